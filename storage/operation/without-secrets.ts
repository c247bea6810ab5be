/**
 * The last net under the logs: nobody is to log a form, a token or an address, and where somebody does by mistake, its value is
 * taken out, however deep it lies. Which names are taken out is one list.
 */
import { isError, toldError } from './told-error.ts';

export const TAKEN_OUT = '[taken out]';

/** Compared without regard to case, `-` and `_`. */
const NAMES: ReadonlySet<string> = new Set([
  ...['authorization', 'proxyauthorization', 'cookie', 'setcookie', 'headers'],
  ...['token', 'accesstoken', 'refreshtoken', 'idtoken', 'bearer', 'jwt', 'ticket', 'link'],
  ...[
    'password',
    'pass',
    'passphrase',
    'secret',
    'clientsecret',
    'key',
    'commandkey',
    'keyencryptionkey',
    'apikey',
    'mac',
  ],
  ...['email', 'mail', 'to', 'from', 'cc', 'bcc', 'recipient', 'address', 'telephone', 'phone'],
  ...['fullname', 'firstname', 'lastname', 'displayname', 'username', 'subject', 'sub'],
  ...['form', 'data', 'body', 'payload', 'text', 'html', 'content', 'value', 'values', 'message', 'reason', 'comment'],
  ...['environment', 'env', 'config', 'databaseurl', 'keysdatabaseurl', 'smtpurl', 'imapurl', 'connectionstring'],
]);

const DEPTH = 6;

export const withoutSecrets = (line: Record<string, unknown>): Record<string, unknown> =>
  clean(line, DEPTH) as Record<string, unknown>;

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isError(value)) return toldError(value);
  if (depth === 0 || ArrayBuffer.isView(value)) return TAKEN_OUT;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isSecret(name, depth) ? TAKEN_OUT : clean(item, depth - 1)]),
  );
}

/** `name` of a line is the process's own; below it, it is somebody's. */
function isSecret(name: string, depth: number): boolean {
  const plain = name.toLowerCase().replaceAll(/[-_]/g, '');
  return NAMES.has(plain) || (plain === 'name' && depth < DEPTH);
}

/** Addresses of servers may carry a sign-in. */
export const withoutCredentials = (text: string): string => text.replaceAll(/:\/\/[^/@\s]*@/g, '://…@');
