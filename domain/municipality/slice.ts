/** What of a municipality concerns one case. */
import { localDate } from '../calendar/local-time.ts';
import { addDays, compareDates } from '../calendar/plain-dates.ts';
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { Instant, PlainDate } from '../terms.ts';
import type { MunicipalityState } from './messages.ts';
import type { Calendar } from './profile.ts';

/**
 * The slice that concerns a case opened at `opened`; undefined until the calendar is known. Equal slices are equal to the byte,
 * whatever else has happened in the municipality.
 */
export function planningBasis(state: MunicipalityState, opened: Instant): PlanningBasis | undefined {
  const { profile, calendar } = state;
  if (!calendar) return undefined;
  const offsets = offsetsOf(calendar);
  const since = addDays(localDate({ offsets }, opened), -31);
  return {
    municipalitySeq: state.seq,
    name: profile.name,
    zone: profile.zone,
    offsets,
    holidays: calendar.holidays.filter((day) => day >= since),
    closedDays: profile.closedDays.filter((day) => day >= since).sort(),
    coveredUntil: calendar.coveredUntil,
    leadTimes: definedOnly(profile.leadTimes),
    offices: profile.offices.map(({ role }) => role),
    kind: profile.kind,
    registers: profile.registers,
    resolutionRequired: profile.resolutionRequired,
    outsidePrinter: profile.outsidePrinter,
    reportsTo: profile.reportsTo,
    substitutes: profile.substitutes,
    head: { unit: profile.leadership },
    sittings: sittingsSince(state, since),
    recesses: profile.recesses.filter(({ to }) => to >= since).sort((a, b) => compareDates(a.from, b.from)),
    elections: profile.elections.filter(({ date }) => date >= since).sort(byDate),
    electionWindows: profile.electionWindows,
    electionWindowsByKind: definedOnly(profile.electionWindowsByKind),
    morning: profile.morning,
    retention: profile.retention,
  };
}

/** The municipality's own days: with these an instant has a date there. */
export const offsetsOf = ({ offsets }: Calendar): PlanningBasis['offsets'] =>
  offsets.map((offset) => ({ ...offset, from: offset.from as Instant }));

function sittingsSince(
  { profile, cancelled, doubtful }: MunicipalityState,
  since: PlainDate,
): PlanningBasis['sittings'] {
  const committees = new Map(profile.committees.map((committee) => [committee.id, committee]));
  return profile.sittings
    .flatMap((sitting) => {
      const committee = committees.get(sitting.committee);
      if (!committee || sitting.date < since) return [];
      return [
        {
          ...sitting,
          name: committee.name,
          paperDeadline: committee.paperDeadline,
          ...(cancelled.includes(sitting.id) ? { cancelled: true as const } : {}),
          ...(doubtful.includes(sitting.id) ? { doubtful: true as const } : {}),
        },
      ];
    })
    .sort(byDate);
}

/** By date and then by id, so that the order does not depend on what was entered first. */
const byDate = (a: Dated, b: Dated): number => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1);

interface Dated {
  readonly id: string;
  readonly date: PlainDate;
}

const definedOnly = <T>(record: { readonly [key: string]: T | undefined }): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
