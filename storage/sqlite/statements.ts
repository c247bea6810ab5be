/** The journal's statements, prepared once for a connection. */
import type { DatabaseSync } from 'node:sqlite';

export const createStatements = (database: DatabaseSync) => ({
  last: database.prepare('SELECT seq, hash, municipality FROM journal WHERE stream = ? ORDER BY seq DESC LIMIT 1'),
  rowsAfter: database.prepare('SELECT seq, hash, bytes FROM journal WHERE stream = ? AND seq > ? ORDER BY seq'),
  hashAt: database.prepare('SELECT hash FROM journal WHERE stream = ? AND seq = ?'),
  insertRow: database.prepare('INSERT INTO journal (stream, seq, municipality, hash, bytes) VALUES (?, ?, ?, ?, ?)'),
  command: database.prepare(
    `SELECT command_id AS commandId, stream, fingerprint, from_seq AS "from", to_seq AS "to"
       FROM commands WHERE command_id = ?`,
  ),
  insertCommand: database.prepare(
    'INSERT INTO commands (command_id, stream, fingerprint, from_seq, to_seq) VALUES (?, ?, ?, ?, ?)',
  ),
  forget: database.prepare(
    `UPDATE commands SET fingerprint = NULL
      WHERE stream = ? AND from_seq <= ? AND to_seq >= ? AND fingerprint IS NOT NULL`,
  ),
  noTask: database.prepare(`DELETE FROM tasks WHERE case_id = ''`),
  // Every stream has exactly one first row, and a small index of its own holds those.
  streamsAfter: database.prepare(
    `SELECT first.stream, first.municipality, last.seq, last.hash
       FROM journal AS first
       JOIN journal AS last ON last.stream = first.stream
        AND last.seq = (SELECT max(seq) FROM journal WHERE stream = first.stream)
      WHERE first.seq = 1 AND first.stream > ?
      ORDER BY first.stream LIMIT ?`,
  ),
});
