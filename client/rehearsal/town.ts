/** The municipality's own stream: its calendar is looked up as the engine does, and every change is decided by its decider. */
import { holidaysOf, offsetsOf } from '../../activities/calendars.ts';
import { RULES } from '../../domain/guideline/steps.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityCommand, MunicipalityEvent, MunicipalityState } from '../../domain/municipality/messages.ts';
import { decideMunicipality, evolveMunicipality, municipalityAgenda } from '../../domain/municipality/municipality.ts';
import type { Calendar, Profile } from '../../domain/municipality/profile.ts';
import {
  type Actor,
  ENGINE,
  type Instant,
  type MunicipalityId,
  municipalityStream,
  type OrganisationId,
  type PersonId,
  type PlainDate,
  type Refusal,
} from '../../domain/terms.ts';
import type { Clock } from './moment.ts';
import { createStream } from './stream.ts';

export interface Town {
  readonly id: MunicipalityId;
  state(): MunicipalityState;
  /** As it stood after a row, for whoever proves the planning bases of its cases. */
  stateAt(seq: number): MunicipalityState | undefined;
  rows(): readonly Envelope[];
  give(command: MunicipalityCommand, actor: Actor, at: Instant): Refusal | undefined;
  /** Does what the municipality owes by now; `replan` is asked to plan its cases anew. */
  keepUp(now: Instant, replan: (upTo: number) => void): void;
}

/** The installation itself, as it starts. */
const OPERATOR: Actor = {
  person: 'installation' as PersonId,
  role: 'operator',
  organisation: 'handschlag' as OrganisationId,
};

export function createTown(profile: Profile, at: Instant, onRow: (row: Envelope) => void): Town {
  const id = profile.id as MunicipalityId;
  const stream = createStream(municipalityStream(id));
  const states = new Map<number, MunicipalityState>();
  let state: MunicipalityState | undefined;

  function give(command: MunicipalityCommand, actor: Actor, when: Instant): Refusal | undefined {
    const decision = decideMunicipality(state, command, { id, actor });
    if (decision.kind === 'refused') return decision.refusal;
    const given = { ...command, id: stream.nextId(command.type), actor, at: when, rules: RULES };
    for (const row of stream.append(given, decision.events)) {
      if (row.kind === 'event') state = evolveMunicipality(state, row as unknown as MunicipalityEvent, row.seq);
      if (state && row.kind === 'event') states.set(row.seq, state);
      onRow(row);
    }
    return undefined;
  }

  const stands = (): MunicipalityState => {
    if (!state) throw new Error(`the municipality ${id} was not established`);
    return state;
  };

  const town: Town = {
    id,
    state: stands,
    stateAt: (seq) => states.get(seq),
    rows: stream.rows,
    give,
    keepUp(now, replan) {
      for (let [work] = municipalityAgenda(state, now); work; [work] = municipalityAgenda(state, now)) {
        if (work.kind === 'extend-calendar') {
          give(
            { type: 'record-calendar', data: calendarOf(stands().profile, work.fromYear, work.toYear) },
            ENGINE,
            now,
          );
        } else {
          replan(work.upTo);
          give({ type: 'record-replanning', data: { upTo: work.upTo } }, ENGINE, now);
        }
      }
    },
  };
  const refusal = give({ type: 'establish-municipality', data: profile }, OPERATOR, at);
  if (refusal) throw new Error(`the municipality ${id} could not be set up: ${refusal.code}`);
  town.keepUp(at, () => undefined);
  return town;
}

const calendarOf = ({ land, zone }: Profile, fromYear: number, toYear: number): Calendar => ({
  holidays: [...holidaysOf(land, fromYear, toYear)],
  offsets: [...offsetsOf(zone, fromYear, toYear)],
  coveredUntil: `${toYear}-12-31` as PlainDate,
  land,
  zone,
});

/** Its calendar, and the days on which its town hall is closed. */
export function clockOf(town: Town): Clock {
  const { calendar, profile } = town.state();
  if (!calendar) throw new Error(`the municipality ${town.id} has no calendar`);
  const { holidays, coveredUntil, offsets } = calendar;
  return {
    holidays,
    coveredUntil,
    closedDays: profile.closedDays,
    offsets: offsets.map((offset) => ({ ...offset, from: offset.from as Instant })),
  };
}
