/** A case as it stood at an instant, after a row of its journal, or at the end of a day; read by the rules of today. */
import { localDate } from '../../domain/calendar/local-time.ts';
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import { refusal } from '../../domain/case/refusals.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import type { Actor, CaseId, Instant, PlainDate, Refusal } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { dayOf } from '../texts/german-day.ts';
import type { CaseFile } from './case-file.ts';
import type { StreamReader } from './case-stream.ts';
import { caseFile } from './read-case.ts';
import { readerFor } from './reader-of.ts';

export type Moment =
  | { readonly seq: number }
  | { readonly at: Instant }
  /** The whole of that day, by the municipality's clock. */
  | { readonly day: PlainDate };

export type PastCaseReader = (caseId: CaseId, actor: Actor, moment: Moment) => Promise<CaseFile | Refused | undefined>;

/** Undefined where there is no such case, or not for this actor; whether it is theirs is asked of the case as it stands now. */
export function createPastCaseReader(
  stores: { readonly readStream: StreamReader; readonly keys: KeyStore; readonly people: PeopleDirectory },
  now: () => Instant | Promise<Instant>,
): PastCaseReader {
  return async (caseId, actor, moment) => {
    const stream = await stores.readStream(caseId);
    // Rows never go back in time: what is up to a moment is how the stream begins.
    const { rows } = stream;
    const length = lengthUpTo(moment, rows);
    const { state } = stream.after(length);
    const present = stream.present();
    const reader = readerFor(actor, present, await now());
    if (!present || !reader) return undefined;
    if ('seq' in moment && moment.seq > rows.length) return refused(noSuchRow(rows.length));
    if (!state) return refused(notBegun(present.openedAt));
    return caseFile(state, rows.slice(0, length), stores, actor, reader);
  };
}

function lengthUpTo(moment: Moment, rows: readonly Row[]): number {
  if ('seq' in moment) return moment.seq;
  const clock = clockIn(rows);
  const first = rows.findIndex(({ envelope: { at } }) =>
    'at' in moment ? at > moment.at : localDate(clock, at) > moment.day,
  );
  return first === -1 ? rows.length : first;
}

/** The municipality's clock as the case knows it by now; without one there is no case, and nothing to cut. */
function clockIn(rows: readonly Row[]): Pick<PlanningBasis, 'offsets'> {
  const last = rows.findLast(({ envelope }) => envelope.type === 'planning-basis-set');
  return (last?.envelope.data as { readonly basis: PlanningBasis } | undefined)?.basis ?? UTC;
}
const UTC = { offsets: [{ from: '' as Instant, minutes: 0 }] };

const notBegun = (openedAt: Instant): Refusal =>
  refusal(
    'case-not-begun',
    `Zu diesem Zeitpunkt gab es den Vorgang noch nicht. Er beginnt mit der Anfrage vom ${dayOf(openedAt).split('-').reverse().join('.')}.`,
    `At that time the case had not begun. It begins with the request of ${dayOf(openedAt)}.`,
  );

const noSuchRow = (last: number): Refusal =>
  refusal(
    'no-such-row',
    `So viele Zeilen hat das Journal des Vorgangs nicht; die letzte ist Nummer ${last}.`,
    `The case’s journal does not have that many rows; the last is number ${last}.`,
  );
