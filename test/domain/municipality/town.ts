/** A municipality's stream told in commands: Mülheim with one committee, three sittings and an election. */
import type {
  MunicipalityCommand,
  MunicipalityData,
  MunicipalityEvent,
  MunicipalityState,
} from '../../../domain/municipality/messages.ts';
import { decideMunicipality, evolveMunicipality, planningBasis } from '../../../domain/municipality/municipality.ts';
import { type Calendar, Profile } from '../../../domain/municipality/profile.ts';
import type { Actor, MunicipalityId } from '../../../domain/terms.ts';
import { day, instant, muelheim } from '../calendar/muelheim.ts';
import { planner } from '../people.ts';

export const MUELHEIM = 'muelheim' as MunicipalityId;

const sitting = (date: string) => ({ id: `social-affairs-${date}`, committee: 'social-affairs', date, start: '16:00' });

/** A10: the offices that every municipality has. */
export const OFFICES: Profile['offices'] = [
  { role: 'social-planner', name: 'Stabsstelle Sozialplanung' },
  { role: 'data-protection-officer', name: 'Datenschutzbeauftragte*r' },
  { role: 'press-office', name: 'Pressestelle' },
  { role: 'registration-office', name: 'Einwohnermeldeamt' },
  { role: 'print-shop', name: 'Stadtdruckerei' },
  { role: 'mail-room', name: 'Poststelle' },
  { role: 'leadership', name: 'Büro der Stadtspitze' },
  { role: 'head-of-unit', name: 'Leitung der Stabsstelle' },
];

export const profile: Profile = Profile.parse({
  id: 'muelheim',
  name: 'Stadt Mülheim an der Ruhr',
  kind: 'district-free-city',
  land: 'NW',
  unit: 'Stabsstelle Sozialplanung',
  leadership: 'Oberbürgermeister',
  offices: OFFICES,
  leadTimes: { 'check-completeness': 10 },
  closedDays: ['2026-02-16', '2026-12-24'],
  committees: [
    {
      id: 'social-affairs',
      name: 'Ausschuss für Arbeit, Gesundheit und Soziales',
      paperDeadline: { kind: 'days-before', days: 14 },
    },
  ],
  sittings: [sitting('2026-09-10'), sitting('2026-06-18'), sitting('2025-11-13')],
  elections: [{ id: 'council-2030', kind: 'municipal-council', date: '2030-09-08' }],
});

export const calendar: Calendar = {
  holidays: [...muelheim.holidays],
  offsets: [...muelheim.offsets],
  coveredUntil: muelheim.coveredUntil,
};

export const establish: MunicipalityCommand = { type: 'establish-municipality', data: profile };
export const recordCalendar: MunicipalityCommand = { type: 'record-calendar', data: calendar };
export const engine: Actor = { ...planner, role: 'engine' };

export const asked = (
  state: MunicipalityState | undefined,
  command: MunicipalityCommand,
  actor: Actor = usually(command),
) => decideMunicipality(state, command, { id: MUELHEIM, actor });

const usually = ({ type }: MunicipalityCommand): Actor =>
  type === 'record-calendar' || type === 'record-replanning' ? engine : planner;

/** What the stream says after these commands, which must be accepted; each takes two rows, as in the journal. */
export function after(...commands: readonly MunicipalityCommand[]): MunicipalityState {
  const state = commands.reduce<MunicipalityState | undefined>((before, command) => {
    const decision = asked(before, command);
    if (decision.kind === 'refused') throw new Error(`refused in the story: ${command.type} ${decision.refusal.code}`);
    return decision.events.reduce(
      (inner: MunicipalityState | undefined, event: MunicipalityEvent) =>
        evolveMunicipality(inner, event, (before?.seq ?? 0) + 2),
      before,
    );
  }, undefined);
  if (!state) throw new Error('the story has not established its municipality');
  return state;
}

/** Every command of a test is about this sitting, if it names no other. */
export const JUNE = 'social-affairs-2026-06-18';
export const SEPTEMBER = 'social-affairs-2026-09-10';

export const move = (to: string, rest: { readonly sitting?: string; readonly special?: true } = {}) =>
  ({ type: 'move-sitting', data: { sitting: JUNE, to: day(to), ...rest } }) satisfies MunicipalityCommand;
export const cancel = (sitting = JUNE) => ({ type: 'cancel-sitting', data: { sitting } }) satisfies MunicipalityCommand;
export const confirm = (sitting = JUNE) =>
  ({ type: 'confirm-sitting', data: { sitting } }) satisfies MunicipalityCommand;
export const schedule = (date: string, rest: { readonly committee?: string; readonly special?: true } = {}) =>
  ({
    type: 'schedule-sitting',
    data: {
      id: `${rest.committee ?? 'social-affairs'}-${date}`,
      committee: 'social-affairs',
      date: day(date),
      start: '17:00',
      ...rest,
    },
  }) satisfies MunicipalityCommand;
export const revise = (data: MunicipalityData<'revise-profile'>) =>
  ({ type: 'revise-profile', data }) satisfies MunicipalityCommand;
export const establishWith = (data: Partial<Profile>) =>
  ({ type: 'establish-municipality', data: { ...profile, ...data } }) satisfies MunicipalityCommand;

export const refused = (code: string, rule?: string) => ({
  kind: 'refused',
  refusal: { code, ...(rule ? { rule } : {}) },
});

/** The sittings that a case opened in March 2026 plans by: date, and what is the matter with it. */
export const sittingsOf = (state: MunicipalityState): readonly (readonly [id: string, date: string, what: string])[] =>
  (planningBasis(state, instant('2026-03-02T10:00:00.000Z'))?.sittings ?? []).map(
    ({ id, date, cancelled, doubtful }) =>
      [id, date, cancelled ? 'cancelled' : doubtful ? 'doubtful' : 'stands'] as const,
  );
