/** The command line `handschlag`. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { CASE_COMMANDS, type CaseCommandName, STEPS, type StepName } from '../../domain/terms.ts';
import { storageVariables } from '../../storage/config.ts';
import { ConfigurationError, EXIT_CONFIG, readEnvironment } from '../../storage/environment.ts';
import type { Storage } from '../../storage/open.ts';
import { type Api, createApi, type Language } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { findInstallation, storageEnvironment } from './installation.ts';
import { type Cast, findPerson, readCast, whoMay } from './people.ts';
import { printCase, printHistory } from './print.ts';
import { walk } from './walk.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Common {
  readonly as?: string;
  readonly json?: true;
  readonly key?: string;
}

const program = new Command('handschlag')
  .description(
    'Kooperationsvorgänge zwischen Trägern und Kommunen · cooperation cases between carriers and municipalities',
  )
  .addOption(new Option('--lang <language>', 'language of the output').choices(['de', 'en']).default('de'))
  .showHelpAfterError('(handschlag --help)')
  .exitOverride();

const language = (): Language => (program.opts<{ lang: string }>().lang === 'en' ? 'en' : 'de');
const connect = async (): Promise<{
  readonly api: Api;
  readonly cast: Cast;
  readonly url: string;
  readonly ui: string | undefined;
}> => {
  const installation = findInstallation(process.env);
  return {
    api: createApi(installation, language()),
    cast: await readCast(process.env),
    url: installation.url,
    ui: installation.temporalUiUrl,
  };
};
const person = (cast: Cast, name: string | undefined, otherwise: string) => findPerson(cast, name ?? otherwise);
const print = (json: true | undefined, value: unknown, lines: string): void =>
  say(json ? JSON.stringify(value, null, 2) : lines);

/** Opens the stores themselves, with the variables of the environment or the keys of the local installation. */
async function withStorage<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const { openStorage } = await import('../../storage/open.ts');
  const storage = await openStorage(readEnvironment(z.object(storageVariables), storageEnvironment(process.env)));
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

const cases = program.command('case').description('open a case, look at one');

cases
  .command('open')
  .description('open a case with a request')
  .requiredOption('--form <file>', 'the request as JSON; - reads standard input')
  .option('--as <person>', 'person or role', 'carrier')
  .option('--key <key>', 'idempotency key')
  .addHelpText('after', '\nExample:\n  handschlag case open --form request.json --as carrier')
  .action(async ({ form, as, key }: { form: string } & Common) => {
    const { api, cast } = await connect();
    const body = { municipality: cast.municipality, form: readForm(form) };
    say(
      JSON.stringify(await api.post('/cases', { as: person(cast, as, 'carrier').id, body, ...(key ? { key } : {}) })),
    );
  });

cases
  .command('show <case>')
  .description('where a case stands and what is open')
  .option('--as <person>', 'person or role', 'social-planner')
  .option('--json', 'for programs')
  .addHelpText('after', '\nExample:\n  handschlag case show k3vuo5jqn2x7ab4mlw6ctzr2ae --as data-protection-officer')
  .action(async (id: string, { as, json }: Common) => {
    const { api, cast } = await connect();
    const view = await api.get(`/cases/${encodeURIComponent(id)}`, person(cast, as, 'social-planner').id);
    print(json, view, printCase(view, language()));
  });

cases
  .command('history <case>')
  .description('everything that happened, in sentences')
  .option('--as <person>', 'person or role', 'auditor')
  .option('--json', 'for programs: every row with actor, cause and hash')
  .action(async (id: string, { as, json }: Common) => {
    const { api, cast } = await connect();
    const history = await api.get(`/cases/${encodeURIComponent(id)}/history`, person(cast, as, 'auditor').id);
    print(json, history, printHistory(history, language()));
  });

program
  .command('step')
  .description('complete a step, or give another command')
  .command('complete <case> <step>')
  .option('--form <file>', 'the form as JSON; - reads standard input')
  .option('--as <person>', 'person or role; without it the first who may')
  .option('--key <key>', 'idempotency key: the same key never has two effects')
  .addHelpText(
    'after',
    `\nSteps and commands:\n  ${CASE_COMMANDS.join(' ')}\n\nExample:\n  echo '{"outcome":"complete"}' | handschlag step complete CASE check-completeness --form -`,
  )
  .action(async (id: string, name: string, { form, as, key }: { form?: string } & Common) => {
    const command = commandName(name);
    const { api, cast } = await connect();
    const actor = as ? findPerson(cast, as) : whoMay(cast, command);
    const kind = STEPS.some((step: StepName) => step === command) ? 'steps' : 'commands';
    const body = form ? readForm(form) : {};
    say(
      JSON.stringify(
        await api.post(`/cases/${encodeURIComponent(id)}/${kind}/${command}`, {
          as: actor.id,
          body,
          ...(key ? { key } : {}),
        }),
      ),
    );
  });

program
  .command('token <person>')
  .description('a bearer token of the local installation, for a person or a role')
  .action(async (name: string) => {
    const { api, cast } = await connect();
    say(await api.token(findPerson(cast, name).id));
  });

program
  .command('restart [case]')
  .description('end the run of a case and start it again; nothing is lost')
  .option('--all', 'every open case, at a bounded rate')
  .action(async (id: string | undefined, { all }: { all?: true }) => {
    if (Boolean(id) === Boolean(all)) throw new CliError(EXIT.usage, 'Nennen Sie einen Vorgang oder --all.');
    const { api, cast } = await connect();
    say(
      JSON.stringify(
        await api.post('/restarts', { as: findPerson(cast, 'operator').id, body: { cases: all ? 'all' : [id] } }),
      ),
    );
  });

program
  .command('erase [case]')
  .description(
    'erase sealed values of a case by their keys (see: case show --as data-protection-officer), or one person everywhere',
  )
  .option('--value <key...>', 'keys of sealed values of the case')
  .option('--person <id>', 'a person of the directory, in all cases')
  .option('--why <occasion>', 'request-of-the-person, entered-by-mistake or retention-ended', 'request-of-the-person')
  .action(
    async (
      id: string | undefined,
      { value, person: whom, why }: { value?: readonly string[]; person?: string; why: string },
    ) => {
      const { api, cast } = await connect();
      const as = findPerson(cast, 'data-protection-officer').id;
      if (whom) return say(JSON.stringify(await api.post('/erasures/people', { as, body: { person: whom } })));
      if (!id || !value) throw new CliError(EXIT.usage, 'Nennen Sie einen Vorgang mit --value, oder --person.');
      say(
        JSON.stringify(
          await api.post(`/cases/${encodeURIComponent(id)}/commands/order-erasure`, { as, body: { keys: value, why } }),
        ),
      );
    },
  );

const journal = program.command('journal').description('check the journal, rebuild what is read from it');
journal
  .command('verify')
  .description('every row, every link, every decision once more')
  .option('--json', 'for programs')
  .action(async ({ json }: Common) => {
    const { verify } = await import('./journal.ts');
    process.exitCode = await withStorage((storage) =>
      verify(storage, { json: json === true, language: language() }, say),
    );
  });
journal
  .command('rebuild')
  .description('write the read model anew from the journal')
  .action(async () => {
    const { rebuild } = await import('./journal.ts');
    process.exitCode = await withStorage((storage) => rebuild(storage, say));
  });

program
  .command('walk <file>')
  .description('play a whole case, each step by the person whose step it is')
  .addHelpText('after', '\nExample:\n  handschlag walk examples/muelheim/needs-survey.yaml')
  .action(async (file: string) => {
    const { api, cast, ui } = await connect();
    const id = await walk(file, { api, cast, language: language(), say });
    const auditor = findPerson(cast, 'auditor').id;
    say(`\n${printCase(await api.get(`/cases/${id}`, auditor), language())}\n`);
    say(printHistory(await api.get(`/cases/${id}/history`, auditor), language()));
    if (ui) say(`\nTemporal: ${ui}/namespaces/default/workflows/${id}`);
  });

function commandName(name: string): CaseCommandName {
  const found = CASE_COMMANDS.find((command) => command === name);
  if (!found)
    throw new CliError(EXIT.usage, `„${name}“ ist kein Schritt und kein Befehl: handschlag step complete --help`);
  return found;
}

function readForm(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch {
    throw new CliError(EXIT.usage, `${file === '-' ? 'Die Standardeingabe' : file} enthält kein lesbares JSON.`);
  }
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage;
  else if (error instanceof CliError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exit;
  } else if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_CONFIG;
  } else {
    process.stderr.write(`handschlag: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.refused;
  }
}
