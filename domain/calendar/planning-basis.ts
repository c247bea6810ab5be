/**
 * The slice of a municipality's calendar and profile that concerns a case. It lies in the case's own stream, so that every
 * deadline of the case follows from the journal alone and never from the machine's time zone or holiday library.
 */
import type { Instant, PersonId, PlainDate, Role } from '../terms.ts';
import type { Weekday } from './plain-dates.ts';
import type { RetentionSchedule } from './retention-schedule.ts';

/** Plain JSON of strings and whole numbers. */
export interface PlanningBasis {
  /** Sequence number of the municipality's stream that it was taken from. */
  readonly municipalitySeq: number;
  /** The municipality's name, as it stands in letters. */
  readonly name: string;
  /** IANA name, e.g. `Europe/Berlin`: for people to read; `offsets` decides. */
  readonly zone: string;
  /** Ascending, at least one; the first holds before its instant, too. */
  readonly offsets: readonly Offset[];
  /** The Land's public holidays, ascending. */
  readonly holidays: readonly PlainDate[];
  /** Further days on which this administration does not work, ascending, e.g. Rosenmontag. */
  readonly closedDays: readonly PlainDate[];
  /** Holidays and offsets are known up to and including this day. */
  readonly coveredUntil: PlainDate;
  /** Step name → working days, only where the municipality deviates from the guideline's table (A10). */
  readonly leadTimes: Readonly<Record<string, number>>;
  /** The offices that this municipality has (A10). */
  readonly offices: readonly Role[];
  /** A10: a district-free city, a county, or a municipality within a county. */
  readonly kind: MunicipalityKind;
  /** The towns whose registers a county asks, each for its own part of the selection; empty where there is one register. */
  readonly registers: readonly { readonly id: string; readonly name: string }[];
  /** A10: whether an acceptance needs a committee's resolution. */
  readonly resolutionRequired: boolean;
  /** L10: whether an outside contractor prints, under a processing contract. */
  readonly outsidePrinter: boolean;
  /** The committees that hear every report; further ones may be chosen for a case. */
  readonly reportsTo: readonly string[];
  /** Standing substitutes: whoever acts for an office that is away or silent. */
  readonly substitutes: readonly Substitute[];
  /** Who heads the municipality, as it reads after „vertreten durch“, e.g. `die Oberbürgermeisterin`; names nobody. */
  readonly head: { readonly unit: string };
  /** Ascending by date. */
  readonly sittings: readonly Sitting[];
  /** When the committees do not sit (Sitzungsferien), ascending. */
  readonly recesses: readonly Recess[];
  readonly elections: readonly Election[];
  readonly electionWindows: ElectionWindows;
  /** Only where the municipality keeps other stretches before elections of this kind. */
  readonly electionWindowsByKind: { readonly [K in ElectionKind]?: ElectionWindows };
  /** `HH:mm` in the municipality's zone: when the day's reminders go out. */
  readonly morning: string;
  /** How long a case is kept once it is over. */
  readonly retention: RetentionSchedule;
}

/** From this instant on local time is UTC plus so many minutes. */
export interface Offset {
  readonly from: Instant;
  readonly minutes: number;
}

/** One sitting of a committee of the council. */
export interface Sitting {
  readonly id: string;
  readonly committee: string;
  readonly name: string;
  readonly date: PlainDate;
  /** `HH:mm` in the municipality's zone. */
  readonly start: string;
  readonly paperDeadline: PaperDeadline;
  readonly cancelled?: true;
  /** It was put into a recess on purpose (Sondersitzung). */
  readonly special?: true;
  /** It was in an earlier import of the council's calendar and is no longer: the planner decides what has become of it. */
  readonly doubtful?: true;
}

/** A stretch without sittings; both days belong to it. */
export interface Recess {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** As people call it, e.g. `Sommerpause`. */
  readonly name: string;
}

export interface Substitute {
  readonly office: Role;
  readonly person: PersonId;
  /** The last day on which the person acts; absent: until somebody else is appointed. */
  readonly until?: PlainDate;
}

export type MunicipalityKind = 'district-free-city' | 'county' | 'municipality-in-county';

/** Until when papers for a sitting must be handed in (T1). */
export type PaperDeadline =
  | {
      readonly kind: 'days-before';
      /** Calendar days before the sitting. */
      readonly days: number;
      /** `HH:mm` in the municipality's zone; absent: until the end of that day. */
      readonly time?: string;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: Weekday;
      /** In the calendar week (Monday to Sunday) so many weeks before the sitting's own. */
      readonly weeksBefore: number;
      /** `HH:mm` in the municipality's zone. */
      readonly time: string;
    };

export interface Election {
  readonly id: string;
  readonly kind: ElectionKind;
  readonly date: PlainDate;
}

export const ELECTION_KINDS = [
  'municipal-council',
  'county-council',
  'mayor',
  'district-administrator',
  'state',
  'federal',
  'european',
] as const;
export type ElectionKind = (typeof ELECTION_KINDS)[number];

/** How long before an election its stretches begin (T2). */
export interface ElectionWindows {
  readonly noteMonths: number;
  readonly amberMonths: number;
  readonly redWeeks: number;
}

export const DEFAULT_ELECTION_WINDOWS: ElectionWindows = { noteMonths: 6, amberMonths: 3, redWeeks: 6 };
export const DEFAULT_MORNING = '07:00';
