/** The words of the command line: its commands, and help in the language that was asked for. */
import { Command, Option, type OutputConfiguration } from 'commander';
import type { Text } from '../../domain/terms.ts';
import { addBackup } from './commands/backup.ts';
import { addCases } from './commands/cases.ts';
import { addDoctor } from './commands/doctor.ts';
import { addDocuments } from './commands/documents.ts';
import { addEraseAgain } from './commands/erase-again.ts';
import { addErasure } from './commands/erasure.ts';
import { addForecast } from './commands/forecast.ts';
import { addCompletion, addHelp } from './commands/help.ts';
import { addJournal } from './commands/journal.ts';
import { addMunicipality } from './commands/municipality.ts';
import { addNewMunicipality } from './commands/new-municipality.ts';
import { addOneself } from './commands/oneself.ts';
import { addOperation } from './commands/operation.ts';
import { addOutbox } from './commands/outbox.ts';
import { addAccessReport, addRetention } from './commands/privacy.ts';
import { addSignIn } from './commands/sign-in.ts';
import { addSteps } from './commands/steps.ts';
import { addTasks } from './commands/tasks.ts';
import { addWalk } from './commands/walk.ts';
import { addWebhooks } from './commands/webhooks.ts';
import type { Context } from './context.ts';
import { exitText } from './exit-words.ts';
import { versionText } from './version.ts';

type Add = (program: Command, context: Context) => void;

/** A table of contents: what belongs together stands together. */
const CONTENTS: readonly (readonly [Text, readonly Add[]])[] = [
  [{ de: 'Aufgaben und Vorgänge:', en: 'Tasks and cases:' }, [addTasks, addCases, addSteps, addDocuments, addOneself]],
  [{ de: 'Kommune:', en: 'Municipality:' }, [addMunicipality, addForecast]],
  [
    { de: 'Betrieb:', en: 'Operation:' },
    [addNewMunicipality, addDoctor, addBackup, addEraseAgain, addOperation, addSignIn, addWebhooks, addOutbox],
  ],
  [{ de: 'Datenschutz:', en: 'Data protection:' }, [addErasure, addRetention, addAccessReport]],
  [{ de: 'Prüfung:', en: 'Audit:' }, [addJournal]],
  [{ de: 'Ausprobieren und Hilfe:', en: 'Trying out, and help:' }, [addWalk, addCompletion, addHelp]],
];

/** Parsing throws commander's own errors; `usage-mistakes.ts` says them. `output`: where help goes. */
export function createProgram(context: Context, output: OutputConfiguration = {}): Command {
  const { words } = context;
  const program = new Command('handschlag')
    .description(words(ABOUT))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (TITLES[title] ? words(TITLES[title]) : title),
      styleUsage: (usage) => USAGE_WORDS.reduce((text, [from, to]) => text.replaceAll(from, words(to)), usage),
      // Choices and defaults stand in the descriptions, in the right language.
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined, ...output })
    .helpOption('-h, --help', words({ de: 'diese Hilfe', en: 'this help' }))
    .helpCommand(false)
    .exitOverride()
    .version(versionText(), '--version', words({ de: 'Version von Handschlag', en: 'Handschlag’s version' }))
    .addOption(
      new Option('--lang <language>', words({ de: 'Sprache: de, en', en: 'language: de, en' }))
        .choices(['de', 'en'])
        .default('de'),
    )
    .option('--json', words({ de: 'Ausgabe für Programme', en: 'output for programs' }))
    .option(
      '--plain',
      words({
        de: 'für Vorlesegeräte: Zeile für Zeile statt Tabellen, keine Farben, keine Balken',
        en: 'for screen readers: line by line in place of tables, no colours, no bars',
      }),
    )
    .option('--no-input', words({ de: 'nie nachfragen', en: 'never ask' }))
    .addHelpText('after', () => `\n${words(AFTER)}\n${exitText(context.terminal().language)}\n\n${words(ELSEWHERE)}`);
  for (const [heading, adds] of CONTENTS) {
    program.commandsGroup(words(heading));
    for (const add of adds) add(program, context);
  }
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
const USAGE_WORDS: readonly (readonly [string, Text])[] = [
  ['[options]', { de: '[Optionen]', en: '[options]' }],
  ['[command]', { de: '[Befehl]', en: '[command]' }],
];

const AFTER: Text = {
  de: `Beispiele:
  handschlag walk examples/muelheim/needs-survey.yaml
  handschlag task list --as press-office
  handschlag case history HS-K3VUO5JQ
  handschlag help case list

Endet mit:`,
  en: `Examples:
  handschlag walk examples/muelheim/needs-survey.yaml
  handschlag task list --as press-office
  handschlag case history HS-K3VUO5JQ
  handschlag help case list

Ends with:`,
};
const ELSEWHERE: Text = {
  de: `Eine Installation anderswo: HANDSCHLAG_URL und HANDSCHLAG_TOKEN. Ein anderer Ordner hier: HANDSCHLAG_DATA.
Im Terminal fragt Handschlag nach, was einem Formular fehlt; nie in einer Pipe. NO_COLOR schaltet Farben ab.`,
  en: `An installation elsewhere: HANDSCHLAG_URL and HANDSCHLAG_TOKEN. Another folder here: HANDSCHLAG_DATA.
At a terminal Handschlag asks for what a form lacks; never in a pipe. NO_COLOR turns colours off.`,
};
