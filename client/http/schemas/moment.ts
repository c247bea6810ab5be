/** Which moment of a case is meant: a row of its journal, an instant, or the end of a day. */
import { z } from '@hono/zod-openapi';
import { isPlainDate } from '../../../domain/calendar/plain-dates.ts';
import type { Instant, PlainDate } from '../../../domain/terms.ts';
import type { Moment } from '../../reading/read-case-at.ts';

const seq = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

const at = z.string().transform((text, context): Moment => {
  if (/^[1-9]\d{0,8}$/.test(text)) return { seq: Number(text) };
  if (isPlainDate(text)) return { day: text as PlainDate };
  // Of the precision of the journal, so that instants compare as texts.
  if (instant.safeParse(text).success) return { at: new Date(text).toISOString() as Instant };
  context.addIssue({ code: 'custom', message: 'is no instant, no day and no row' });
  return z.NEVER;
});
const instant = z.iso.datetime({ offset: true });

export const MomentQuery = z
  .strictObject({
    at: at.optional().openapi({
      param: {
        description:
          'The case as it stood then: at an instant (2026-04-01T12:00:00Z), at the end of a day in the municipality’s zone ' +
          '(2026-04-01), or after a row of its journal (17).',
      },
      type: 'string',
    }),
    seq: seq
      .optional()
      .openapi({ param: { description: 'The same, after this row of its journal.' }, type: 'integer' }),
  })
  .superRefine((query, context) => {
    if (query.at !== undefined && query.seq !== undefined)
      context.addIssue({ code: 'custom', path: ['seq'], message: 'says the same as `at`' });
  });

export const momentOf = (query: z.output<typeof MomentQuery>): Moment | undefined =>
  query.seq === undefined ? query.at : { seq: query.seq };
