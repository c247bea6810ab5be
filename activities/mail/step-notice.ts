/** How a notice speaks of a step: its name, the date, whose turn it is. */

import { longDate } from '../../domain/calendar/long-date.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { PlainDate, StepName, Text } from '../../domain/terms.ts';
import { joinTexts } from './wording.ts';

export interface NoticeText {
  readonly headline: Text;
  readonly body: Text;
  /** Where in the case the reader goes on. */
  readonly step?: StepName;
  readonly rules: readonly string[];
}

export type Writer = (state: CaseState, work: Work) => NoticeText;

/** "Erinnerung: Rechtliche Einschätzung (14. September 2026)" over one paragraph. */
export function stepNotice({ step, date }: Work, occasion: Text, sentences: readonly Text[]): NoticeText {
  const label = step ? stepOf(step).label : THE_CASE;
  const day = date ? longDate(date) : undefined;
  const headline = {
    de: `${occasion.de}: ${label.de}${day ? ` (${day.de})` : ''}`,
    en: `${occasion.en}: ${label.en}${day ? ` (${day.en})` : ''}`,
  };
  return {
    headline,
    body: joinTexts(sentences, ' '),
    ...(step ? { step } : {}),
    rules: step ? stepOf(step).rules : [],
  };
}

/** "„Rechtliche Einschätzung“ (Zulässigkeit beurteilen)". */
export function quoted(step: StepName | undefined): Text {
  if (!step) return THE_CASE;
  const { label, short } = stepOf(step);
  return { de: `„${label.de}“ (${short.de})`, en: `“${label.en}” (${short.en})` };
}

/** " bis zum 14. September 2026", or nothing where there is no date. */
export function until(date: PlainDate | undefined): Text {
  if (!date) return { de: '', en: '' };
  const day = longDate(date);
  return { de: ` bis zum ${day.de}`, en: ` by ${day.en}` };
}

/** L1: drafting goes back and forth, so the step's name alone does not say what is wanted. */
export function howTheDraftStands({ facts: { mailing } }: CaseState, { step }: Work): readonly Text[] {
  if (step !== 'draft-mailing' || !mailing || (mailing.agreed && !mailing.rejected)) return [];
  if (mailing.rejected) {
    return [
      {
        de: `Fassung ${mailing.version} wurde nicht freigegeben; das Schreiben muss überarbeitet und neu abgestimmt werden.`,
        en: `Version ${mailing.version} was not approved; the mailing has to be revised and agreed anew.`,
      },
    ];
  }
  return [
    {
      de: `Die andere Seite hat Fassung ${mailing.version} vorgeschlagen: Bitte stimmen Sie ihr zu, oder schlagen Sie eine andere vor.`,
      en: `The other side has proposed version ${mailing.version}: please agree to it, or propose another one.`,
    },
  ];
}

const THE_CASE: Text = { de: 'der Vorgang', en: 'the case' };
