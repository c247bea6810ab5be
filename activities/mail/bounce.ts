/**
 * Reads a delivery-status notification (RFC 3464), the mail by which a server says later that a mail did not arrive: which
 * mail it was, by its Message-ID, and whether that is final. Pure: who fetches such mails is another matter.
 */

export interface Bounce {
  /** Message-ID of the mail that bounced, with its angle brackets; undefined where the notification does not carry it. */
  readonly messageId?: string;
  /** Whether the server has given up on every recipient that it speaks of (action `failed`), whatever the reason. */
  readonly permanent: boolean;
  /** RFC 3463 status of the first recipient that failed, e.g. `5.1.1`; for the log, since it names nobody. */
  readonly status?: string;
}

/** Undefined where the mail is no such notification, or says that a mail has arrived. */
export function bounceOf(raw: string): Bounce | undefined {
  const mail = parsed(raw.replace(/\r\n?/g, '\n'));
  const type = mail.fields.get('content-type') ?? '';
  if (!/^multipart\/report\b/i.test(type)) return undefined;
  const parts = partsOf(mail.body, parameter(type, 'boundary')).map(parsed);
  const report = parts.find((part) => isOfType(part, /^message\/(global-)?delivery-status\b/i));
  if (!report) return undefined;
  // The first group of fields is about the mail, each further one about a recipient.
  const [, ...recipients] = decoded(report)
    .split(/\n[ \t]*\n/)
    .map((group) => fieldsOf(group))
    .filter(({ size }) => size > 0);
  const unreached = recipients.filter((fields) => /^(failed|delayed)$/i.test(firstWord(fields.get('action'))));
  if (unreached.length === 0) return undefined;
  const status = firstWord(unreached[0]?.get('status'));
  const messageId = originalMessageId(parts);
  return {
    permanent: unreached.every(isGivenUp),
    ...(messageId ? { messageId } : {}),
    ...(/^\d\.\d{1,3}\.\d{1,3}$/.test(status) ? { status } : {}),
  };
}

type Fields = ReadonlyMap<string, string>;
interface Entity {
  readonly fields: Fields;
  readonly body: string;
}

/**
 * RFC 3464, 2.3.3: no further attempts and no further reports. Servers that tried for five days and found nobody say so with the
 * status of the last attempt, 4.4.1: the mail is lost all the same.
 */
const isGivenUp = (recipient: Fields): boolean => /^failed$/i.test(firstWord(recipient.get('action')));

/** The mail that bounced comes back whole (`message/rfc822`) or with its header alone (`text/rfc822-headers`). */
function originalMessageId(parts: readonly Entity[]): string | undefined {
  const returned = parts.find((part) => isOfType(part, /^(message\/(rfc822|global)|text\/rfc822-headers)/i));
  const id = returned && parsed(decoded(returned)).fields.get('message-id');
  return id?.match(/<[^<>\s]+@[^<>\s]+>/)?.[0];
}

const isOfType = ({ fields }: Entity, type: RegExp): boolean => type.test(fields.get('content-type') ?? 'text/plain');

function parsed(text: string): Entity {
  const [head, ...rest] = text.replace(/^\n+/, '').split(/\n\n/);
  return { fields: fieldsOf(head ?? ''), body: rest.join('\n\n') };
}

/** Of a field that comes twice the first counts. */
function fieldsOf(head: string): Fields {
  const fields = new Map<string, string>();
  // RFC 5322: a line that begins with a blank goes on with the one before.
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function partsOf(body: string, boundary: string | undefined): readonly string[] {
  if (!boundary) return [];
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  const end = parts.findIndex((part) => part.startsWith('--'));
  return parts.slice(0, end < 0 ? parts.length : end).map((part) => part.replace(/^[ \t]*\n/, '\n'));
}

const parameter = (type: string, name: string): string | undefined => {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(type) ?? [];
  return quoted ?? bare;
};

/** RFC 2045; what matters in these parts is ASCII, so bytes beyond it may stay as they come. */
function decoded({ fields, body }: Entity): string {
  switch (firstWord(fields.get('content-transfer-encoding')).toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
    case 'quoted-printable':
      return body
        .replace(/[ \t]*=\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    default:
      return body;
  }
}

/** RFC 3464 lets comments follow: `5.1.1 (bad destination mailbox)`. */
const firstWord = (value: string | undefined): string =>
  value?.replace(/^\([^)]*\)\s*/, '').match(/^[^\s(;]+/)?.[0] ?? '';
