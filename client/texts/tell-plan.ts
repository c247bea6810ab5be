/** A plan back from a sitting in sentences: whether it can be met, or how late it would be, and where the calendar moved a last day. */
import type { BackwardPlan, PlannedStep } from '../../domain/forecast/backward-plan.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import type { Text } from '../../domain/terms.ts';
import { dateText, quoted } from '../history/wording.ts';
import { stepLabel } from './step-label.ts';
import { said, sittingText, tellShifted, workingDays } from './tell-shifted.ts';

export function tellPlan({ outlook, canBeMet, steps }: BackwardPlan, place: Place = {}): readonly Text[] {
  const sitting = sittingText(outlook.sitting);
  // Every single step's day stands in the table; said is what all of them come to.
  if (!canBeMet) return [said(['Die ', 'The '], sitting, tooLate(steps))];
  // Of an office's and another's share of one step the first speaks for both: they have the same last day.
  const once = steps.filter(({ step }, index) => steps.findIndex((other) => other.step === step) === index);
  return [
    said(['Die ', 'The '], sitting, [' ist zu erreichen.', ' can be met.']),
    ...once
      .filter(({ shifted }) => shifted.length > 0)
      .flatMap((step) => [
        dueBy(step),
        ...step.shifted.map((why) => tellShifted(why, { of: stepLabel(step.step), place })),
      ]),
  ];
}

/** By its worst step; of several that are equally late, the last before the sitting. */
function tooLate(steps: readonly PlannedStep[]): Text {
  const late = steps.filter(({ isTooLate }) => isTooLate);
  const worst = late.reduce<PlannedStep | undefined>(
    (one, other) => ((other.tooLateBy ?? 0) >= (one?.tooLateBy ?? 0) ? other : one),
    late[0],
  );
  const verdict = [' ist nicht mehr zu erreichen', ' can no longer be met'] as const;
  if (!worst) return said(verdict, ['.', '.']);
  const what = quoted(stepLabel(worst.step));
  return worst.tooLateBy === undefined
    ? said(verdict, [': ', ': '], what, [' ist nicht rechtzeitig zu erledigen.', ' cannot be done in time.'])
    : said(verdict, [': ', ': '], what, [' würde um ', ' would be '], workingDays(worst.tooLateBy), [
        ' zu spät erledigt.',
        ' too late.',
      ]);
}

const dueBy = ({ step, latest }: PlannedStep): Text =>
  latest
    ? said(quoted(stepLabel(step)), [': spätestens am ', ': by '], dateText(latest), ['.', '.'])
    : said(quoted(stepLabel(step)), [': kein Tag liegt früh genug.', ': no day lies early enough.']);
