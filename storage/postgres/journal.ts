/**
 * The journal in PostgreSQL. Of two writers of one stream the primary key (stream, seq) lets one through: the other waits for
 * the first to commit, fails, and looks again at what is there now.
 */
import type { Pool } from 'pg';
import { EMPTY_HEAD, type Head, type Row } from '../../domain/journal/envelope.ts';
import type { Hash, MunicipalityId, StreamId } from '../../domain/terms.ts';
import type { Append, AppendResult, Journal, RecordedCommand } from '../journal.ts';
import { assertAppendable, BrokenBatchError, rowOf, sameHead } from '../stored-rows.ts';
import { inTransaction } from './database.ts';
import * as sql from './statements.ts';
import { clearViews, replaceView } from './views.ts';

const PAGE = 500;

export function createPostgresJournal(pool: Pool, { close }: { readonly close: () => Promise<void> }): Journal {
  return {
    async head(stream) {
      const { rows } = await pool.query<Head>(sql.last(stream));
      return rows[0] ? { seq: rows[0].seq, hash: rows[0].hash } : EMPTY_HEAD;
    },

    async read(stream, after = 0): Promise<readonly Row[]> {
      const { rows } = await pool.query<StoredRow>(sql.rowsAfter(stream, after));
      return rows.map(({ seq, hash, bytes }) => rowOf(stream, seq, hash, bytes));
    },

    async hashAt(stream, seq) {
      const { rows } = await pool.query<{ readonly hash: Hash }>(sql.hashAt(stream, seq));
      return rows[0]?.hash;
    },

    async append(batch) {
      assertAppendable(batch);
      try {
        return await tryAppend(pool, batch);
      } catch (error) {
        if (!somebodyWasFirst(error)) throw error;
        return tryAppend(pool, batch);
      }
    },

    async findCommand(id) {
      const { rows } = await pool.query<RecordedCommand>(sql.command(id));
      return rows[0];
    },

    async forgetFingerprints(stream, seqs) {
      await pool.query(sql.forget(stream, seqs));
    },

    async *streams() {
      let after = '';
      for (;;) {
        const { rows } = await pool.query<StreamRow>(sql.streamsAfter(after, PAGE));
        for (const { stream, municipality, seq, hash } of rows) yield { stream, municipality, head: { seq, hash } };
        const end = rows.at(-1);
        if (!end || rows.length < PAGE) return;
        after = end.stream;
      }
    },

    async replaceView(view) {
      await inTransaction(pool, (client) => replaceView(client, view));
    },

    async clearViews() {
      await inTransaction(pool, clearViews);
    },

    async probe() {
      const { rows } = await pool.query<{ readonly writable: boolean }>(sql.WRITABLE);
      if (rows[0]?.writable !== true) throw new Error('the journal’s database takes no writes');
    },

    close,
  };
}

const tryAppend = (pool: Pool, batch: Append): Promise<AppendResult> =>
  inTransaction(pool, async (client) => {
    const { stream, municipality, expected, command, view } = batch;
    // The head first: each statement sees what was committed until then, so whoever moved it is seen by the next one, too.
    const present = (await client.query<StreamRow>(sql.last(stream))).rows[0];
    const first = (await client.query<RecordedCommand>(sql.command(command.commandId))).rows[0];
    if (first) return { kind: 'repeated', first };
    if (!sameHead(present ?? EMPTY_HEAD, expected)) return { kind: 'conflict' };
    if (present && present.municipality !== municipality) {
      throw new BrokenBatchError(stream, `the stream belongs to ${present.municipality}`);
    }
    await client.query(sql.insertRows(batch));
    await client.query(sql.insertCommand(command));
    if (view) await replaceView(client, view);
    return { kind: 'appended' };
  });

const FIRST_WINS = ['journal_pkey', 'commands_pkey'];
const UNIQUE_VIOLATION = '23505';

const somebodyWasFirst = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === UNIQUE_VIOLATION &&
  'constraint' in error &&
  FIRST_WINS.includes(String(error.constraint));

type StreamRow = Head & { readonly stream: StreamId; readonly municipality: MunicipalityId };

interface StoredRow {
  readonly seq: number;
  readonly hash: string;
  readonly bytes: Uint8Array | null;
}
