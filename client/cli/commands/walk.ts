/**
 * `walk`: a whole case in one go, then where it stands, its history, and where to look next. A story with a clock of its own is
 * rehearsed, which needs no installation.
 */
import type { Command } from 'commander';
import type { CaseFile } from '../../reading/case-file.ts';
import { playStory } from '../../rehearsal/play-story.ts';
import { isStory } from '../../rehearsal/story-file.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { type Context, described } from '../context.ts';
import { readCase, readHistory } from '../reads.ts';
import type { Session } from '../session.ts';
import { historyText } from '../show-history.ts';
import { walk } from '../walk.ts';

export function addWalk(program: Command, context: Context): void {
  const command = described(
    'walk <file>',
    {
      de: 'einen ganzen Vorgang spielen, jeden Schritt durch die Person, deren Schritt er ist',
      en: 'play a whole case, each step by the person whose step it is',
    },
    context,
    program,
    ['walk examples/muelheim/needs-survey.yaml', 'walk examples/muelheim/election-year.yaml'],
  );
  command.option(
    '--all',
    context.words({
      de: 'bei einer Geschichte mit eigener Uhr: jede Zeile zeigen',
      en: 'of a story with a clock of its own: show every row',
    }),
  );
  command.action(async (path: string, { all = false }: { readonly all?: boolean }) => {
    if (await isStory(path)) return playStory(path, context.terminal(), { all });
    const session = context.session();
    const began = performance.now();
    const { api, terminal, installation } = session;
    if (installation.token !== undefined) throw new CliError(EXIT.usage, needsEverybody);
    const { language } = terminal;
    const caseId = await walk(path, { api, cast: await session.cast(), language, say: terminal.say });
    if (caseId === '') return;
    const caller = await session.caller(undefined, 'social-planner');
    const file = await readCase(api, caseId, caller);
    const { rows } = await readHistory(api, caseId, caller);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    terminal.say(`\n${terminal.words(ending(file, rows.length, seconds))}\n\n${historyText(rows, terminal)}\n`);
    terminal.answer({ caseId, status: file.status, phase: file.phase.id, rows: rows.length }, () =>
      whereToLook(caseId, session),
    );
  });
}

const ending = ({ caseId, status, phase }: CaseFile, rows: number, seconds: string) =>
  status === 'running'
    ? {
        de: `Der Vorgang ${caseId} steht in der Phase „${phase.label.de}“ (${rows} Einträge, ${seconds.replace('.', ',')} s).`,
        en: `The case ${caseId} is in the phase “${phase.label.en}” (${rows} rows, ${seconds} s).`,
      }
    : {
        de: `Der Vorgang ${caseId} ist ${phase.label.de.toLowerCase()} (${rows} Einträge, ${seconds.replace('.', ',')} s).`,
        en: `The case ${caseId} is ${phase.label.en.toLowerCase()} (${rows} rows, ${seconds} s).`,
      };

function whereToLook(caseId: string, { installation, terminal }: Session): string {
  const { temporalUiUrl, outbox } = installation;
  const lines: readonly (readonly [string, string])[] = [
    ...(temporalUiUrl ? [['Temporal', `${temporalUiUrl}/namespaces/default/workflows/${caseId}`] as const] : []),
    ...(outbox ? [[terminal.words({ de: 'E-Mails', en: 'Mails' }), outbox] as const] : []),
    [terminal.words({ de: 'Vorgang', en: 'Case' }), `npx handschlag case show ${caseId}`],
    [terminal.words({ de: 'Prüfung', en: 'Proof' }), 'npx handschlag journal verify'],
  ];
  return lines.map(([name, where]) => `  ${name.padEnd(9)} ${where}`).join('\n');
}

const needsEverybody = {
  de: 'Ein Ablauf braucht viele Personen; HANDSCHLAG_TOKEN ist nur eine. Das geht auf dem Rechner einer lokalen Installation (npm start).',
  en: 'A walk needs many people; HANDSCHLAG_TOKEN is but one. It works on the machine of a local installation (npm start).',
};
