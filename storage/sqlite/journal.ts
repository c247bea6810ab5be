/** The journal in one SQLite file: the embedded default. */
import type { DatabaseSync } from 'node:sqlite';
import { EMPTY_HEAD, type Head } from '../../domain/journal/envelope.ts';
import type { CommandId, Hash, StreamId } from '../../domain/terms.ts';
import type { AppendResult, Journal, RecordedCommand } from '../journal.ts';
import { assertAppendable, BrokenBatchError, rowOf, sameHead } from '../stored-rows.ts';
import { inTransaction, truncateLog } from './database.ts';
import { stillThere } from './lost-files.ts';
import { createStatements } from './statements.ts';
import { createViewWriter } from './views.ts';

const PAGE = 500;

export function createSqliteJournal(database: DatabaseSync): Journal {
  const mustBeThere = stillThere(database);
  const statements = createStatements(database);
  const views = createViewWriter(database);

  const findCommand = (id: CommandId): RecordedCommand | undefined => {
    const row = statements.command.get(id);
    return row && ({ ...row } as unknown as RecordedCommand);
  };

  const last = (stream: StreamId) =>
    statements.last.get(stream) as (Head & { readonly municipality: string }) | undefined;

  const headOf = (stream: StreamId): Head => {
    const row = last(stream);
    return row ? { seq: row.seq, hash: row.hash } : EMPTY_HEAD;
  };

  return {
    async head(stream) {
      return headOf(stream);
    },

    async read(stream, after = 0) {
      const rows = statements.rowsAfter.all(stream, after) as unknown as readonly StoredRow[];
      return rows.map(({ seq, hash, bytes }) => rowOf(stream, seq, hash, bytes));
    },

    async hashAt(stream, seq) {
      return statements.hashAt.get(stream, seq)?.hash as Hash | undefined;
    },

    async append(batch) {
      assertAppendable(batch);
      mustBeThere();
      const { stream, municipality, expected, rows, command, view } = batch;
      return inTransaction<AppendResult>(database, () => {
        const first = findCommand(command.commandId);
        if (first) return { kind: 'repeated', first };
        const present = last(stream);
        if (!sameHead(present ?? EMPTY_HEAD, expected)) return { kind: 'conflict' };
        if (present && present.municipality !== municipality) {
          throw new BrokenBatchError(stream, `the stream belongs to ${present.municipality}`);
        }
        for (const { envelope, text, hash } of rows) {
          statements.insertRow.run(stream, envelope.seq, municipality, hash, Buffer.from(text, 'utf8'));
        }
        statements.insertCommand.run(command.commandId, stream, command.fingerprint, command.from, command.to);
        if (view) views.replace(view);
        return { kind: 'appended' };
      });
    },

    async findCommand(id) {
      return findCommand(id);
    },

    async forgetFingerprints(stream, seqs) {
      inTransaction(database, () => {
        for (const seq of seqs) statements.forget.run(stream, seq, seq);
      });
      truncateLog(database);
    },

    async *streams() {
      let after = '';
      for (;;) {
        const page = statements.streamsAfter.all(after, PAGE) as unknown as readonly StreamRow[];
        for (const { stream, municipality, seq, hash } of page) yield { stream, municipality, head: { seq, hash } };
        const end = page.at(-1);
        if (!end || page.length < PAGE) return;
        after = end.stream;
      }
    },

    async replaceView(view) {
      inTransaction(database, () => views.replace(view));
    },

    async clearViews() {
      inTransaction(database, () => views.clear());
    },

    async probe() {
      mustBeThere();
      // Takes the writer's lock and asks for a write, which a file that cannot be written refuses; no row is named like that.
      inTransaction(database, () => statements.noTask.run());
    },

    async close() {
      if (database.isOpen) database.close();
    },
  };
}

type StreamRow = Head & Pick<Parameters<Journal['append']>[0], 'stream' | 'municipality'>;

interface StoredRow {
  readonly seq: number;
  readonly hash: string;
  readonly bytes: Uint8Array;
}
