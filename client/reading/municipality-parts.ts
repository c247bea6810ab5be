/** Parts of a municipality as lists: sittings with their deadlines, elections with their stretches, carriers, its history. */

import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import { windowsBefore } from '../../domain/calendar/elections.ts';
import { submissionDeadline } from '../../domain/calendar/sittings.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import {
  CARRIER_ROLES,
  type Instant,
  type MunicipalityId,
  municipalityStream,
  type PersonId,
  type PlainDate,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { type HistoryRow, namesOfActors, toldRows } from './told-rows.ts';
import { reach } from './unreachable.ts';

/** Everything that was ever entered: people look up when a committee sat, too. */
const EVER = '1900-03-01T00:00:00.000Z' as Instant;

export interface Span {
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
}

const within = ({ from, until }: Span, date: PlainDate): boolean =>
  (from === undefined || date >= from) && (until === undefined || date <= until);

export function sittingsOf(state: MunicipalityState, span: Span) {
  const basis = planningBasis(state, EVER);
  return (basis?.sittings ?? [])
    .filter(({ date }) => within(span, date))
    .map((sitting) => {
      const { id, committee, name, date, start } = sitting;
      const paper = basis && submissionDeadline(basis, sitting);
      return {
        ...{ id, committee, name, date, start },
        papersUntil: paper?.at ?? null,
        special: sitting.special ?? false,
        cancelled: sitting.cancelled ?? false,
        doubtful: sitting.doubtful ?? false,
      };
    })
    .sort((one, other) => (one.date + one.start < other.date + other.start ? -1 : 1));
}

export const electionsOf = (state: MunicipalityState, span: Span) =>
  state.profile.elections
    .filter(({ date }) => within(span, date))
    .map((election) => ({
      ...election,
      name: textIn(state.profile, ELECTION_NAMES[election.kind]),
      windows: windowsBefore(state.profile, election.kind) ?? null,
    }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));

export interface Carrier {
  readonly organisation: string;
  /** As it was registered; null where it is known by its people alone. */
  readonly name: string | null;
  readonly people: number;
}

/** Registered ones, and those whose people are. */
export async function carriersOf(
  people: Pick<PeopleDirectory, 'all'>,
  { id, carriers }: Pick<MunicipalityState, 'id' | 'carriers'>,
): Promise<readonly Carrier[]> {
  const theirs = (await reach(() => people.all())).filter(
    ({ municipality, roles }) => municipality === id && roles.some((role) => CARRIER_ROLES.includes(role)),
  );
  const ids = new Set([...Object.keys(carriers), ...theirs.map(({ organisation }) => organisation as string)]);
  return [...ids].sort().map((organisation) => ({
    organisation,
    name: carriers[organisation] ?? null,
    people: theirs.filter((person) => (person.organisation as string) === organisation).length,
  }));
}

export interface MunicipalityRow extends HistoryRow {
  /** Whom it is about, by the id alone: names are not journaled. */
  readonly about?: PersonId;
}

export async function municipalityHistory(
  stores: { readonly journal: Journal; readonly people: PeopleDirectory },
  id: MunicipalityId,
): Promise<readonly MunicipalityRow[]> {
  const rows = await reach(() => stores.journal.read(municipalityStream(id)));
  const told = toldRows(rows, await namesOfActors(rows, stores.people));
  return told.map((row, index) => {
    const { person } = (rows[index]?.envelope.data ?? {}) as { readonly person?: PersonId };
    return { ...row, ...(person === undefined ? {} : { about: person }) };
  });
}
