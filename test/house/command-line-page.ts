/** docs/command-line.md, printed from the tree of commands itself. */
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { EXIT_WORDS } from '../../client/cli/exit-words.ts';
import { leavesOf, programIn } from '../cli/command-tree.ts';

export const COMMAND_LINE_PAGE = 'docs/command-line.md';

export function commandLinePage(): string {
  const program = programIn('de');
  const english = new Map(leavesOf(programIn('en')).map(({ name, command }) => [name, command.description()]));
  const groups = new Map<string, string[]>();
  for (const one of program.commands) {
    const heading = one.helpGroup().replace(/:$/, '');
    const names = leavesOf(program).filter(({ name }) => name === one.name() || name.startsWith(`${one.name()} `));
    const texts = names.map(({ name, command }) => commandText(name, command, english.get(name) ?? ''));
    groups.set(heading, [...(groups.get(heading) ?? []), ...texts]);
  }
  return [
    HEAD,
    ...EXIT_WORDS.map(([status, { de, en }]) => `| ${status} | ${de} | ${en} |`),
    '',
    'Überall (everywhere):',
    '',
    ...program.options.map((option) => `- \`${option.flags}\`: ${option.description}`),
    '',
    ...[...groups].flatMap(([heading, texts]) => [`## ${heading}`, '', ...texts]),
  ].join('\n');
}

function commandText(name: string, command: Command, english: string): string {
  const usage = command.registeredArguments
    .map((argument) => {
      const word = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${word}>` : `[${word}]`;
    })
    .join(' ');
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 120 }).outputHelp();
  const examples = [...help.matchAll(/^ {2}(.*handschlag .*)$/gm)].map(([, line]) => line);
  return [
    `### \`handschlag ${`${name} ${usage}`.trim()}\``,
    '',
    `${command.description()} · *${english}*`,
    '',
    ...command.options.map(({ flags, description }) => `- \`${flags}\`: ${description}`),
    ...(command.options.length > 0 ? [''] : []),
    '```sh',
    ...examples,
    '```',
    '',
  ].join('\n');
}

const HEAD = `# Kommandozeile

Diese Seite wird aus den Befehlen selbst erzeugt; bitte nicht von Hand ändern (\`npx node test/house/command-line-page.ts\`).
*This page is printed from the commands themselves; \`handschlag --lang en help COMMAND\` says the same in English.*

Im Terminal fragt Handschlag nach, was einem Formular fehlt, zeigt alles und sendet erst nach einem Ja; in einer Pipe nie.
Listen sind Tabellen, so breit wie das Terminal; \`--json\` gibt, was die API gab; \`--plain\` ist für Vorlesegeräte.

| endet mit | | |
|---|---|---|`;

if (import.meta.main) await writeFile(COMMAND_LINE_PAGE, commandLinePage());
