/** What a mailing consists of. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';

export const PIECES: { readonly [P in EventDataOf<'mailing-drafted'>['pieces'][number]['piece']]: Text } = {
  letter: { de: 'Anschreiben', en: 'letter' },
  questionnaire: { de: 'Fragebogen', en: 'questionnaire' },
  flyer: { de: 'Faltblatt', en: 'flyer' },
  'cover-letter': { de: 'Begleitschreiben', en: 'cover letter' },
};
