/** The journal's statements; a name lets each connection prepare its statement once. */
import type { QueryConfig } from 'pg';
import type { CommandId, StreamId } from '../../domain/terms.ts';
import type { Append, RecordedCommand } from '../journal.ts';

export const WRITABLE = `
  SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'
     AND has_table_privilege('journal', 'INSERT') AS writable`;

export const last = (stream: StreamId): QueryConfig => ({
  name: 'last',
  text: 'SELECT seq, hash, municipality FROM journal WHERE stream = $1 ORDER BY seq DESC LIMIT 1',
  values: [stream],
});

export const rowsAfter = (stream: StreamId, after: number): QueryConfig => ({
  name: 'rows-after',
  text: 'SELECT seq, hash, bytes FROM journal WHERE stream = $1 AND seq > $2 ORDER BY seq',
  values: [stream, after],
});

export const hashAt = (stream: StreamId, seq: number): QueryConfig => ({
  name: 'hash-at',
  text: 'SELECT hash FROM journal WHERE stream = $1 AND seq = $2',
  values: [stream, seq],
});

export const insertRows = ({ stream, municipality, rows }: Append): QueryConfig => ({
  name: 'insert-rows',
  text: `INSERT INTO journal (stream, seq, municipality, hash, bytes)
         SELECT $1, added.seq, $2, added.hash, added.bytes
           FROM unnest($3::integer[], $4::text[], $5::bytea[]) AS added (seq, hash, bytes)`,
  values: [
    stream,
    municipality,
    rows.map(({ envelope }) => envelope.seq),
    rows.map(({ hash }) => hash),
    rows.map(({ text }) => Buffer.from(text, 'utf8')),
  ],
});

export const command = (id: CommandId): QueryConfig => ({
  name: 'command',
  text: `SELECT command_id AS "commandId", stream, fingerprint, from_seq AS "from", to_seq AS "to"
           FROM commands WHERE command_id = $1`,
  values: [id],
});

export const insertCommand = ({ commandId, stream, fingerprint, from, to }: RecordedCommand): QueryConfig => ({
  name: 'insert-command',
  text: 'INSERT INTO commands (command_id, stream, fingerprint, from_seq, to_seq) VALUES ($1, $2, $3, $4, $5)',
  values: [commandId, stream, fingerprint, from, to],
});

export const forget = (stream: StreamId, seqs: readonly number[]): QueryConfig => ({
  name: 'forget',
  text: `UPDATE commands SET fingerprint = NULL
          WHERE stream = $1 AND fingerprint IS NOT NULL
            AND EXISTS (SELECT 1 FROM unnest($2::integer[]) AS s (seq) WHERE s.seq BETWEEN from_seq AND to_seq)`,
  values: [stream, [...seqs]],
});

/** Every stream has exactly one first row, and a small index of its own holds those. */
export const streamsAfter = (after: string, limit: number): QueryConfig => ({
  name: 'streams-after',
  text: `SELECT first.stream, first.municipality, last.seq, last.hash
           FROM (SELECT stream, municipality FROM journal WHERE seq = 1 AND stream > $1 ORDER BY stream LIMIT $2) AS first
          CROSS JOIN LATERAL
                (SELECT seq, hash FROM journal WHERE stream = first.stream ORDER BY seq DESC LIMIT 1) AS last
          ORDER BY first.stream`,
  values: [after, limit],
});
