/** T1: which sittings the report can be ready for, and in which one each committee hears it at the earliest. */
import type { Sitting } from '../calendar/planning-basis.ts';
import { committeesOf, isKeyDone } from '../case/instances.ts';
import { type CaseState, stepKey } from '../case/state.ts';
import type { PlainDate } from '../terms.ts';
import { earliest } from './earliest.ts';
import { journeyOf } from './journey.ts';
import type { Shifted } from './shifted.ts';
import { paperBy, sittingsAhead, targetOf, withTarget } from './target-sitting.ts';
import { missedDeadline, recessesBetween } from './why-no-earlier-sitting.ts';

/** One sitting, and whether the report can be heard in it. */
export interface SittingOutlook {
  readonly sitting: Sitting;
  readonly paperDeadline: PlainDate;
  /** When the paper can be ready at the earliest; absent where the calendar does not know yet. */
  readonly ready?: PlainDate;
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

/** Every sitting ahead in which this case's report could be heard, ascending. */
export function sittingOutlooks(state: CaseState, today: PlainDate): readonly SittingOutlook[] {
  const committees = committeesOf(state);
  return sittingsAhead(state.basis, undefined, today)
    .filter(({ committee }) => committees.length === 0 || committees.includes(committee))
    .filter(({ committee }) => !isKeyDone(state, stepKey('present-report', committee)))
    .map((sitting) => outlookOn(state, sitting, today));
}

export function outlookOn(state: CaseState, sitting: Sitting, today: PlainDate): SittingOutlook {
  const supposed = withTarget(state, sitting, today);
  const journey = journeyOf(supposed, today);
  const dates = earliest(journey);
  const present = journey.way.find(({ key }) => key === stepKey('present-report', sitting.committee));
  const paperDeadline = paperBy(state, sitting);
  const ends = (present?.after ?? []).map((key) => ({
    date: dates.get(key)?.date,
    by: key.startsWith('prepare-paper') ? paperDeadline : sitting.date,
  }));
  const ready = ends.map(({ date }) => date).reduce((one, other) => (one && other && one > other ? one : other), today);
  return {
    sitting,
    paperDeadline,
    ...(ready === undefined ? {} : { ready }),
    isReachable: present !== undefined && ends.every(({ date, by }) => date !== undefined && date <= by),
    isChosen: targetOf(state, sitting.committee)?.id === sitting.id,
  };
}

/** The first sitting of each committee that still has to hear it; undefined where none is known that can be reached. */
export function hearingsOf(state: CaseState, today: PlainDate): readonly (Hearing | undefined)[] {
  const committees = committeesOf(state);
  const asked = committees.filter((committee) => !isKeyDone(state, stepKey('present-report', committee)));
  // Where none is chosen and the profile names none, any committee can hear it.
  const each: readonly (string | undefined)[] = committees.length === 0 ? [undefined] : asked;
  return each.map((committee) => hearing(state, committee, today));
}

function hearing(state: CaseState, committee: string | undefined, today: PlainDate): Hearing | undefined {
  const chosen = targetOf(state, committee);
  const ahead = sittingsAhead(state.basis, committee, chosen && chosen.date > today ? chosen.date : today);
  const candidates = chosen ? [chosen, ...ahead.filter(({ id }) => id !== chosen.id)] : ahead;
  const missed: SittingOutlook[] = [];
  for (const sitting of candidates) {
    const outlook = outlookOn(state, sitting, today);
    if (outlook.isReachable && outlook.ready !== undefined) {
      const { ready } = outlook;
      const date = sitting.date < today ? today : sitting.date;
      return { ...outlook, date, shifted: whyNotEarlier(state, missed, { ready, date }, today) };
    }
    missed.push(outlook);
  }
  return undefined;
}

/** The chosen sitting, if it is missed, and the one that was missed most narrowly; the recess before the next. */
function whyNotEarlier(
  state: CaseState,
  missed: readonly SittingOutlook[],
  { ready, date }: { readonly ready: PlainDate; readonly date: PlainDate },
  today: PlainDate,
): readonly Shifted[] {
  const { calendar } = journeyOf(state, today);
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
