/** `whoami`, `preferences`, `calendar-feed …`: what concerns the caller themselves. */
import { type Command, Option } from 'commander';
import type { Text } from '../../../domain/terms.ts';
import { asOption, type Context, described, keyOption } from '../context.ts';
import { instantText } from '../local-time.ts';
import { asCaller } from '../reads.ts';
import { tableText } from '../table.ts';
import { addReading, addWriting } from './plain-command.ts';

interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisation: string;
  readonly municipality: string;
  readonly notices?: string;
  readonly roles: readonly { readonly id: string; readonly label: Text }[];
  readonly demonstration: boolean;
}
interface Feed {
  readonly id: string;
  readonly createdAt: string;
  readonly usedAt?: string;
}

export function addOneself(program: Command, context: Context): void {
  const { words } = context;
  addReading<Me>(program, context, {
    usage: 'whoami',
    about: {
      de: 'für wen Handschlag einen hält, und in welchen Rollen',
      en: 'whom Handschlag takes one for, and in which roles',
    },
    examples: ['whoami', 'whoami --as press-office'],
    as: 'social-planner',
    path: () => '/me',
    text: (me) =>
      [
        `${me.name} <${me.email}>`,
        `  ${words({ de: 'Rollen:', en: 'Roles:' })} ${me.roles.map(({ id, label }) => `${words(label)} (${id})`).join(', ') || '–'}`,
        `  ${words({ de: 'Organisation:', en: 'Organisation:' })} ${me.organisation} · ${words({ de: 'Kommune:', en: 'Municipality:' })} ${me.municipality}`,
        ...(me.demonstration ? [`  ${words(DEMONSTRATION)}`] : []),
      ].join('\n'),
  });
  addPreferences(program, context);

  const feeds = described(
    'calendar-feed',
    {
      de: 'eigene Fristen und Sitzungen im Kalenderprogramm',
      en: 'one’s own deadlines and sittings in a calendar program',
    },
    context,
    program,
  );
  addWriting<Feed & { readonly url: string }>(feeds, context, {
    usage: 'create',
    about: {
      de: 'eine geheime Adresse zum Abonnieren; sie wird nur jetzt gezeigt',
      en: 'a secret address to subscribe to; it is shown this once',
    },
    examples: ['calendar-feed create'],
    as: 'social-planner',
    path: () => '/me/calendar-feeds',
    done: ({ url, id }) => ({
      de: `${url}\nWer die Adresse kennt, liest den Kalender ohne Anmeldung. Widerrufen: handschlag calendar-feed revoke ${id}`,
      en: `${url}\nWhoever knows the address reads the calendar without signing in. Revoke: handschlag calendar-feed revoke ${id}`,
    }),
  });
  addReading<{ readonly feeds: readonly Feed[] }>(feeds, context, {
    usage: 'list',
    about: { de: 'die eigenen Abos, ohne ihre Adressen', en: 'one’s own feeds, without their addresses' },
    examples: ['calendar-feed list'],
    as: 'social-planner',
    path: () => '/me/calendar-feeds',
    text: ({ feeds: found }, terminal) =>
      found.length === 0
        ? words({ de: 'Es gibt kein Kalenderabo.', en: 'There is no calendar feed.' })
        : tableText(
            found,
            [
              { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
              { heading: { de: 'Seit', en: 'Since' }, of: ({ createdAt }) => instantText(createdAt) },
              {
                heading: { de: 'Zuletzt gelesen', en: 'Last read' },
                of: ({ usedAt }) => (usedAt ? instantText(usedAt) : ''),
              },
            ],
            terminal,
          ),
  });
  addWriting<{ readonly revoked: true }>(feeds, context, {
    usage: 'revoke <feed>',
    about: { de: 'eine Adresse ungültig machen', en: 'make an address void' },
    examples: ['calendar-feed revoke 4f1c09ab77de'],
    as: 'social-planner',
    method: 'delete',
    path: ({ args: [feed = ''] }) => `/me/calendar-feeds/${encodeURIComponent(feed)}`,
    done: () => ({ de: '✓ Die Adresse gilt nicht mehr.', en: '✓ The address no longer works.' }),
  });
}

const DEMONSTRATION = {
  de: 'Anmeldung der Vorführung: erfundene Menschen, keine Passwörter.',
  en: 'The demonstration’s sign-in: invented people, no passwords.',
};

/** What is not named stays as it is; without an option nothing is changed. */
function addPreferences(program: Command, context: Context): void {
  const { words } = context;
  const text = { de: 'Sprache und Zeitpunkt der eigenen E-Mails', en: 'language and time of one’s own mails' };
  const examples = ['preferences', 'preferences --mail-language en --notices days-mail'];
  described('preferences', text, context, program, examples)
    .addOption(asOption(context))
    .addOption(
      new Option(
        '--mail-language <language>',
        words({ de: 'Sprache der E-Mails: de, en', en: 'language of the mails: de, en' }),
      ).choices(['de', 'en']),
    )
    .addOption(
      new Option(
        '--notices <when>',
        words({
          de: 'neue Schritte melden: at-once (sofort), days-mail (gesammelt)',
          en: 'tell new steps: at-once, days-mail',
        }),
      ).choices(['at-once', 'days-mail']),
    )
    .addOption(keyOption(context))
    .action(async ({ as, mailLanguage, notices, key }: Preferences) => {
      const { api, terminal, caller } = context.session();
      const who = await caller(as, 'social-planner');
      const now = (await api.get('/me', who.person?.id, who.role)) as Me;
      if (mailLanguage === undefined && notices === undefined)
        return terminal.answer({ language: now.language, notices: now.notices ?? 'at-once' }, preferred(now));
      const when = notices ?? now.notices;
      const body = { language: mailLanguage ?? now.language, ...(when === undefined ? {} : { notices: when }) };
      const changed = (await api.put('/me/preferences', { ...asCaller(who), body, key })) as Me;
      const { de, en } = preferred(changed);
      terminal.answer(changed, { de: `✓ ${de}`, en: `✓ ${en}` });
    });
}

interface Preferences {
  readonly as?: string;
  readonly mailLanguage?: string;
  readonly notices?: string;
  readonly key?: string;
}

const preferred = ({ language, notices }: Me): Text => ({
  de: `E-Mails kommen auf ${language === 'de' ? 'Deutsch' : 'Englisch'}, neue Schritte ${notices === 'days-mail' ? 'gesammelt' : 'sofort'}.`,
  en: `Mails come in ${language === 'de' ? 'German' : 'English'}, new steps ${notices === 'days-mail' ? 'with the day’s mail' : 'at once'}.`,
});
