/** The words of the command line: its commands, and help in the language that was asked for. */
import { Command, Option } from 'commander';
import type { Text } from '../../domain/terms.ts';
import { addCases } from './commands/cases.ts';
import { addDocuments } from './commands/documents.ts';
import { addForecast } from './commands/forecast.ts';
import { addJournal } from './commands/journal.ts';
import { addMunicipality } from './commands/municipality.ts';
import { addOperation } from './commands/operation.ts';
import { addSteps } from './commands/steps.ts';
import { addTasks } from './commands/tasks.ts';
import { addWalk } from './commands/walk.ts';
import type { Context } from './context.ts';

/** Parsing throws commander's own errors; `usage-mistakes.ts` says them. */
export function createProgram(context: Context): Command {
  const { words } = context;
  const program = new Command('handschlag')
    .description(words(ABOUT))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (TITLES[title] ? words(TITLES[title]) : title),
      // Choices and defaults stand in the descriptions, in the right language.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
    .helpOption('-h, --help', words({ de: 'diese Hilfe', en: 'this help' }))
    .helpCommand('help [command]', words({ de: 'Hilfe zu einem Befehl', en: 'help on a command' }))
    .exitOverride()
    .addOption(
      new Option('--lang <language>', words({ de: 'Sprache: de, en', en: 'language: de, en' }))
        .choices(['de', 'en'])
        .default('de'),
    )
    .option('--json', words({ de: 'Ausgabe für Programme', en: 'output for programs' }))
    .addHelpText('after', `\n${words(AFTER)}`);
  for (const add of [
    addWalk,
    addCases,
    addTasks,
    addSteps,
    addDocuments,
    addMunicipality,
    addForecast,
    addJournal,
    addOperation,
  ])
    add(program, context);
  return program;
}

const ABOUT: Text = {
  de: 'Handschlag: Kooperationen zwischen Trägern und Kommunen, von der Anfrage bis zum Bericht.',
  en: 'Handschlag: cooperations between carriers and municipalities, from the request to the report.',
};

const TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { de: 'Aufruf:', en: 'Usage:' },
  'Arguments:': { de: 'Angaben:', en: 'Arguments:' },
  'Options:': { de: 'Optionen:', en: 'Options:' },
  'Global Options:': { de: 'Überall:', en: 'Everywhere:' },
  'Commands:': { de: 'Befehle:', en: 'Commands:' },
};

const AFTER: Text = {
  de: `Beispiele:
  handschlag walk examples/muelheim/needs-survey.yaml
  handschlag task list --as press-office
  handschlag case history HS-K3VUO5JQ
  handschlag journal verify

Endet mit 0: getan · 1: abgelehnt, oder etwas beanstandet · 2: falscher Aufruf · 3: Handschlag nicht erreichbar
Eine Installation anderswo: HANDSCHLAG_URL und HANDSCHLAG_TOKEN. Ein anderer Ordner hier: HANDSCHLAG_DATA.`,
  en: `Examples:
  handschlag walk examples/muelheim/needs-survey.yaml
  handschlag task list --as press-office
  handschlag case history HS-K3VUO5JQ
  handschlag journal verify

Ends with 0: done · 1: refused, or something found · 2: wrong usage · 3: Handschlag not reachable
An installation elsewhere: HANDSCHLAG_URL and HANDSCHLAG_TOKEN. Another folder here: HANDSCHLAG_DATA.`,
};
