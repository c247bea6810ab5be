/**
 * Who of an office does what is asked: somebody takes an open step, hands it on, gives it back. It settles that among colleagues
 * and decides nothing: whoever may complete the step may do so, whoever has taken it, or one absence would block the case.
 */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import { stepOf } from '../../guideline/steps.ts';
import { type Actor, CARRIER_ROLES, type Refusal, type Role, type Text } from '../../terms.ts';
import { actingRole } from '../access.ts';
import type { CommandMeta, DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { type OpenKey, openKeys } from '../open-keys.ts';
import { alreadyDone, notOpen, notYours, refusal } from '../refusals.ts';
import { type CaseState, stepKey, type Taken } from '../state.ts';
import { whichOne } from './corrections.ts';

export const taking: Deciders<'take-step' | 'hand-on-step'> = {
  'take-step': (state, { data }, meta) => take(state, data, meta),
  'hand-on-step': (state, { data }, meta) => handOn(state, data, meta),
};

/** Whoever may complete a step may take it; whether its turn has come is asked later. */
export function mayTake(state: CaseState, { step }: Named, meta: Pick<CommandMeta, 'actor' | 'at'>): boolean {
  const role = roleFor(state, step, meta);
  return role !== undefined && stepOf(step).by.includes(role);
}

function take(state: CaseState, data: DataOf<'take-step'>, meta: CommandMeta): Decision {
  const role = roleFor(state, data.step, meta);
  const found = oneOpen(
    state,
    data,
    ({ roles }) => role !== undefined && roles.includes(role),
    (open) => notYours(stepOf(data.step).label, [...new Set(open.flatMap(({ roles }) => roles))], state.basis),
  );
  if (found.kind === 'refused') return refuse(found.refusal);
  const { step, instance, key } = found.open;
  const taken = state.taken[key];
  const { person } = meta.actor;
  // Two at once, or a form that has lain open: whoever was named must be who has it now.
  if (taken && (taken.by === person || taken.by !== data.from))
    return refuse(hasBeenTaken(stepOf(step).label, taken, state));
  const from = taken ? { from: taken.by } : {};
  return accept({ type: 'step-taken', data: { step, ...(instance ? { instance } : {}), ...from } });
}

function handOn(state: CaseState, data: DataOf<'hand-on-step'>, { actor }: CommandMeta): Decision {
  const found = oneOpen(
    state,
    data,
    (open) => mayHandOn(state, open, actor),
    () => notTheirs,
  );
  if (found.kind === 'refused') return refuse(found.refusal);
  const { step, instance, key } = found.open;
  const taken = state.taken[key];
  const { to } = data;
  if (!taken && to === undefined) return refuse(nobodys);
  if (taken && taken.by === to) return refuse(theirsAlready);
  return accept({
    type: 'step-handed-on',
    data: { step, ...(instance ? { instance } : {}), ...(taken ? { from: taken.by } : {}), ...(to ? { to } : {}) },
  });
}

/** Whoever has it; and, where they are away, the planner in charge and the head of unit, each for their own side alone. */
export function mayHandOn(
  { taken, responsible }: Pick<CaseState, 'taken' | 'responsible'>,
  { key, roles }: Pick<OpenKey, 'key' | 'roles'>,
  { person, role, organisation }: Actor,
): boolean {
  const who = taken[key];
  if (who?.by === person) return true;
  if (role !== 'head-of-unit' && (role !== 'social-planner' || responsible !== person)) return false;
  return who
    ? who.organisation === organisation
    : roles.some((one) => one !== 'engine' && !CARRIER_ROLES.includes(one));
}

type Named = Pick<DataOf<'take-step'>, 'step' | 'instance'>;
type Found =
  | { readonly kind: 'found'; readonly open: OpenKey }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** `others`: what whoever may not is told. */
function oneOpen(
  state: CaseState,
  { step, instance }: Named,
  isFor: (open: OpenKey) => boolean,
  others: (open: readonly OpenKey[]) => Refusal,
): Found {
  const { label } = stepOf(step);
  const no = (why: Refusal): Found => ({ kind: 'refused', refusal: why });
  const open = openKeys(state).filter((one) => one.step === step && (!instance || one.instance === instance));
  const [mine, ...further] = open.filter(isFor);
  if (mine) return further.length > 0 ? no(whichOne(label)) : { kind: 'found', open: mine };
  if (open.length > 0) return no(others(open));
  const done = state.done[stepKey(step, instance)];
  return no(done ? alreadyDone(label, done, state) : notOpen(label));
}

const roleFor = (state: CaseState, step: Named['step'], { actor, at }: Pick<CommandMeta, 'actor' | 'at'>) =>
  actingRole(actor, state, step, localDate(state.basis, at)) satisfies Role | undefined;

function hasBeenTaken(label: Text, { by, since }: Taken, { basis }: CaseState): Refusal {
  const day = longDate(localDate(basis, since));
  const said = refusal(
    'step-taken',
    `„${label.de}“ ist seit dem ${day.de} schon übernommen. Soll die Aufgabe wechseln, muss das ausdrücklich geschehen.`,
    `“${label.en}” was taken already, on ${day.en}. If the task is to change hands, that must be said expressly.`,
  );
  return { ...said, first: by };
}
const notTheirs = refusal(
  'not-yours-to-hand-on',
  'Weitergeben kann eine Aufgabe, wer sie übernommen hat, die zuständige Planung oder die Amtsleitung.',
  'A task is handed on by whoever has taken it, by the planner in charge or by the head of unit.',
);
const nobodys = refusal(
  'not-taken',
  'Diese Aufgabe hat noch niemand übernommen. Nennen Sie, an wen sie gehen soll.',
  'Nobody has taken this task yet. Name whom it is to go to.',
);
const theirsAlready = refusal('step-taken', 'Diese Person hat die Aufgabe schon.', 'This person has the task already.');
