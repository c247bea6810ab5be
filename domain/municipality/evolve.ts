/** What each event makes of a municipality's state. */
import { DEFAULT_RETENTION } from '../calendar/retention-schedule.ts';
import type { MunicipalityId, PlainDate } from '../terms.ts';
import { wordsAfter } from './import-sittings.ts';
import type { MunicipalityEvent, MunicipalityState } from './messages.ts';
import type { Profile } from './profile.ts';
import { revised, withSubstitute } from './revise.ts';

type Established = Pick<
  MunicipalityState,
  'id' | 'profile' | 'established' | 'cancelled' | 'doubtful' | 'imports' | 'carriers' | 'appointments'
>;

export function establishedFirst(data: Profile): Established {
  const profile = { ...LATER_FIELDS, ...data };
  const nothing = { cancelled: [], doubtful: [], imports: {}, carriers: {}, appointments: {} };
  return { id: data.id as MunicipalityId, profile, established: profile, ...nothing };
}

/** An event of an earlier release lacks what profiles have said since. */
const LATER_FIELDS = {
  registers: [],
  resolutionRequired: false,
  outsidePrinter: false,
  reportsTo: [],
  substitutes: [],
  electionWindowsByKind: {},
  recesses: [],
  budget: [],
  mailTexts: {},
  retention: { ...DEFAULT_RETENTION, months: { ...DEFAULT_RETENTION.months } },
} satisfies Partial<Profile>;

export function changed(state: MunicipalityState, event: MunicipalityEvent): MunicipalityState {
  const { profile } = state;
  const withProfile = (part: Partial<Profile>): MunicipalityState => ({ ...state, profile: { ...profile, ...part } });
  switch (event.type) {
    case 'profile-revised':
      return { ...state, profile: revised(profile, event.data) };
    case 'substitute-appointed':
      return withProfile({ substitutes: withSubstitute(profile.substitutes, event.data) });
    case 'budget-recorded':
      return withProfile({ budget: [...profile.budget.filter(({ year }) => year !== event.data.year), event.data] });
    case 'sitting-scheduled':
      // Scheduled again, a cancelled sitting takes place after all.
      return {
        ...sure(withProfile({ sittings: withItem(profile.sittings, event.data) }), event.data.id),
        cancelled: without(state.cancelled, event.data.id),
      };
    case 'sitting-moved': {
      const { sitting, to: date, from: _, ...rest } = event.data;
      const sittings = profile.sittings.map((item) => (item.id === sitting ? { ...item, ...rest, date } : item));
      return sure(withProfile({ sittings }), sitting);
    }
    case 'sitting-cancelled':
      return { ...sure(state, event.data.sitting), cancelled: [...state.cancelled, event.data.sitting] };
    case 'sitting-in-doubt':
      return { ...state, doubtful: [...without(state.doubtful, event.data.sitting), event.data.sitting] };
    case 'sitting-confirmed':
      return sure(state, event.data.sitting);
    case 'sittings-imported': {
      const { source } = event.data;
      return { ...state, imports: { ...state.imports, [source]: wordsAfter(state.imports[source] ?? {}, event.data) } };
    }
    case 'election-scheduled':
      return withProfile({ elections: withItem(profile.elections, event.data) });
    case 'election-moved': {
      const { election, to: date } = event.data;
      return withProfile({
        elections: profile.elections.map((item) => (item.id === election ? { ...item, date } : item)),
      });
    }
    case 'election-cancelled':
      return withProfile({ elections: profile.elections.filter(({ id }) => id !== event.data.election) });
    case 'days-closed':
      return withProfile({ closedDays: days([...profile.closedDays, ...event.data.days]) });
    case 'days-opened':
      return withProfile({ closedDays: profile.closedDays.filter((day) => !event.data.days.includes(day)) });
    case 'carrier-registered':
      return { ...state, carriers: { ...state.carriers, [event.data.organisation]: event.data.name } };
    case 'person-appointed': {
      const { person, ...appointment } = event.data;
      return { ...state, appointments: { ...state.appointments, [person]: appointment } };
    }
    case 'person-dismissed': {
      const { [event.data.person]: _gone, ...appointments } = state.appointments;
      return { ...state, appointments };
    }
    case 'calendar-recorded': {
      const { land = profile.land, zone = profile.zone } = event.data;
      return { ...state, calendar: event.data, calendarFor: { land, zone } };
    }
    default:
      return state;
  }
}

/** Whatever is decided about a sitting ends the doubt about it. */
const sure = (state: MunicipalityState, sitting: string): MunicipalityState => ({
  ...state,
  doubtful: without(state.doubtful, sitting),
});

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((other) => other !== id);

const days = (all: readonly PlainDate[]): PlainDate[] => [...new Set(all)].sort();

const withItem = <T extends { readonly id: string }>(items: readonly T[], item: T): T[] => [
  ...items.filter(({ id }) => id !== item.id),
  item,
];
