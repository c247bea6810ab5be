/** Words of what was entered in a case. */
import type { Text } from '../../../domain/terms.ts';

export const ENTRY = {
  entered: { de: 'Was eingegeben wurde', en: 'What was entered' },
  withheld: { de: 'Was eingegeben wurde, ist für Sie nicht einsehbar.', en: 'What was entered is not open to you.' },
  nothing: {
    de: 'Zu diesem Eintrag hat niemand ein Formular ausgefüllt.',
    en: 'Nobody filled in a form for this entry.',
  },
  look: { de: 'Angaben ansehen', en: 'See what was entered' },
  one: { de: 'Eintrag', en: 'Entry' },
  back: { de: 'Zum Verlauf', en: 'To the history' },
  restsOn: { de: 'Worum es geht', en: 'What it is about' },
} as const satisfies { readonly [name: string]: Text };
