/** T1: why papers are due on the day that they are: the chosen sitting and its committee's rule. */

import { longDate } from '../../../domain/calendar/long-date.ts';
import type { Sitting } from '../../../domain/calendar/planning-basis.ts';
import { submissionDeadline } from '../../../domain/calendar/sittings.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Text } from '../../../domain/terms.ts';
import { chosenSitting } from '../which-of-several.ts';
import { WHY_NOT } from './why-not.ts';

export function whyThisSubmissionDeadline(state: CaseState, committee: string | undefined): readonly Text[] {
  const sitting = chosenSitting(state, committee);
  if (!sitting) return [];
  const day = longDate(sitting.date);
  const which = {
    de: `Gremium: ${sitting.name}, Sitzung am ${day.de}, ${sitting.start} Uhr.`,
    en: `Committee: ${sitting.name}, sitting on ${day.en}, ${sitting.start}.`,
  };
  const rule = paperRule(sitting);
  const [wanted] = submissionDeadline(state.basis, sitting).rolledOver;
  if (!wanted) return [which, rule];
  const skipped = longDate(wanted.date);
  const moved = {
    de: `Der ${skipped.de} selbst ist kein Arbeitstag (${WHY_NOT[wanted.why].de}), daher gilt der letzte davor.`,
    en: `${skipped.en} itself is no working day (${WHY_NOT[wanted.why].en}), so the last one before it counts.`,
  };
  return [which, rule, moved];
}

function paperRule({ paperDeadline: rule }: Sitting): Text {
  const until = rule.time ? { de: `, ${rule.time} Uhr`, en: `, ${rule.time}` } : { de: '', en: '' };
  if (rule.kind === 'days-before') {
    const days = rule.days === 1 ? { de: '1 Tag', en: '1 day' } : { de: `${rule.days} Tage`, en: `${rule.days} days` };
    return rule.days === 0
      ? { de: `Vorlagenschluss ist der Sitzungstag${until.de}.`, en: `Papers are due on the day itself${until.en}.` }
      : {
          de: `Vorlagenschluss ist ${days.de} vor der Sitzung${until.de}.`,
          en: `Papers are due ${days.en} before the sitting${until.en}.`,
        };
  }
  const day = { de: WEEKDAYS.de[rule.weekday - 1], en: WEEKDAYS.en[rule.weekday - 1] };
  const weeks = rule.weeksBefore;
  if (weeks === 0) {
    return {
      de: `Vorlagenschluss ist der ${day.de} der Sitzungswoche${until.de}.`,
      en: `Papers are due on ${day.en} of the sitting’s week${until.en}.`,
    };
  }
  return {
    de: `Vorlagenschluss ist der ${day.de} ${weeks === 1 ? 'eine Woche' : `${weeks} Wochen`} vor der Sitzungswoche${until.de}.`,
    en: `Papers are due on ${day.en}, ${weeks === 1 ? 'one week' : `${weeks} weeks`} before the sitting’s week${until.en}.`,
  };
}

const WEEKDAYS = {
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
} as const;
