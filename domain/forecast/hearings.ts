/** T1: which sittings the report can be ready for, and in which one each committee hears it at the earliest. */
import { compareDates, laterDate } from '../calendar/plain-dates.ts';
import type { Sitting } from '../calendar/planning-basis.ts';
import { committeesOf, isKeyDone } from '../case/instances.ts';
import { type CaseState, stepKey } from '../case/state.ts';
import type { PlainDate } from '../terms.ts';
import { earliest } from './earliest.ts';
import { calendarOf, journeyOf } from './journey.ts';
import type { Shifted } from './shifted.ts';
import { councilElections, paperBy, sittingsAhead, targetOf, withTarget } from './target-sitting.ts';
import { missedDeadline, recessesBetween } from './why-no-earlier-sitting.ts';

/** One sitting, and whether the report can be heard in it. */
export interface SittingOutlook {
  readonly sitting: Sitting;
  readonly paperDeadline: PlainDate;
  /** When the paper can be ready at the earliest; absent where it is in, or the calendar does not know yet. */
  readonly ready?: PlainDate | undefined;
  readonly isReachable: boolean;
  readonly isChosen: boolean;
}

/** Where a committee hears the report at the earliest. */
export interface Hearing extends SittingOutlook {
  /** The sitting's day; today, where the sitting is over and only waits to be recorded. */
  readonly date: PlainDate;
  /** Why it is not heard earlier. */
  readonly shifted: readonly Shifted[];
}

/** Every sitting in which this case's report could be heard, ascending; also one that is over, if its hearing is not recorded yet. */
export function sittingOutlooks(state: CaseState, today: PlainDate): readonly SittingOutlook[] {
  const asked = askedCommittees(state);
  const chosen = asked.flatMap((committee) => targetOf(state, committee) ?? []);
  const over = chosen.filter(({ date }) => date < today);
  const doubtful = chosen.filter((sitting) => sitting.doubtful && sitting.date >= today);
  const ahead = sittingsAhead(state.basis, undefined, today);
  const heard = [...over, ...doubtful, ...ahead].filter(({ committee }) => asked.includes(committee));
  const readiness = readinessIn(state, today);
  return heard
    .sort((a, b) => compareDates(a.date, b.date))
    .map((sitting) => outlook(state, sitting, readiness(sitting)));
}

export const outlookOn = (state: CaseState, sitting: Sitting, today: PlainDate): SittingOutlook =>
  outlook(state, sitting, readinessIn(state, today)(sitting));

/** Where none is chosen and the profile names none, any committee can hear it. */
function askedCommittees(state: CaseState): readonly string[] {
  const named = committeesOf(state);
  const all = named.length > 0 ? named : state.basis.sittings.map(({ committee }) => committee);
  const isOver = state.waived['present-report'] !== undefined;
  return isOver ? [] : [...new Set(all)].filter((id) => !isKeyDone(state, stepKey('present-report', id)));
}

/** When what the sitting waits for is done. */
interface Readiness {
  readonly paper: readonly (PlainDate | undefined)[];
  readonly others: readonly (PlainDate | undefined)[];
}

/** Sittings of one committee wait for the same, unless one of them is chosen or lies behind an election. */
function readinessIn(state: CaseState, today: PlainDate): (sitting: Sitting) => Readiness {
  const known = new Map<string, Readiness>();
  return (sitting) => {
    const { committee } = sitting;
    const isChosen = targetOf(state, committee)?.id === sitting.id;
    const behind = councilElections(state, sitting, today).map(({ id }) => id);
    const alike = JSON.stringify([committee, isChosen, behind]);
    const readiness = known.get(alike) ?? readinessFor(withTarget(state, sitting, today), committee, today);
    known.set(alike, readiness);
    return readiness;
  };
}

function readinessFor(supposed: CaseState, committee: string, today: PlainDate): Readiness {
  const journey = journeyOf(supposed, today);
  const dates = earliest(journey);
  const before = journey.way.find(({ key }) => key === stepKey('present-report', committee))?.after ?? [];
  const datesOf = (keys: readonly string[]) => keys.map((key) => dates.get(key)?.date);
  const isPaper = (key: string) => key.startsWith('prepare-paper');
  return { paper: datesOf(before.filter(isPaper)), others: datesOf(before.filter((key) => !isPaper(key))) };
}

function outlook(state: CaseState, sitting: Sitting, { paper, others }: Readiness): SittingOutlook {
  const paperDeadline = paperBy(state, sitting);
  const ends = [...paper, ...others];
  const isInTime = (by: PlainDate) => (date: PlainDate | undefined) => date !== undefined && date <= by;
  return {
    sitting,
    paperDeadline,
    ...(ends.includes(undefined) ? {} : { ready: ends.reduce<PlainDate | undefined>(later, undefined) }),
    isReachable: paper.every(isInTime(paperDeadline)) && others.every(isInTime(sitting.date)),
    isChosen: targetOf(state, sitting.committee)?.id === sitting.id,
  };
}

const later = (one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined =>
  one !== undefined && other !== undefined ? laterDate(one, other) : (one ?? other);

/** The first sitting of each committee that still has to hear it; undefined where none is known that can be reached. */
export function hearingsOf(
  state: CaseState,
  outlooks: readonly SittingOutlook[],
  today: PlainDate,
): readonly (Hearing | undefined)[] {
  // Where none is chosen and the profile names none, one hearing is enough, whichever committee's.
  if (committeesOf(state).length === 0) return [hearing(state, outlooks, today)];
  return askedCommittees(state).map((committee) => {
    const own = outlooks.filter(({ sitting }) => sitting.committee === committee);
    const chosen = own.find(({ isChosen }) => isChosen);
    // What was chosen stands as long as it can be met; what lies before it was not wanted.
    return hearing(state, chosen ? own.filter(({ sitting }) => sitting.date >= chosen.sitting.date) : own, today);
  });
}

function hearing(state: CaseState, candidates: readonly SittingOutlook[], today: PlainDate): Hearing | undefined {
  const found = candidates.findIndex(({ isReachable }) => isReachable);
  const first = candidates[found];
  if (!first) return undefined;
  const date = laterDate(first.sitting.date, today);
  const ready = first.ready ?? today;
  return { ...first, date, shifted: whyNotEarlier(state, candidates.slice(0, found), { ready, date }) };
}

/** The chosen sitting, if it is missed, and the one that was missed most narrowly; the recess before the next. */
function whyNotEarlier(
  state: CaseState,
  missed: readonly SittingOutlook[],
  { ready, date }: { readonly ready: PlainDate; readonly date: PlainDate },
): readonly Shifted[] {
  const calendar = calendarOf(state.basis);
  const told = missed.filter(({ isChosen }, index) => isChosen || index === missed.length - 1);
  return [
    ...told.flatMap((one): readonly Shifted[] =>
      one.ready && one.ready > one.paperDeadline
        ? [missedDeadline(calendar, one.sitting, { deadline: one.paperDeadline, ready: one.ready })]
        : [],
    ),
    ...recessesBetween(state.basis, ready, date),
  ];
}
