/** The variables of mail server and mailbox: what does not fit together is named at start, and no mail goes unencrypted by mistake. */
import { imapServerOf } from '../../../activities/mail/imap-config.ts';
import { smtpServerOf } from '../../../activities/mail/smtp-config.ts';
import { ConfigurationError } from '../../../storage/environment.ts';
import { readWorkerConfig } from '../../../workers/config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const BASE = {
  HANDSCHLAG_KEY_ENCRYPTION_KEY: KEY,
  HANDSCHLAG_COMMAND_KEY: KEY,
  HANDSCHLAG_TEMPORAL_ADDRESS: '127.0.0.1:7233',
  HANDSCHLAG_PUBLIC_URL: 'https://handschlag.muelheim.example',
  HANDSCHLAG_SMTP_URL: 'smtp://mail.muelheim.example:587',
};
type Variables = Readonly<Record<string, string>>;

function wrong(changes: Variables): readonly string[] {
  try {
    readWorkerConfig({ ...BASE, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map((problem) => problem.split(' ')[0] ?? '');
    throw error;
  }
}
const smtp = (changes: Variables) => smtpServerOf(readWorkerConfig({ ...BASE, ...changes }));

test.each([
  ['smtp://mail.muelheim.example', { tls: 'required', port: 587 }],
  ['smtps://mail.muelheim.example', { tls: 'implicit', port: 465 }],
  ['smtp://127.0.0.1:1025', { tls: 'none', port: 1025, host: '127.0.0.1' }],
  ['smtp://[::1]:1025', { tls: 'none', port: 1025, host: '::1' }],
])('%s is encrypted unless it never leaves the machine', (url, expected) => {
  expect(smtp({ HANDSCHLAG_SMTP_URL: url })).toMatchObject(expected);
});

test('the login comes from variables of its own, or from the address as before', () => {
  const own = { HANDSCHLAG_SMTP_USER: 'us:er', HANDSCHLAG_SMTP_PASSWORD: 'p@ss' };
  expect(smtp(own)?.login).toEqual({ user: 'us:er', password: 'p@ss' });
  const url = 'smtp://us%3Aer:p%40ss@mail.muelheim.example';
  expect(smtp({ HANDSCHLAG_SMTP_URL: url })?.login).toEqual({ user: 'us:er', password: 'p@ss' });
});

test('we introduce ourselves by the public name, or as told', () => {
  expect(smtp({})?.introducedAs).toBe('handschlag.muelheim.example');
  expect(smtp({ HANDSCHLAG_SMTP_NAME: 'mx.muelheim.example' })?.introducedAs).toBe('mx.muelheim.example');
});

test.each<readonly [string, Variables, readonly string[]]>([
  ['no encryption over a network', { HANDSCHLAG_SMTP_TLS: 'none' }, ['HANDSCHLAG_SMTP_TLS']],
  [
    'a password readable in a container network',
    { HANDSCHLAG_SMTP_URL: 'smtp://user:secret@mail:1025', HANDSCHLAG_SMTP_TLS: 'none' },
    ['HANDSCHLAG_SMTP_TLS'],
  ],
  ['STARTTLS where the address says TLS', { HANDSCHLAG_SMTP_TLS: 'implicit' }, ['HANDSCHLAG_SMTP_TLS']],
  [
    'a way round by the address',
    { HANDSCHLAG_SMTP_URL: 'smtp://mail.example?ignoreTLS=true' },
    ['HANDSCHLAG_SMTP_URL'],
  ],
  ['a user without a password', { HANDSCHLAG_SMTP_USER: 'user' }, ['HANDSCHLAG_SMTP_PASSWORD']],
  ['a password without a user', { HANDSCHLAG_SMTP_PASSWORD: 'secret' }, ['HANDSCHLAG_SMTP_USER']],
  [
    'a mailbox without a login',
    { HANDSCHLAG_IMAP_URL: 'imaps://mail.muelheim.example' },
    ['HANDSCHLAG_IMAP_USER', 'HANDSCHLAG_IMAP_PASSWORD'],
  ],
  [
    'a mailbox without encryption',
    { HANDSCHLAG_IMAP_URL: 'imap://mail.example', HANDSCHLAG_IMAP_USER: 'u', HANDSCHLAG_IMAP_PASSWORD: 'p' },
    ['HANDSCHLAG_IMAP_URL'],
  ],
  ['a return address that is none', { HANDSCHLAG_MAIL_BOUNCES: 'nobody' }, ['HANDSCHLAG_MAIL_BOUNCES']],
])('not taken: %s', (_what, changes, variables) => {
  expect(wrong(changes)).toEqual(variables);
});

test('a mail catcher in the same container network needs no encryption', () => {
  expect(wrong({ HANDSCHLAG_SMTP_URL: 'smtp://mail:1025', HANDSCHLAG_SMTP_TLS: 'none' })).toEqual([]);
});

test('a mailbox is read by TLS alone, from a usual port and folder', () => {
  const given = {
    HANDSCHLAG_IMAP_URL: 'imaps://mail.muelheim.example',
    HANDSCHLAG_IMAP_USER: 'returned',
    HANDSCHLAG_IMAP_PASSWORD: 'secret',
  };
  expect(imapServerOf(readWorkerConfig({ ...BASE, ...given }))).toEqual({
    host: 'mail.muelheim.example',
    port: 993,
    login: { user: 'returned', password: 'secret' },
    mailbox: 'INBOX',
    processed: 'Handschlag',
  });
  expect(imapServerOf(readWorkerConfig(BASE))).toBeUndefined();
});
