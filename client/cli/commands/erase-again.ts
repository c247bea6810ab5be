/** `erase-again`: after a restore by the database's own means, erases what a newer ledger says. On one machine `restore` does it. */
import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { readLedger } from '../../../storage/erasure-ledger.ts';
import { noteFile } from '../../../storage/machine-files.ts';
import { writeDurably } from '../../backup/durable-files.ts';
import { reapplyErasures } from '../../backup/reapply-erasures.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { type Context, described } from '../context.ts';
import { storageEnvironment } from '../installation.ts';

export function addEraseAgain(program: Command, context: Context): void {
  const { words } = context;
  described(
    'erase-again',
    {
      de: 'nach dem Zurückholen einer PostgreSQL-Sicherung wieder löschen, was seither gelöscht wurde',
      en: 'after restoring a back-up of PostgreSQL, erase again what was erased since',
    },
    context,
    program,
    ['erase-again --erasures /anderswo/erasures.jsonl --since 2026-03-02T01:00:00Z'],
  )
    .requiredOption('--erasures <file>', words({ de: 'das neueste Löschverzeichnis', en: 'the newest erasure ledger' }))
    .requiredOption(
      '--since <instant>',
      words({ de: 'wann die Sicherung begonnen wurde', en: 'when the back-up was begun' }),
      instant,
    )
    .action(async ({ erasures: file, since }: { readonly erasures: string; readonly since: string }) => {
      if (!existsSync(file)) throw new CliError(EXIT.refused, notThere(file));
      const all = readLedger(file).erasures;
      const { HANDSCHLAG_DATA: folder = '' } = storageEnvironment(context.environment);
      const done = await context.withStores((stores) =>
        reapplyErasures(stores, { all, later: all.filter(({ at }) => at >= since) }),
      );
      writeDurably(noteFile(folder), `${JSON.stringify({ id: `${file} ${since}`, orders: done.orders })}\n`);
      const { keys, people, orders } = done;
      context.terminal().answer(done, {
        de: `✓ Wieder gelöscht: ${keys} Schlüssel, ${people} Personen; in ${orders.length} Vorgängen vermerkt es der Worker, der als nächster mit diesem Datenordner startet.`,
        en: `✓ Erased again: ${keys} keys, ${people} people; in ${orders.length} cases the worker that starts next with this data folder records it.`,
      });
    });
}

function instant(text: string): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('2026-03-02T01:00:00Z');
  return new Date(at).toISOString();
}

const notThere = (file: string) => ({ de: `${file} gibt es nicht.`, en: `${file} does not exist.` });
