/** T1, T2: what sittings and elections demand ahead of them. */
import { redStretches, stretchOn } from '../../calendar/elections.ts';
import { addDays } from '../../calendar/plain-dates.ts';
import type { Sitting } from '../../calendar/planning-basis.ts';
import { sittingLadder } from '../../calendar/reminders.ts';
import { submissionDeadline } from '../../calendar/sittings.ts';
import { addWorkingDays, workCalendar } from '../../calendar/working-days.ts';
import type { PlainDate, Role, StepName } from '../../terms.ts';
import { basisWithoutOverrides, dispatchDate } from '../dispatch-date.ts';
import { isKeyDone, isStepDone } from '../instances.ts';
import { type CaseState, leadingSide } from '../state.ts';
import type { Work } from '../work.ts';
import { morningOf } from './moments.ts';

export const calendarOwed = (state: CaseState): readonly Work[] => [...sittingsOwed(state), ...electionOwed(state)];

/** T1: whoever still owes something for a chosen sitting is reminded ahead of its submission deadline. */
function sittingsOwed(state: CaseState): readonly Work[] {
  return Object.entries(state.facts.sittings ?? {}).flatMap(([committee, plan]) => {
    const sitting = state.basis.sittings.find(({ id }) => id === plan.sitting);
    return sitting && !sitting.cancelled && plan.outcome === undefined ? sittingOwed(state, committee, sitting) : [];
  });
}

function sittingOwed(state: CaseState, committee: string, sitting: Sitting): readonly Work[] {
  const missing = missingFor(state, committee);
  if (!missing) return [];
  const deadline = submissionDeadline(state.basis, sitting);
  const target = `sitting/${committee}/${sitting.id}/${deadline.date}/${missing.step}`;
  // A committee's deadline does not rest while the case does.
  const calendar = workCalendar(state.basis, []);
  return sittingLadder.map((offset) => ({
    key: `${target}/${offset}`,
    kind: 'remind-before-sitting',
    due: morningOf(state, addWorkingDays(calendar, deadline.date, offset)),
    voidAfter: morningOf(state, addDays(sitting.date, 1)),
    target,
    to: missing.by,
    step: missing.step,
    instance: committee,
    date: deadline.date,
  }));
}

/** What the sitting still lacks, the first of it first, and whose it is; undefined once its paper is in. */
function missingFor(
  state: CaseState,
  committee: string,
): { readonly step: StepName; readonly by: readonly Role[] } | undefined {
  if (isKeyDone(state, `prepare-paper/${committee}`) || isKeyDone(state, `present-report/${committee}`))
    return undefined;
  if (isStepDone(state, 'accept-report')) return { step: 'prepare-paper', by: ['social-planner'] };
  if (isStepDone(state, 'submit-report')) return { step: 'accept-report', by: ['social-planner'] };
  const by: readonly Role[] = leadingSide(state) === 'carrier' ? ['carrier', 'social-planner'] : ['social-planner'];
  return { step: 'submit-report', by };
}

/** T2: the planner is warned early; a dispatch that waits for an election is released on the day after. */
function electionOwed(state: CaseState): readonly Work[] {
  const planned = state.facts.dispatch;
  const day = dispatchDate(state);
  if (!planned && state.round === 1) return wishOwed(state);
  if (!planned || !day || isStepDone(state, 'send-mailing')) return [];
  const window = stretchOn(basisWithoutOverrides(state), planned.wanted);
  const late = lateOwed(state, day);
  if (window.stretch !== 'amber' && window.stretch !== 'red') return late;
  const election = window.election?.id ?? 'election';
  const warnKey = `warn/${election}/${planned.wanted}/${window.stretch}`;
  const about = window.election ? { date: window.election.date, election } : {};
  const warn: Work = {
    key: warnKey,
    kind: 'warn-of-election',
    due: state.done['plan-dispatch']?.at ?? state.head.at,
    target: warnKey,
    to: ['social-planner'],
    ...about,
  };
  if (window.stretch === 'amber') return [warn, ...late];
  const key = `release/${election}/${day}`;
  const due = morningOf(state, day);
  return [warn, { key, kind: 'release-dispatch', due, target: key, to: [], date: day }, ...late];
}

/** T2: the planner is warned as early as the carrier's wish is known, not only when the dispatch is planned. */
function wishOwed(state: CaseState): readonly Work[] {
  const wanted = state.facts.request?.wantedFrom;
  if (wanted === undefined) return [];
  const { stretch, election } = stretchOn(basisWithoutOverrides(state), wanted);
  if (!election || (stretch !== 'amber' && stretch !== 'red')) return [];
  const key = `warn/${election.id}/${wanted}/wish`;
  return [
    {
      key,
      kind: 'warn-of-election',
      due: state.done['open-case']?.at ?? state.head.at,
      target: key,
      to: ['social-planner'],
      date: election.date,
      election: election.id,
    },
  ];
}

/** In working days: so long before a red stretch closes the planner hears that an unsent mailing would have to wait. */
const WARNING_AHEAD = 5;

/** T2: a dispatch whose day has come before a red stretch, and which has not left when the stretch draws near. */
function lateOwed(state: CaseState, day: PlainDate): readonly Work[] {
  const ahead = redStretches(basisWithoutOverrides(state)).find(({ from }) => from > day);
  if (!ahead) return [];
  const { election, from, to } = ahead;
  const warnOn = addWorkingDays(workCalendar(state.basis, []), from, -WARNING_AHEAD);
  const about = { date: election.date, election: election.id };
  const warnKey = `warn/${election.id}/${from}/closing`;
  const releaseOn = addDays(to, 1);
  const releaseKey = `release/${election.id}/${releaseOn}`;
  return [
    {
      key: warnKey,
      kind: 'warn-of-election',
      due: morningOf(state, warnOn > day ? warnOn : day),
      voidAfter: morningOf(state, addDays(election.date, 1)),
      target: warnKey,
      to: ['social-planner'],
      ...about,
    },
    {
      key: releaseKey,
      kind: 'release-dispatch',
      due: morningOf(state, releaseOn),
      target: releaseKey,
      to: [],
      date: releaseOn,
    },
  ];
}
