/** What keeps an installation going: `token`, `restart`. */
import type { Command } from 'commander';
import { CliError, EXIT } from '../cli-error.ts';
import { type Context, described } from '../context.ts';
import { asCaller } from '../reads.ts';

const CASE = 'HS-K3VUO5JQ';

export function addOperation(program: Command, context: Context): void {
  const { words } = context;
  described(
    'token <person>',
    {
      de: 'ein Zugangsnachweis für eine Person oder Rolle (nur lokal)',
      en: 'a bearer token for a person or a role (local only)',
    },
    context,
    program,
    ['token auditor', 'token p-planung'],
  ).action(async (name: string) => {
    const { api, terminal, caller } = context.session();
    const token = await api.token((await caller(name, 'social-planner')).person?.id);
    terminal.answer({ token }, token);
  });

  described(
    'restart [case]',
    {
      de: 'Läufe neu starten; das Journal bleibt, nichts geht verloren',
      en: 'restart runs; the journal stays, nothing is lost',
    },
    context,
    program,
    [`restart ${CASE}`, 'restart --all'],
  )
    .option('--all', words({ de: 'alle offenen Vorgänge', en: 'all open cases' }))
    .action(async (id: string | undefined, { all }: { readonly all?: true }) => {
      if ((id === undefined) === (all === undefined)) throw new CliError(EXIT.usage, oneOrAll);
      const { api, terminal, caller, caseId } = context.session();
      const operator = await caller(undefined, 'operator');
      const body = { cases: id === undefined ? 'all' : [await caseId(id, operator)] };
      const answer = (await api.post('/restarts', { ...asCaller(operator), body })) as { readonly restarted: number };
      terminal.answer(answer, { de: `✓ Neu gestartet: ${answer.restarted}`, en: `✓ Restarted: ${answer.restarted}` });
    });
}

const oneOrAll = { de: 'Nennen Sie einen Vorgang oder --all.', en: 'Name a case or --all.' };
