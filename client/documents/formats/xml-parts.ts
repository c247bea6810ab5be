/**
 * The little of XML that is needed to look into office files: text, tags, attributes. Nothing is resolved; a document type
 * definition, by which a few bytes become millions or another file is read, makes the part unreadable.
 */

/** Undefined where it is no XML of the kind that office programs write. */
export function xmlText(bytes: Buffer): string | undefined {
  try {
    const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
    const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

export interface Tag {
  /** Without its prefix, which a writer chooses. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between this tag and the next. */
  readonly text: string;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)/g;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function* tagsIn(xml: string): Generator<Tag> {
  const plain = xml.replace(/<!--[\s\S]*?-->/g, '');
  for (const [, close, name = '', attributes = '', empty, text = ''] of plain.matchAll(TAG)) {
    const kind = close ? 'close' : empty ? 'empty' : 'open';
    yield { name, kind, attributes: attributesIn(attributes), text: unescaped(text) };
  }
}

const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]),
  );

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex: string, decimal: string, name: string) => {
    if (name) return NAMED[name] ?? all;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
