/** The query of a page, read with the API's own schema: what is empty counts as not given, and what is wrong as well. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { WebEnv } from '../web-env.ts';

export function readQuery<S extends z.ZodType>(c: Context<WebEnv>, schema: S): z.output<S> {
  const given = Object.entries(c.req.queries())
    .map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
    .filter(([name, values]) => name !== 'lang' && values.length > 0)
    .map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  const read = schema.safeParse(Object.fromEntries(given));
  // An old bookmark must not lead to an error: the list without filters is something to go on from.
  return read.success ? read.data : schema.parse({});
}
