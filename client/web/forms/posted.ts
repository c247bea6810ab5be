/** What a browser sent of a form: texts by their fields' names, and files. Kept as it came, so that nothing typed is ever lost. */
import type { Context } from 'hono';
import type { Typed } from '../../drafts/drafts.ts';
import type { WebEnv } from '../web-env.ts';

export type { Typed };

export interface Posted {
  readonly typed: Typed;
  readonly files: ReadonlyMap<string, File>;
}

export async function readPosted(c: Context<WebEnv>): Promise<Posted> {
  const body = await c.req.parseBody({ all: true });
  const typed = new Map<string, readonly string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of Object.entries(body)) {
    const values: readonly (string | File)[] = Array.isArray(value) ? value : [value];
    const file = values.find((one) => one instanceof File);
    // A browser sends an empty file where none was chosen.
    if (file && file.size > 0) files.set(name, file);
    const texts = values.filter((one) => typeof one === 'string');
    // Line ends as forms are sent (HTML, 4.10.22) and as they are meant.
    if (texts.length > 0)
      typed.set(
        name,
        texts.map((text) => text.replaceAll('\r\n', '\n')),
      );
  }
  return { typed, files };
}

export const first = (typed: Typed, name: string): string => typed.get(name)?.[0] ?? '';
