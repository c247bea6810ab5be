/** Lets Kysely speak to a `node:sqlite` database: same connection as the hand-written statements, prepared once each. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';

/**
 * Only for single statements: a transaction of Kysely's would stay open across `await` and take in whatever else runs on the
 * connection meanwhile.
 */
export const kyselyOn = <Tables>(database: DatabaseSync): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(database) }) });

function adapt(database: DatabaseSync) {
  const cache = new Map<string, ReturnType<typeof adaptStatement>>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const cached = cache.get(sql) ?? adaptStatement(database.prepare(sql));
      cache.set(sql, cached);
      return cached;
    },
  };
}

const adaptStatement = (statement: StatementSync) => ({
  reader: statement.columns().length > 0,
  all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
  iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
});
