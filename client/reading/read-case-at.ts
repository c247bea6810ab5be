/** A case as it stood at an instant, after a row of its journal, or at the end of a day; read by the rules of today. */
import { localDate } from '../../domain/calendar/local-time.ts';
import { refusal } from '../../domain/case/refusals.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import { type Actor, type CaseId, caseStream, type Instant, type PlainDate, type Refusal } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { type Refused, refused } from '../commands/answer.ts';
import type { CaseFile } from './case-file.ts';
import { caseFile } from './read-case.ts';
import { readerFor } from './reader-of.ts';
import { reach } from './unreachable.ts';

export type Moment =
  | { readonly seq: number }
  | { readonly at: Instant }
  /** The whole of that day, by the municipality's clock. */
  | { readonly day: PlainDate };

export type PastCaseReader = (caseId: CaseId, actor: Actor, moment: Moment) => Promise<CaseFile | Refused | undefined>;

/** Undefined where there is no such case, or not for this actor; whether it is theirs is asked of the case as it stands now. */
export function createPastCaseReader(
  stores: { readonly journal: Journal; readonly keys: KeyStore; readonly people: PeopleDirectory },
  now: () => Instant | Promise<Instant>,
): PastCaseReader {
  return async (caseId, actor, moment) => {
    const rows = await reach(() => stores.journal.read(caseStream(caseId)));
    const present = foldCase(envelopesOf(rows)).state;
    const reader = readerFor(actor, present, await now());
    if (!present || !reader) return undefined;
    if ('seq' in moment && moment.seq > rows.length) return refused(noSuchRow(rows.length));
    const then = rows.filter(isUpTo(moment, present));
    const { state } = foldCase(envelopesOf(then));
    if (!state) return refused(notBegun(present.openedAt));
    return caseFile(state, then, stores, actor, reader);
  };
}

const envelopesOf = (rows: readonly Row[]) => rows.map(({ envelope }) => envelope);

/** Rows never go back in time: what is up to a moment is how the stream begins. */
const isUpTo =
  (moment: Moment, { basis }: CaseState) =>
  ({ envelope: { seq, at } }: Row): boolean => {
    if ('seq' in moment) return seq <= moment.seq;
    return 'at' in moment ? at <= moment.at : localDate(basis, at) <= moment.day;
  };

const notBegun = (openedAt: Instant): Refusal =>
  refusal(
    'case-not-begun',
    `Zu diesem Zeitpunkt gab es den Vorgang noch nicht. Er beginnt mit der Anfrage vom ${openedAt}.`,
    `At that time the case had not begun. It begins with the request of ${openedAt}.`,
  );

const noSuchRow = (last: number): Refusal =>
  refusal(
    'no-such-row',
    `So viele Zeilen hat das Journal des Vorgangs nicht; die letzte ist Nummer ${last}.`,
    `The case’s journal does not have that many rows; the last is number ${last}.`,
  );
