/**
 * The way that a case still has before it: every step to come, in an order in which each stands after those it waits for. Steps
 * that are done, waived, voluntary or not asked for (A10) are left out.
 */
import { localDate } from '../calendar/local-time.ts';
import { deadline, type Rollover, workCalendar } from '../calendar/working-days.ts';
import { type Instance, instancesOf, isKeyDone } from '../case/instances.ts';
import { isComplaint, openKeys } from '../case/open-keys.ts';
import { leadTimeOf, type OpenStep, openSteps } from '../case/open-steps.ts';
import { type CaseState, stepKey } from '../case/state.ts';
import { stepOf } from '../guideline/steps.ts';
import { type PlainDate, STEPS, type StepName } from '../terms.ts';

export interface WayStep extends Instance {
  /** In working days. */
  readonly leadTime: number;
  /** Keys of the steps of the way that come directly before it. */
  readonly after: readonly string[];
  /** Only for a step that is open now. */
  readonly open?: { readonly since: PlainDate; readonly due: PlainDate; readonly rolledOver: readonly Rollover[] };
}

export function wayOf(state: CaseState): readonly WayStep[] {
  const open = new Map(openSteps(state).map((step) => [step.key, step]));
  return ahead(state).flatMap((step) =>
    toDo(state, step).map((instance): WayStep => {
      const after = keysBefore(state, step, instance.instance);
      const now = after.length === 0 ? open.get(instance.key) : undefined;
      const leadTime = leadTimeOf(state, step) ?? 0;
      const way = { ...instance, roles: now?.roles ?? instance.roles, leadTime, after: [...new Set(after)] };
      return now ? { ...way, open: opened(state, now, leadTime) } : way;
    }),
  );
}

/** Whether the municipality will decline, or must: nothing comes after the co-signature. */
export const endsWithDecision = ({ facts }: CaseState): boolean =>
  facts.decision?.outcome === 'decline' || facts.assessment?.outcome === 'not-permissible';

function ahead(state: CaseState): readonly StepName[] {
  if (state.status !== 'running') return owedAfterwards(state);
  const all = endsWithDecision(state) ? STEPS.slice(0, STEPS.indexOf('confirm-decision') + 1) : STEPS;
  if (state.facts.completeness !== 'incomplete') return all.filter((step) => step !== 'complete-request');
  // What is missing comes first, the check after it.
  return ['complete-request', ...all.filter((step) => step !== 'complete-request')];
}

/** F1: complaints come and are answered after the end, too; beside them only what is open. */
function owedAfterwards(state: CaseState): readonly StepName[] {
  const open = openKeys(state).map(({ step }) => step);
  return STEPS.filter((step) => open.includes(step) || (state.status === 'closed' && isComplaint(step)));
}

const toDo = (state: CaseState, step: StepName): readonly Instance[] =>
  step === 'open-case' || stepOf(step).anytime || state.waived[step] !== undefined
    ? []
    : instancesOf(state, step).filter(({ key }) => !isKeyDone(state, key));

/** A waived step takes no time, but what it waited for is waited for still. */
function keysBefore(state: CaseState, step: StepName, instance: string | undefined): readonly string[] {
  return stepsBefore(state, step, instance).flatMap((before) => {
    const isPaired = stepOf(step).each === stepOf(before).each && PAIRED.includes(stepOf(step).each ?? '');
    const keys = toDo(state, before).filter((one) => !isPaired || one.instance === instance);
    if (keys.length > 0) return keys.map(({ key }) => key);
    const isWaived = state.waived[before] !== undefined || state.waived[`${before}/${instance}`] !== undefined;
    return isWaived ? keysBefore(state, before, instance) : [];
  });
}

/** Completed committee by committee, complaint by complaint: each waits for its own alone. */
const PAIRED: readonly string[] = ['committee', 'complaint'];

/** The table's order, and what the decider adds to it. */
function stepsBefore(
  { facts, openSince }: CaseState,
  step: StepName,
  instance: string | undefined,
): readonly StepName[] {
  const { after } = stepOf(step);
  // L2: an office that has stopped the dispatch approves anew before anything goes on.
  const again: readonly StepName[] = facts.stopped ? ['approve-mailing'] : [];
  switch (step) {
    case 'check-completeness':
      return facts.completeness === 'incomplete' ? ['complete-request'] : after;
    case 'select-addressees':
    case 'announce-dispatch':
    case 'print-mailing':
      return [...after, ...again];
    case 'send-mailing':
      return [...after, 'approve-mailing', 'release-print'];
    case 'choose-sitting':
      // T1: nobody is asked for it before there is something to report, but for a choice that was lost.
      return openSince[stepKey(step, instance)] === undefined ? ['send-mailing'] : [];
    case 'prepare-paper':
      return [...after, 'choose-sitting'];
    case 'present-report':
      return [...after, 'choose-sitting', 'prepare-paper'];
    case 'close-case':
      return [...after, 'close-complaint'];
    default:
      return after;
  }
}

function opened(state: CaseState, open: OpenStep, leadTime: number): NonNullable<WayStep['open']> {
  const since = localDate(state.basis, open.since);
  // Neither the day that a step waits for nor a paper's deadline says how long the step takes; an extension and the law do.
  const counted =
    open.due !== undefined && (open.extended || isComplaint(open.step))
      ? { date: open.due, rolledOver: open.rolledOver }
      : deadline(workCalendar(state.basis, state.pauses), since, leadTime);
  return { since, due: counted?.date ?? since, rolledOver: counted?.rolledOver ?? [] };
}
