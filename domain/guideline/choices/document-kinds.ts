/** What a document of the record is called. */
import type { Text } from '../../terms.ts';
import type { RecordedKind } from '../document-readers.ts';

export const DOCUMENT_KIND = {
  declaration: { de: 'Gemeinsame Erklärung', en: 'joint declaration' },
  contract: { de: 'Vertrag', en: 'contract' },
  'mailing-draft': { de: 'Entwurf der Sendung', en: 'draft of the mailing' },
  'mailing-released': { de: 'Freigegebene Sendung', en: 'released mailing' },
  receipt: { de: 'Beleg', en: 'receipt' },
  report: { de: 'Bericht', en: 'report' },
  'paper-prepared': { de: 'Vorlage', en: 'paper' },
  'paper-presented': { de: 'Beratene Vorlage', en: 'presented paper' },
  'attachment-for-all': { de: 'Anlage', en: 'attachment' },
  'attachment-for-municipality': { de: 'Interne Anlage', en: 'internal attachment' },
} as const satisfies Readonly<Record<RecordedKind, Text>>;
