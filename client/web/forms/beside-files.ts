/**
 * What was typed in a form whose files are too large to be taken (multipart/form-data, RFC 7578): the texts are read as they come by,
 * the files are let go by, so that nobody types a form anew because of one scan.
 */
import type { Typed } from './posted.ts';

/** A form is some thousand characters; what is longer was not typed. */
const MOST_CHARACTERS = 400_000;
const HEAD_END = '\r\n\r\n';

/** Nothing where a program sent no length and the file has been read half already; browsers send one. */
export async function typedBesideFiles({ headers, body }: Request): Promise<Typed> {
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1];
  const typed = new Map<string, readonly string[]>();
  if (boundary === undefined || !body || body.locked) return typed;
  const mark = `\r\n--${boundary}`;
  // Bytes as characters: marks and heads are ASCII, and what they enclose is decoded when all of it is here.
  let held = '\r\n';
  for await (const chunk of body) {
    held += Buffer.from(chunk).toString('latin1');
    for (let end = held.indexOf(mark); end >= 0; end = held.indexOf(mark)) {
      const [name, text] = textPart(held.slice(0, end)) ?? [];
      if (name !== undefined && text !== undefined) typed.set(name, [...(typed.get(name) ?? []), text]);
      held = held.slice(end + mark.length);
    }
    // Of a file only as much as a mark could begin in.
    if (isFile(held) || held.length > MOST_CHARACTERS) held = `${FILE_HEAD}${held.slice(-mark.length)}`;
  }
  return typed;
}

/** Stands for the head of the file that is under way. */
const FILE_HEAD = `filename=""${HEAD_END}`;

const isFile = (part: string): boolean => {
  const end = part.indexOf(HEAD_END);
  return end >= 0 && part.slice(0, end).includes('filename=');
};

function textPart(part: string): readonly [name: string, text: string] | undefined {
  const end = part.indexOf(HEAD_END);
  const name = / name="([^"]*)"/.exec(part.slice(0, Math.max(0, end)))?.[1];
  if (name === undefined || isFile(part)) return undefined;
  return [decoded(name), decoded(part.slice(end + HEAD_END.length)).replaceAll('\r\n', '\n')];
}

const decoded = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
