/** What one case may do otherwise, with a written reason: waive a *should* rule, have more time. */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import { addMonths } from '../../calendar/plain-dates.ts';
import { nextWorkingDay, workCalendar } from '../../calendar/working-days.ts';
import { GDPR_REQUESTS } from '../../guideline/forms/response.ts';
import { isWaivable, RULE_FORCE } from '../../guideline/rules.ts';
import { stepOf } from '../../guideline/steps.ts';
import { type PlainDate, type Refusal, STEPS, type StepName } from '../../terms.ts';
import type { DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { instancesOf, isKeyDone, isStepDone } from '../instances.ts';
import { openSteps } from '../open-steps.ts';
import { alreadyDone, notOpen, refusal } from '../refusals.ts';
import { type CaseState, isRuleWaived, stepKey } from '../state.ts';

export const leeway: Deciders<'waive-step' | 'extend-deadline'> = {
  'waive-step': (state, { data }) => (data.rule ? waiveRule(state, data, data.rule) : waiveStep(state, data)),
  'extend-deadline': (state, { data }, { at }) => extend(state, data, localDate(state.basis, at)),
};

type Waiver = DataOf<'waive-step'>;

function waiveRule(state: CaseState, data: Waiver, rule: NonNullable<Waiver['rule']>): Decision {
  const row = stepOf(data.step);
  if (RULE_FORCE[rule] !== 'should') return refuse(notWaivable(data.step, rule));
  if (!ASKED_BESIDES[data.step]?.includes(rule) && !row.rules.includes(rule)) return refuse(otherRule);
  if (isRuleWaived(state, data.step, rule)) return refuse(waivedAlready);
  return accept({ type: 'step-waived', data: { ...data, with: [] } });
}

/** C1: no step of the table asks for a channel, but closing the case asks what came of them. */
const ASKED_BESIDES: { readonly [N in StepName]?: readonly string[] } = { 'close-case': ['C1'] };

function waiveStep(state: CaseState, data: Waiver): Decision {
  const row = stepOf(data.step);
  if (data.step === 'send-mailing' && state.round > 1) return giveUpRound(state, data);
  const must = row.rules.find((id) => RULE_FORCE[id] === 'must');
  if (must || !isWaivable(row.rules)) return refuse(notWaivable(data.step, must ?? row.rules[0]));
  const instances = instancesOf(state, data.step);
  const asked = data.instance ? instances.filter(({ instance }) => instance === data.instance) : instances;
  if (asked.length === 0) return refuse(notOpen(row.label, row.rules[0]));
  if (asked.every(({ key }) => isKeyDone(state, key))) {
    const done = state.done[asked[0]?.key ?? ''];
    return refuse(done ? alreadyDone(row.label, done, state) : waivedAlready);
  }
  // Of one of several, what belongs to the same one: a committee that is left out needs neither sitting nor paper.
  const followers = (POINTLESS_WITHOUT[data.step] ?? []).filter(
    (step) => data.instance === undefined || stepOf(step).each === row.each,
  );
  const open = followers.filter((step) =>
    data.instance ? !isKeyDone(state, stepKey(step, data.instance)) : !isStepDone(state, step),
  );
  return accept({ type: 'step-waived', data: { ...data, with: open } });
}

/** A further round is nobody's duty: until it is printed it can be given up, and what has left counts. */
function giveUpRound(state: CaseState, data: Waiver): Decision {
  if (state.facts.print !== undefined) return refuse(roundPrinted);
  if (isStepDone(state, 'send-mailing')) return refuse(waivedAlready);
  // L10: whoever drew addresses, for this round or the one before, deletes them all the same.
  const kept: readonly StepName[] = ['send-mailing', 'confirm-address-deletion'];
  const spared = STEPS.filter((step) => stepOf(step).perRound && !kept.includes(step));
  return accept({ type: 'step-waived', data: { ...data, with: spared } });
}

/** What makes no sense without the step is waived with it. */
const POINTLESS_WITHOUT: { readonly [N in StepName]?: readonly StepName[] } = {
  'submit-report': ['accept-report', 'choose-sitting', 'prepare-paper', 'present-report'],
  'choose-sitting': ['prepare-paper', 'present-report'],
  'present-report': ['choose-sitting', 'prepare-paper'],
};

function extend(state: CaseState, data: DataOf<'extend-deadline'>, today: PlainDate): Decision {
  const row = stepOf(data.step);
  const key = stepKey(data.step, data.instance);
  const open = openSteps(state).find((one) => one.key === key);
  if (!open) return refuse(notOpen(row.label));
  if (open.due === undefined) return refuse(noDeadline);
  if (data.until <= open.due || data.until < today) return refuse(notLater(open.due));
  const limit = statutoryLimit(state, data);
  return limit !== undefined && data.until > limit
    ? refuse(beyondTheLaw(limit))
    : accept({ type: 'deadline-extended', data });
}

/** Art. 12(3) GDPR: two further months at most, told to the person within the first. */
function statutoryLimit({ complaints, basis }: CaseState, { step, instance }: DataOf<'extend-deadline'>) {
  const complaint = complaints.find((one) => `${one.complaint}` === instance);
  return step === 'answer-complaint' && complaint && GDPR_REQUESTS.includes(complaint.category)
    ? nextWorkingDay(workCalendar(basis, []), addMonths(complaint.receivedOn, 3))
    : undefined;
}

const notWaivable = (step: StepName, rule: string | undefined): Refusal => {
  const { label } = stepOf(step);
  return refusal(
    'not-waivable',
    `Auf „${label.de}“ kann nicht verzichtet werden: Die Regel ${rule ?? ''} ist zwingend.`,
    `“${label.en}” cannot be waived: rule ${rule ?? ''} is mandatory.`,
    rule,
  );
};
const roundPrinted = refusal(
  'round-printed',
  'Diese Runde ist schon gedruckt. Versenden Sie sie, oder stoppen Sie den Versand.',
  'This round is printed already. Send it, or stop the dispatch.',
  'L7',
);
const otherRule = refusal(
  'other-rule',
  'Diese Regel gehört nicht zu dem Schritt. Verzichten Sie bei dem Schritt darauf, der sie verlangt.',
  'This rule does not belong to the step. Waive it at the step that asks for it.',
);
const waivedAlready = refusal(
  'waived-already',
  'Darauf wurde in diesem Vorgang schon verzichtet.',
  'That was waived in this case already.',
);
const noDeadline = refusal(
  'no-deadline',
  'Dieser Schritt hat zurzeit keine Frist, die sich verlängern ließe.',
  'This step has no deadline at present that could be extended.',
);
const notLater = (due: PlainDate): Refusal =>
  refusal(
    'not-later',
    `Die neue Frist muss nach der bisherigen liegen (${longDate(due).de}).`,
    `The new deadline must lie after the present one (${longDate(due).en}).`,
  );
const beyondTheLaw = (limit: PlainDate): Refusal =>
  refusal(
    'beyond-the-law',
    `Nach Art. 12 Abs. 3 DSGVO lässt sich diese Frist höchstens bis zum ${longDate(limit).de} verlängern.`,
    `Under Art. 12(3) GDPR this deadline can be extended to ${longDate(limit).en} at most.`,
    'F1',
  );
