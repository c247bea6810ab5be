/** How a notice speaks of a step: its name, which of several, the date. */

import { longDate } from '../../domain/calendar/long-date.ts';
import type { Side } from '../../domain/case/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { PlainDate, StepName, Text } from '../../domain/terms.ts';
import { type Which, whichOfSeveral } from './which-of-several.ts';

export interface NoticeText {
  readonly headline: Text;
  readonly paragraphs: readonly Text[];
  /** Where in the case the reader goes on. */
  readonly step?: StepName;
  readonly instance?: string;
  readonly rules: readonly string[];
  /** A2: the reader is asked to acknowledge it. */
  readonly acknowledge?: true;
}

/** `side` is the reader's: what the administration weighs among itself is not for the carrier. */
export type Writer = (state: CaseState, work: Work, side: Side) => NoticeText;

/** "Erinnerung: Rechtliche Einschätzung (14. September 2026)" over its paragraphs. */
export function stepNotice(state: CaseState, work: Work, occasion: Text, paragraphs: readonly Text[]): NoticeText {
  const { step, instance, date } = work;
  const [name, day] = [stepName(state, work), date ? longDate(date) : undefined];
  return {
    headline: {
      de: `${occasion.de}: ${name.de}${day ? ` (${day.de})` : ''}`,
      en: `${occasion.en}: ${name.en}${day ? ` (${day.en})` : ''}`,
    },
    paragraphs,
    ...(step ? { step } : {}),
    ...(instance === undefined ? {} : { instance }),
    rules: step ? stepOf(step).rules : [],
  };
}

/** "Beschwerde beantworten, Nr. 3". */
export function stepName(state: CaseState, work: Which): Text {
  if (!work.step) return THE_CASE;
  const { label } = stepOf(work.step);
  const which = whichOfSeveral(state, work);
  return which ? { de: `${label.de}, ${which.de}`, en: `${label.en}, ${which.en}` } : label;
}

/** "„Rechtliche Einschätzung“ (Zulässigkeit beurteilen)". */
export function quoted(state: CaseState, work: Which): Text {
  if (!work.step) return THE_CASE;
  const { label, short } = stepOf(work.step);
  const which = whichOfSeveral(state, work) ?? short;
  return { de: `„${label.de}“ (${which.de})`, en: `“${label.en}” (${which.en})` };
}

/** " bis zum 14. September 2026", or nothing where there is no date. */
export function until(date: PlainDate | undefined): Text {
  if (!date) return { de: '', en: '' };
  const day = longDate(date);
  return { de: ` bis zum ${day.de}`, en: ` by ${day.en}` };
}

const THE_CASE: Text = { de: 'der Vorgang', en: 'the case' };
