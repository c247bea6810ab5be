/** A plan back from a sitting in sentences: whether it can be met, what is too late, and where the calendar moved a last day. */
import type { BackwardPlan, PlannedStep } from '../../domain/forecast/backward-plan.ts';
import type { Text } from '../../domain/terms.ts';
import { dateText, quoted } from '../history/wording.ts';
import { stepLabel } from './step-label.ts';
import { said, sittingText, tellShifted, workingDays } from './tell-shifted.ts';

export function tellPlan({ outlook, canBeMet, steps }: BackwardPlan): readonly Text[] {
  const verdict: readonly [string, string] = canBeMet
    ? [' ist zu erreichen.', ' can be met.']
    : [' ist nicht mehr zu erreichen.', ' can no longer be met.'];
  // Of an office's and another's share of one step the first speaks for both: they have the same last day.
  const once = steps.filter(({ step }, index) => steps.findIndex((other) => other.step === step) === index);
  return [
    said(['Die ', 'The '], sittingText(outlook.sitting), verdict),
    ...once.filter(({ isTooLate }) => isTooLate).map(tooLate),
    ...once
      .filter(({ shifted }) => shifted.length > 0)
      .flatMap((step) => [dueBy(step), ...step.shifted.map(tellShifted)]),
  ];
}

const tooLate = ({ step, tooLateBy }: PlannedStep): Text =>
  tooLateBy === undefined
    ? said(quoted(stepLabel(step)), [' ist nicht rechtzeitig zu erledigen.', ' cannot be done in time.'])
    : said(quoted(stepLabel(step)), [' würde um ', ' would be '], workingDays(tooLateBy), [
        ' zu spät erledigt.',
        ' too late.',
      ]);

const dueBy = ({ step, latest }: PlannedStep): Text =>
  latest
    ? said(quoted(stepLabel(step)), [': spätestens am ', ': by '], dateText(latest), ['.', '.'])
    : said(quoted(stepLabel(step)), [': kein Tag liegt früh genug.', ': no day lies early enough.']);
