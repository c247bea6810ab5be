/** Words of the imprint, and what the public pages say of whoever runs the installation. */
import type { Text } from '../../../domain/terms.ts';

export const OPERATOR = {
  imprint: { de: 'Impressum', en: 'Imprint' },
  lead: { de: 'Angaben nach § 5 DDG.', en: 'Information under § 5 DDG (German Digital Services Act).' },
  responsible: { de: 'Wer diese Seiten betreibt', en: 'Who runs these pages' },
  name: { de: 'Betreiber', en: 'Operator' },
  address: { de: 'Anschrift', en: 'Address' },
  representative: { de: 'Vertreten durch', en: 'Represented by' },
  email: { de: 'E-Mail', en: 'E-mail' },
  phone: { de: 'Telefon', en: 'Telephone' },
  missing: { de: 'vom Betrieb noch nicht eingetragen', en: 'not entered by the operator yet' },
  invented: { de: 'Alle Angaben zum Betreiber sind erfunden', en: 'All details of the operator are invented' },
  inventedLead: {
    de: 'Dies ist eine Vorführung. Wer Handschlag wirklich betreibt, trägt hier die eigenen Angaben ein.',
    en: 'This is a demonstration. Whoever really runs Handschlag enters their own details here.',
  },
  software: { de: 'Die Software', en: 'The software' },
  softwareText: {
    de: 'Handschlag ist freie Software unter der European Union Public Licence 1.2. Die Oberfläche nutzt das KERN-UX-Design-System und die Schrift Fira Sans.',
    en: 'Handschlag is free software under the European Union Public Licence 1.2. Its pages use the KERN UX design system and the typeface Fira Sans.',
  },
  api: { de: 'Schnittstelle für Programme (OpenAPI)', en: 'Interface for programs (OpenAPI)' },
} as const satisfies { readonly [name: string]: Text };
