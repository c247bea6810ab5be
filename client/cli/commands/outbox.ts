/** `outbox …`: the mails of a local installation, which leave it nowhere. */
import type { Command } from 'commander';
import { asOption, type Context, described } from '../context.ts';
import { instantText } from '../local-time.ts';
import { numberOption } from '../number-option.ts';
import { keptFile, outputOption } from '../save-file.ts';
import { tableText } from '../table.ts';
import { addReading, withQuery } from './plain-command.ts';

interface Mail {
  readonly id: string;
  readonly sentAt: string;
  readonly to: string;
  readonly subject: string;
}

export function addOutbox(program: Command, context: Context): void {
  const { words } = context;
  const outbox = described(
    'outbox',
    { de: 'E-Mails der Vorführung', en: 'mails of the demonstration' },
    context,
    program,
  );
  addReading<{ readonly mails: readonly Mail[] }>(outbox, context, {
    usage: 'list',
    about: { de: 'die letzten E-Mails', en: 'the latest mails' },
    examples: ['outbox list', 'outbox list --limit 10'],
    as: 'operator',
    options: [numberOption('--limit <number>', { de: 'wie viele', en: 'how many' }, context)],
    path: ({ options: { limit } }) => withQuery('/outbox', { limit }),
    text: ({ mails }, terminal) =>
      mails.length === 0
        ? words({ de: 'Es ging noch keine E-Mail hinaus.', en: 'No mail has gone out yet.' })
        : tableText(
            mails,
            [
              { heading: { de: 'Wann', en: 'When' }, of: ({ sentAt }) => instantText(sentAt) },
              { heading: { de: 'An', en: 'To' }, of: ({ to }) => to, gives: true },
              { heading: { de: 'Betreff', en: 'Subject' }, of: ({ subject }) => subject, gives: true },
              { heading: { de: 'Name', en: 'Name' }, of: ({ id }) => id },
            ],
            terminal,
          ),
  });
  described('show <mail>', { de: 'eine E-Mail, wie sie hinausging', en: 'one mail as it went out' }, context, outbox, [
    'outbox show 20260302T090000000Z-0123456789abcdef01234567.eml',
  ])
    .addOption(outputOption(context).default('-'))
    .addOption(asOption(context))
    .action(async (mail: string, { as, output }: { readonly as?: string; readonly output: string }) => {
      const { api, terminal, caller } = context.session();
      const { person, role } = await caller(as, 'operator');
      const file = await api.download(`/outbox/${encodeURIComponent(mail)}`, person?.id, role);
      await keptFile(file, output, mail, terminal);
    });
}
