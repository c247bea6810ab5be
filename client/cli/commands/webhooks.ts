/** `webhook …`: programs, a records system for instance, that are told of what happens in the municipality's cases. */
import { type Command, Option } from 'commander';
import { CASE_EVENT_NAMES } from '../../../domain/case/event-sources.ts';
import type { Text } from '../../../domain/terms.ts';
import { type Context, described } from '../context.ts';
import { instantText } from '../local-time.ts';
import { repeatedOption } from '../repeated-option.ts';
import { tableText } from '../table.ts';
import { addReading, addWriting, type Found } from './plain-command.ts';

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events?: readonly string[];
  readonly state: 'active' | 'paused' | 'disabled';
  readonly problem?: string;
  readonly createdAt: string;
}

const ofOne = (found: Found, more = ''): string =>
  `/municipalities/${found.municipality}/webhooks/${encodeURIComponent(found.args[0] ?? '')}${more}`;

export function addWebhooks(program: Command, context: Context): void {
  const { words } = context;
  const webhooks = described(
    'webhook',
    { de: 'Programme, die von Vorgängen erfahren', en: 'programs that are told of cases' },
    context,
    program,
  );
  const shared = { as: 'operator', ofMunicipality: true } as const;
  addReading<{ readonly webhooks: readonly Webhook[] }>(webhooks, context, {
    ...shared,
    usage: 'list',
    about: { de: 'Empfänger, und ob sie erreicht werden', en: 'receivers, and whether they are reached' },
    examples: ['webhook list'],
    path: ({ municipality }) => `/municipalities/${municipality}/webhooks`,
    text: ({ webhooks: found }, terminal) =>
      found.length === 0
        ? words({ de: 'Es gibt keinen Webhook.', en: 'There is no webhook.' })
        : tableText(
            found,
            [
              { heading: { de: 'Adresse', en: 'Address' }, of: ({ url }) => url, gives: true },
              { heading: { de: 'Stand', en: 'State' }, of: ({ state }) => words(STATES[state]) },
              { heading: { de: 'Grund', en: 'Why' }, of: ({ problem }) => problem },
              { heading: { de: 'Ereignisse', en: 'Events' }, of: ({ events }) => events?.join(', '), gives: true },
              { heading: { de: 'Seit', en: 'Since' }, of: ({ createdAt }) => instantText(createdAt) },
              { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
            ],
            terminal,
          ),
  });
  addWriting<Webhook & { readonly secret: string }>(webhooks, context, {
    ...shared,
    usage: 'add <url>',
    about: {
      de: 'einen Empfänger eintragen; sein Geheimnis wird nur jetzt gezeigt',
      en: 'add a receiver; its secret is shown this once',
    },
    examples: [
      'webhook add https://records.kommune.example/handschlag',
      'webhook add https://records.kommune.example/handschlag --event case-opened --event case-closed',
    ],
    options: [
      repeatedOption(
        '--event <name>',
        { de: 'nur dieses Ereignis', en: 'this event alone' },
        context,
        CASE_EVENT_NAMES,
      ),
      new Option(
        '--from <when>',
        words({ de: 'ab jetzt (now) oder von Anfang an (beginning)', en: 'from now on (now) or from the beginning' }),
      )
        .choices(['now', 'beginning'])
        .default('now'),
    ],
    path: ({ municipality }) => `/municipalities/${municipality}/webhooks`,
    body: ({ args: [url], options: { event, from } }) => ({
      url,
      from,
      ...(event === undefined ? {} : { events: event }),
    }),
    done: told,
  });
  addWriting<{ readonly [name: string]: unknown }>(webhooks, context, {
    ...shared,
    usage: 'remove <webhook>',
    about: { de: 'einem Empfänger nichts mehr sagen', en: 'tell a receiver nothing any more' },
    examples: ['webhook remove 4f1c09ab77de'],
    method: 'delete',
    path: (found) => ofOne(found),
    warning: () => ({
      de: 'Dieser Empfänger erfährt nichts mehr.',
      en: 'This receiver is told nothing any more.',
    }),
    done: () => ({ de: '✓ Der Webhook ist entfernt.', en: '✓ The webhook is removed.' }),
  });
  addWriting<Webhook>(webhooks, context, {
    ...shared,
    usage: 'resume <webhook>',
    about: {
      de: 'mit einem angehaltenen Webhook weitermachen; nichts ging verloren',
      en: 'go on with a webhook that was paused; nothing was lost',
    },
    examples: ['webhook resume 4f1c09ab77de'],
    path: (found) => ofOne(found, '/resumptions'),
    done: () => ({ de: '✓ Der Webhook läuft wieder.', en: '✓ The webhook goes on.' }),
  });
  addWriting<Webhook & { readonly secret: string }>(webhooks, context, {
    ...shared,
    usage: 'rotate <webhook>',
    about: {
      de: 'ein neues Geheimnis; einen Tag lang gilt das alte mit',
      en: 'a new secret; for a day the one before holds as well',
    },
    examples: ['webhook rotate 4f1c09ab77de'],
    path: (found) => ofOne(found, '/secret-rotations'),
    done: told,
  });
}

const told = ({ id, secret }: { readonly id: string; readonly secret: string }): Text => ({
  de: `${secret}\nDas Geheimnis wird nicht wieder gezeigt. Kennung des Webhooks: ${id}`,
  en: `${secret}\nThe secret is not shown again. The webhook’s id: ${id}`,
});
const STATES: { readonly [S in Webhook['state']]: Text } = {
  active: { de: 'läuft', en: 'active' },
  paused: { de: 'angehalten', en: 'paused' },
  disabled: { de: 'abgeschaltet', en: 'disabled' },
};
