/** Why a step may not be completed now by this actor, whatever it says: whose it is, what is open, where the case stands. */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import { stepOf } from '../../guideline/steps.ts';
import type { PlainDate, Refusal, Role, StepName, Text } from '../../terms.ts';
import { actingRole, mayRecordFor } from '../access.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { instancesOf, isKeyDone, isStepDone, shareOf } from '../instances.ts';
import { isComplaint, outlives } from '../open-keys.ts';
import { openSteps } from '../open-steps.ts';
import { alreadyDone, caseDeleted, caseOver, casePaused, notOpen, notYours, refusal } from '../refusals.ts';
import { type CaseState, isPaused, sentCount, stepKey } from '../state.ts';

/** In whose role the actor completes the step; undefined where it is neither theirs nor their office's. */
export const stepRole = (state: CaseState, step: StepName, { actor, at, recorded }: CommandMeta): Role | undefined =>
  recorded && actor.for ? actor.for : actingRole(actor, state, step, localDate(state.basis, at));

export function recordingRole(
  state: CaseState,
  office: Role,
  { actor }: CommandMeta,
): { readonly kind: 'may' } | { readonly kind: 'refused'; readonly refusal: Refusal } {
  return actor.role === 'social-planner' && mayRecordFor(state, office) && actor.for === office
    ? { kind: 'may' }
    : { kind: 'refused', refusal: notForThem };
}

/** Whether the planner acts with an office's receipt in hand, and not as its substitute. */
export function isRecording(
  state: CaseState,
  step: StepName,
  { actor, at }: Pick<CommandMeta, 'actor' | 'at'>,
): boolean {
  if (actor.role !== 'social-planner' || actor.for === undefined) return false;
  const isSubstitute = actingRole(actor, state, step, localDate(state.basis, at)) !== undefined;
  return !isSubstitute && mayRecordFor(state, actor.for);
}

export function barredStep(
  state: CaseState,
  { type: step, data }: CommandOf<StepName>,
  role: Role | undefined,
  { at }: CommandMeta,
): Refusal | undefined {
  const row = stepOf(step);
  if (state.deletion?.consented) return caseDeleted;
  if (state.status !== 'running' && !outlives(state, step)) return caseOver;
  if (isPaused(state) && !isComplaint(step)) return casePaused;
  if (role === undefined || !row.by.includes(role)) return notYours(row.label, row.by, state.basis);
  const instance = instanceNamed(step, data, role);
  const unknown = unknownInstance(state, step, instance);
  if (unknown) return unknown;
  const open = openSteps(state).filter((candidate) => candidate.step === step);
  const mine = open.find(
    (one) => (one.instance === undefined || one.instance === instance) && one.roles.includes(role),
  );
  const day = happenedOn(data) ?? localDate(state.basis, at);
  if (mine?.notBefore && day < mine.notBefore) return tooEarly(row.label, mine.notBefore, step);
  if (mine || (row.informs && open.length > 0) || mayRepeat(state, step, instance)) return undefined;
  const done = state.done[stepKey(step, row.each ? instance : undefined)];
  if (!done && state.facts.stopped && STOPPED_WITH.includes(step)) return stopped;
  if (done) return alreadyDone(row.label, done, state);
  return open.some((one) => one.instance === undefined || one.instance === instance)
    ? notYours(row.label, [...new Set(open.flatMap(({ roles }) => roles))], state.basis)
    : notOpen(row.label, row.rules[0], missingBefore(state, step));
}

/** L2: what no longer goes on once an approving office has stopped the dispatch. */
const STOPPED_WITH: readonly StepName[] = [
  'select-addressees',
  'release-print',
  'print-mailing',
  'announce-dispatch',
  'send-mailing',
];

const missingBefore = (state: CaseState, step: StepName): readonly Text[] =>
  stepOf(step)
    .after.filter((before) => !isComplaint(before) && !isStepDone(state, before))
    .map((before) => stepOf(before).label)
    .concat(step === 'close-case' ? openComplaints(state) : []);

/** F1 */
const openComplaints = (state: CaseState): readonly Text[] =>
  state.complaints
    .filter(({ closed }) => !closed)
    .map(({ complaint }) => ({ de: `Beschwerde ${complaint}`, en: `complaint ${complaint}` }));

/** Which of several a command is about: an office's share is its own, the others are named in the form. */
export function instanceNamed(step: StepName, data: object, role: Role | undefined): string | undefined {
  const named = data as { readonly register?: string; readonly committee?: string; readonly complaint?: number };
  switch (stepOf(step).each) {
    case 'role':
      return role && shareOf(role, named.register);
    case 'register':
      return named.register;
    case 'committee':
      return named.committee;
    case 'complaint':
      return named.complaint === undefined ? undefined : `${named.complaint}`;
    default:
      return undefined;
  }
}

function unknownInstance(state: CaseState, step: StepName, instance: string | undefined): Refusal | undefined {
  const { each } = stepOf(step);
  // L9: each town's register deletes its own file.
  if (each === 'role' && instance?.startsWith('registration-office'))
    return instancesOf(state, step).some((one) => one.instance === instance) ? undefined : noSuchRegister;
  if (each === 'register') {
    const { registers } = state.basis;
    if (registers.length === 0) return instance === undefined ? undefined : noSuchRegister;
    return registers.some(({ id }) => id === instance) ? undefined : noSuchRegister;
  }
  if (each === 'complaint')
    return state.complaints.some(({ complaint }) => `${complaint}` === instance) ? undefined : noSuchComplaint;
  return undefined;
}

/** Done anew until the thing itself has happened, or as often as it happens. */
function mayRepeat(state: CaseState, step: StepName, instance: string | undefined): boolean {
  // F1: also about an earlier round.
  if (step === 'register-complaint') return sentCount(state) > 0;
  // S3: a correction may have reopened what came before.
  if (!stepOf(step).after.every((before) => isComplaint(before) || isStepDone(state, before))) return false;
  const isSent = isStepDone(state, 'send-mailing');
  switch (step) {
    case 'hold-preliminary-talk':
      return !isStepDone(state, 'weigh-request');
    case 'plan-dispatch':
      return isStepDone(state, step) && !isSent;
    case 'choose-sitting':
      return !isKeyDone(state, stepKey('present-report', instance)) && !isStepDone(state, 'publish-results');
    case 'draft-mailing':
      return state.facts.mailing !== undefined && !isSent;
    case 'hand-over-statistics':
      return state.facts.statistics !== undefined && !isStepDone(state, step);
    default:
      return false;
  }
}

const happenedOn = (data: object): PlainDate | undefined =>
  'occurredOn' in data && typeof data.occurredOn === 'string' ? (data.occurredOn as PlainDate) : undefined;

function tooEarly(label: Text, day: PlainDate, step: StepName): Refusal {
  return refusal(
    'too-early',
    `„${label.de}“ ist erst ab dem ${longDate(day).de} möglich.`,
    `“${label.en}” is possible from ${longDate(day).en} only.`,
    step === 'send-mailing' ? 'T2' : step === 'select-addressees' ? 'L9' : 'T1',
  );
}

const stopped = refusal(
  'dispatch-stopped',
  'Der Versand ist gestoppt. Es geht weiter, sobald die Stelle, die ihn gestoppt hat, eine Fassung neu freigibt.',
  'The dispatch is stopped. It goes on as soon as the office that stopped it approves a version anew.',
  'L2',
);
const notForThem = refusal(
  'not-for-this-office',
  'Für diese Stelle kann die Sozialplanung nicht erfassen: Was sie beurteilt oder freigibt, gibt sie selbst ab oder ihre Vertretung.',
  'The planner cannot record for this office: what it judges or approves it gives itself, or its substitute does.',
);
const noSuchRegister = refusal(
  'no-such-register',
  'Nennen Sie das Melderegister, aus dem ausgewählt wurde, so wie es im Profil der Kommune steht.',
  'Name the register that the selection was made from, as it stands in the municipality’s profile.',
  'A10',
);
const noSuchComplaint = refusal(
  'no-such-complaint',
  'Eine Beschwerde mit dieser Nummer gibt es in diesem Vorgang nicht.',
  'There is no complaint with this number in this case.',
  'F1',
);
