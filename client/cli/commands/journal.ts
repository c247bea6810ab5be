/** `journal verify` and `journal rebuild`: on the stores themselves, whether the system runs or not. */
import type { Command } from 'commander';
import { type Context, described } from '../context.ts';
import { rebuild, verify } from '../journal.ts';

export function addJournal(program: Command, context: Context): void {
  const journal = described('journal', { de: 'das Journal prüfen', en: 'check the journal' }, context, program);
  described(
    'verify',
    {
      de: 'jede Zeile, jedes Glied der Kette, jede Entscheidung noch einmal',
      en: 'every row, every link of the chain, every decision once more',
    },
    context,
    journal,
    ['journal verify', 'journal verify --json'],
  ).action(async () =>
    context.exitWith(
      await context.withStores((stores) =>
        verify(stores, context.terminal(), context.progress({ de: 'Ströme geprüft:', en: 'streams checked:' })),
      ),
    ),
  );

  described(
    'rebuild',
    { de: 'die Listen aus dem Journal neu aufbauen', en: 'write the lists anew from the journal' },
    context,
    journal,
    ['journal rebuild'],
  ).action(async () =>
    context.exitWith(
      await context.withStores((stores) =>
        rebuild(stores, context.terminal(), context.progress({ de: 'Vorgänge aufgebaut:', en: 'cases rebuilt:' })),
      ),
    ),
  );
}
