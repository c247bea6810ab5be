/** T1, T3: the sitting that a committee's part of the report is meant for, until when its paper is taken, and how it is supposed. */
import { instantOf } from '../calendar/local-time.ts';
import type { Election, PlanningBasis, Sitting } from '../calendar/planning-basis.ts';
import { submissionDeadline } from '../calendar/sittings.ts';
import { toRenewAfter } from '../case/renewal.ts';
import { type CaseState, isRuleWaived, stepKey } from '../case/state.ts';
import { ENGINE, type PlainDate } from '../terms.ts';

/** The sitting that this committee is to hear the report in; undefined while none is chosen or supposed. */
export const targetOf = ({ basis, facts }: CaseState, committee: string | undefined): Sitting | undefined =>
  basis.sittings.find(({ id }) => id === facts.sittings?.[committee ?? '']?.sitting);

/** The last day on which the paper is in time; with T1 waived the committee takes it on the day itself. */
export const paperBy = (state: CaseState, sitting: Sitting): PlainDate =>
  isRuleWaived(state, 'prepare-paper', 'T1') ? sitting.date : submissionDeadline(state.basis, sitting).date;

/** Sittings from this day on that can be reckoned with, ascending; of every committee where none is named. */
export const sittingsAhead = (
  { sittings }: Pick<PlanningBasis, 'sittings'>,
  committee: string | undefined,
  from: PlainDate,
): readonly Sitting[] =>
  sittings.filter(
    (sitting) =>
      sitting.date >= from &&
      !sitting.cancelled &&
      !sitting.doubtful &&
      (committee === undefined || sitting.committee === committee),
  );

/**
 * The case as if this sitting were its committee's: another one than was chosen is chosen anew and needs its own paper, and so
 * does one that lies behind the election of a council.
 */
export function withTarget(state: CaseState, sitting: Sitting, today: PlainDate): CaseState {
  const { committee, id } = sitting;
  const [choose, prepare] = [stepKey('choose-sitting', committee), stepKey('prepare-paper', committee)];
  const isOther = state.facts.sittings?.[committee]?.sitting !== id;
  const isAnew = isOther || councilElections(state, sitting, today).length > 0;
  const sittings = { ...state.facts.sittings, [committee]: { sitting: id } };
  const { [choose]: chosen, [prepare]: _, ...others } = state.done;
  // A choice that is taken back opens today; one that is open for whichever committee stays open since then.
  const thisMorning = instantOf(state.basis, today, state.basis.morning);
  const since = chosen && isAnew ? thisMorning : (state.openSince[choose] ?? state.openSince['choose-sitting']);
  return {
    ...state,
    facts: { ...state.facts, sittings },
    done: isAnew ? others : state.done,
    openSince: { ...state.openSince, ...(since ? { [choose]: since } : {}) },
  };
}

/** T3: elections from this day on after which a sitting chosen before is chosen anew. */
export function councilElections(state: CaseState, sitting: Sitting, today: PlainDate): readonly Election[] {
  const key = stepKey('choose-sitting', sitting.committee);
  const chosen = { at: state.head.at, on: today, by: ENGINE.person, role: ENGINE.role, seq: state.head.seq };
  const asIfChosen: CaseState = {
    ...state,
    done: { ...state.done, [key]: chosen },
    facts: { ...state.facts, sittings: { [sitting.committee]: { sitting: sitting.id } } },
  };
  return state.basis.elections.filter(
    (election) => election.date >= today && toRenewAfter(asIfChosen, election).includes('choose-sitting'),
  );
}
