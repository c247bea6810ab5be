/** Plays a story for somebody who watches: line by line who does what when, then its page of history. */
import { localDate, localTime } from '../../domain/calendar/local-time.ts';
import { roleAsObject, roleLabel } from '../../domain/guideline/office-words.ts';
import type { Actor, Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import type { Finding } from '../audit/findings.ts';
import { CliError, EXIT } from '../cli/cli-error.ts';
import { localDate as shortDate } from '../cli/local-time.ts';
import type { Terminal } from '../cli/terminal.ts';
import { nameOf } from '../cli/walk-line.ts';
import { commandLabel } from '../history/command-labels.ts';
import { pageOf } from './page.ts';
import { rehearse } from './rehearse.ts';
import { readStory, type ToldLine } from './story-file.ts';

/** Needs no installation. */
export async function playStory(file: string, terminal: Terminal, { all }: { readonly all: boolean }): Promise<void> {
  const began = performance.now();
  const story = await readStory(file);
  terminal.say(`${story.title}\n`);
  const width = Math.max(...story.lines.map((line) => terminal.words(labelOf(line)).length));
  const rehearsal = await rehearse(story, ({ line, actor, at, clock }) => {
    const when = `${shortDate(localDate(clock, at))} ${localTime(clock, at)}`;
    const by = actor ? whoText(actor, story.people, terminal) : '';
    const mark = !actor ? '·' : line.act?.expect ? '✗' : '✓';
    terminal.say(`${mark} ${when}  ${terminal.words(labelOf(line)).padEnd(width)}  ${by}`.trimEnd());
  });
  const { state, rows, mails, findings, openSteps } = rehearsal;
  if (findings.length > 0) {
    throw new CliError(EXIT.refused, {
      de: `Die Prüfung beanstandet diesen Ablauf:${listed(findings, 'de')}`,
      en: `The audit objects to this course:${listed(findings, 'en')}`,
    });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  terminal.say({
    de: `\nGespielt in ${seconds.replace('.', ',')} s, ohne Installation; die Prüfung hat nichts zu beanstanden.\n`,
    en: `\nPlayed in ${seconds} s, without an installation; the audit finds nothing.\n`,
  });
  terminal.answer(
    {
      title: story.title,
      status: state.status,
      rows: rows.length,
      mails: mails.length,
      openSteps: openSteps.map(({ key }) => key),
    },
    () => pageOf(rehearsal, terminal.language, { all }).trimEnd(),
  );
}

const labelOf = ({ act }: ToldLine): Text => (act ? commandLabel(nameOf(act)) : TIME_PASSES);
const TIME_PASSES: Text = { de: '(Zeit vergeht)', en: '(time passes)' };

function whoText({ person, role, for: office }: Actor, people: readonly Person[], { language }: Terminal): string {
  const name = people.find(({ id }) => id === person)?.name ?? person;
  const behalf = office && office !== role ? `, ${FOR[language]} ${roleAsObject(office)[language]}` : '';
  return `${name} (${roleLabel(role)[language]}${behalf})`;
}
const FOR: Text = { de: 'für', en: 'for' };

const listed = (findings: readonly Finding[], language: keyof Text): string =>
  findings.map(({ seq, message }) => `\n  ${seq ?? ''} ${message[language]}`).join('');
