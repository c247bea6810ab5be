/** The text of a mail as our own composer writes it (RFC 5322, 2045, 2046): alone, or beside its HTML in one `multipart/alternative`. */

interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Undefined where it has no plain text. */
export function mailAsText(raw: Uint8Array): string | undefined {
  // One character a byte: the encoding of the text is said further in.
  const mail = partOf(Buffer.from(raw).toString('latin1').replaceAll('\r\n', '\n'));
  const text = [mail, ...partsIn(mail)].find(({ fields }) =>
    /^text\/plain\b/i.test(fields.get('content-type') ?? (mail.fields.has('content-type') ? '' : 'text/plain')),
  );
  return text && decoded(text).replaceAll('\r\n', '\n').trim();
}

function partOf(text: string): Part {
  const end = text.indexOf('\n\n');
  const [head, body] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 2)];
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const fields = lines.flatMap((line) => {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return { fields: new Map(fields), body };
}

function partsIn({ fields, body }: Part): readonly Part[] {
  const boundary = /^multipart\/.*\bboundary="?([^";]+)"?/i.exec(fields.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [];
  // Before the first boundary and after the last there is nothing for a reader.
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^[ \t]*\n/, '')));
}

function decoded({ fields, body }: Part): string {
  switch ((fields.get('content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replaceAll(/=[ \t]*\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
    default:
      return Buffer.from(body, 'latin1').toString('utf8');
  }
}
