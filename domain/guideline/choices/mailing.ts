/** The choices of drafting, approval and dispatch. */

import type { Text } from '../../terms.ts';
import type { LETTER_FINDINGS } from '../letters.ts';
import { naming } from '../office-words.ts';

export const PIECE = {
  letter: { de: 'Schreiben', en: 'letter' },
  questionnaire: { de: 'Fragebogen', en: 'questionnaire' },
  flyer: { de: 'Faltblatt', en: 'flyer' },
  'cover-letter': { de: 'Begleitschreiben', en: 'cover letter' },
} as const;

/** L1: one side proposes, the other agrees. */
export const DRAFTING_ACTION = {
  propose: { de: 'Fassung vorschlagen', en: 'propose a version' },
  agree: { de: 'Der vorliegenden Fassung zustimmen', en: 'agree to the version at hand' },
} as const;

/** L2 */
export const APPROVAL = {
  approve: { de: 'freigeben', en: 'approve' },
  reject: { de: 'nicht freigeben', en: 'reject' },
} as const;

/** L5 */
export const TRUSTED_PERSON_AT = {
  municipality: { de: 'Kommune', en: 'municipality' },
  carrier: { de: 'Träger', en: 'carrier' },
} as const;

export const ROUND_KIND = {
  pretest: { de: 'Vorabtest mit wenigen Sendungen', en: 'pretest with a few items' },
  main: { de: 'Hauptversand', en: 'main mailing' },
  'follow-up': { de: 'Nachfassen', en: 'follow-up' },
  reminder: { de: 'Erinnerung', en: 'reminder' },
  supplement: { de: 'Ergänzung', en: 'supplement' },
} as const;

/** What a machine found in a text that is to go out. */
export const LETTER_FINDING: Readonly<Record<(typeof LETTER_FINDINGS)[number], Text>> = {
  'no-text': { de: 'kein lesbarer Text', en: 'no readable text' },
  'voluntary-found': { de: 'Freiwilligkeit gefunden', en: 'says that it is voluntary' },
  'voluntary-missing': { de: 'Freiwilligkeit nicht gefunden', en: 'does not say that it is voluntary' },
  'trusted-person-found': { de: 'Vertrauensperson gefunden', en: 'names a trusted person' },
  'trusted-person-missing': { de: 'Vertrauensperson nicht gefunden', en: 'names no trusted person' },
  'leadership-found': naming('leadership', ({ label, subject }) => ({
    de: `${label.de} gefunden`,
    en: `names ${subject.en}`,
  })),
  'leadership-missing': naming('leadership', ({ label, subject }) => ({
    de: `${label.de} nicht gefunden`,
    en: `does not name ${subject.en}`,
  })),
  'data-protection-found': { de: 'Datenschutzhinweis gefunden', en: 'carries a data-protection notice' },
  'data-protection-missing': { de: 'Datenschutzhinweis nicht gefunden', en: 'carries no data-protection notice' },
  'label-found': { de: 'ein Wort, das Menschen abstempelt', en: 'a word that labels people' },
};
