/** Lists of cases and tasks: what they are filtered by, and what they answer. */
import { z } from '@hono/zod-openapi';
import { isPlainDate } from '../../../domain/calendar/plain-dates.ts';
import { searchWords } from '../../../domain/case/search-text.ts';
import { type OrganisationId, PHASES, type PlainDate, ROLES, STEPS } from '../../../domain/terms.ts';
import { CASE_ORDERS } from '../../../storage/read-model.ts';
import { readCaseCursor, readTaskCursor } from '../../reading/list-cursor.ts';
import { OFFICES, pageLimit } from './requests.ts';
import { anything, date, instant, phase, role, text } from './views.ts';

/** Given once or several times: `phase=request&phase=vetting`. */
const several = <const V extends string>(values: readonly V[], description: string) =>
  z
    .union([z.enum(values).transform((one) => [one]), z.array(z.enum(values)).max(values.length)])
    .optional()
    .openapi({ param: { description }, type: 'array', items: { type: 'string', enum: [...values] } });

const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .openapi({ param: { description }, type: 'string', enum: ['true', 'false'] });

const carrier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .transform((id) => id as OrganisationId)
  .optional()
  .openapi({ param: { description: 'Id of a carrier, as `listCarriers` has it.' }, type: 'string' });

const cursor = <C>(read: (word: string) => C | undefined) =>
  z
    .string()
    .max(500)
    .transform((word, context) => {
      const found = read(word);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: 'is no `next` of this list' });
      return z.NEVER;
    })
    .optional()
    .openapi({ param: { description: 'The `next` of the page before, with the same filters.' }, type: 'string' });

const limit = pageLimit({ most: 200, usual: 50 });

/** Fewer letters in a row would find nearly every case. */
const SEARCHABLE = 3;

export const CaseListQuery = z
  .strictObject({
    open: flag('Under way, or over but still owing something.'),
    phase: several(PHASES, 'In one of these phases.'),
    role: several(ROLES, 'Whose turn it is: with an open step of one of these roles.'),
    overdue: flag('Whether an open step was due before today, in the municipality’s zone.'),
    carrier,
    text: z
      .string()
      .max(200)
      .refine((words) => searchWords(words).some((word) => [...word].length >= SEARCHABLE), 'needs three letters')
      .optional()
      .openapi({
        param: {
          description:
            'Words that all stand in the case’s number (HS-…), its carrier’s name, the words of its target group, kind of ' +
            'mailing, occasion and criteria, or the summary of its decision; whole or as a part. Titles are sealed and not searched.',
        },
        type: 'string',
      }),
    sort: z
      .enum(CASE_ORDERS)
      .optional()
      .openapi({
        param: { description: '`changed` (default) and `opened`: the newest first; `due`: the most urgent first.' },
      }),
    after: cursor(readCaseCursor),
    limit,
  })
  .superRefine(({ sort, after }, context) => {
    if (sort !== undefined && after !== undefined && sort !== after.order)
      context.addIssue({ code: 'custom', path: ['after'], message: 'belongs to another order' });
  });

export const TaskListQuery = z.strictObject({
  role: several(OFFICES, 'Only tasks of these offices, one’s own or acted for.'),
  for: z
    .enum(OFFICES)
    .optional()
    .openapi({ param: { description: 'Only what one does for this office, as its substitute.' } }),
  phase: several(PHASES, 'Of cases in one of these phases.'),
  carrier,
  due: z
    .string()
    .refine(isPlainDate, 'is no date of the calendar')
    .transform((day) => day as PlainDate)
    .optional()
    .openapi({ param: { description: 'Due before this day.' }, type: 'string', format: 'date' }),
  overdue: flag('Whether it was due before today, in the municipality’s zone.'),
  taken: z
    .enum(['mine', 'nobody'])
    .optional()
    .openapi({ param: { description: 'Only what one has taken oneself, or what nobody has taken yet.' } }),
  after: cursor(readTaskCursor),
  limit,
});

const title = z
  .union([
    z.string(),
    z.object({ withheld: z.literal(true), commitment: z.string() }),
    z.object({ erased: z.literal(true), commitment: z.string() }),
  ])
  .nullable()
  .openapi({ description: 'Opened for whoever may read it; withheld, or erased, its commitment stands in its place.' });

const listed = {
  caseId: z.string(),
  number: z.string().openapi({ example: 'HS-K3VUO5JQ' }),
  municipality: z.string(),
  carrier: z.string(),
  carrierName: z.string().optional(),
  title,
  phase,
  due: date.nullable(),
  overdue: z.boolean(),
};

const next = z.string().optional().openapi({ description: '`after` of the next page; absent on the last one.' });

export const CasePageSchema = z
  .object({
    cases: z.array(
      z.object({
        ...listed,
        paused: z.boolean(),
        open: z.boolean(),
        turn: z.array(role).openapi({ description: 'Whose turn it is.' }),
        openedAt: instant,
        changedAt: instant,
        seq: z.int(),
        wakeAt: instant.nullable(),
        basisSeq: z.int(),
        facts: anything,
      }),
    ),
    next,
  })
  .openapi('CasePage', { description: 'Cases in the order that was asked for, without what is sealed but the title.' });

export const TaskPageSchema = z
  .object({
    tasks: z.array(
      z.object({
        ...listed,
        key: z.string(),
        step: z.enum(STEPS),
        label: text,
        round: z.int(),
        paused: z.boolean().openapi({ description: 'The case rests.' }),
        roles: z.array(role),
        openSince: instant,
        changedAt: instant,
        takenBy: z.string().nullable().openapi({ description: 'Id of who has taken it; null while nobody has.' }),
        takenSince: instant.nullable(),
        // Named here, not referred to: generators take no description beside a reference.
        for: z
          .enum(ROLES)
          .optional()
          .openapi({ description: 'The office that the caller acts for; absent where it is their own.' }),
      }),
    ),
    next,
  })
  .openapi('TaskPage', { description: 'Open steps, most urgent first.' });
