/**
 * Where a page of a list ended, as a word for the next one. It names the last row itself, not how many came before it, so that
 * cases which come, go and move meanwhile neither repeat nor hide an unchanged one.
 */
import { z } from 'zod';
import { CASE_ORDERS, type CasePosition, type TaskPosition } from '../../storage/read-model.ts';

const caseId = z.string().regex(/^[a-z0-9]{26}$/);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/);

/**
 * `asOf`: the newest change when the first page was read. A case that changed since may have moved ahead of what was shown,
 * and is left out rather than shown twice.
 */
const CaseCursorShape = z.union([
  z.strictObject({ order: z.enum(CASE_ORDERS).extract(['changed', 'opened']), key: instant, caseId }),
  z.strictObject({ order: z.literal('due'), key: day.nullable(), caseId, asOf: instant }),
]);
const TaskCursorShape = z.strictObject({
  due: day.nullable(),
  caseId,
  key: z.string().regex(/^[a-z0-9/-]{1,200}$/),
  asOf: instant,
});

export type CaseCursor = CasePosition & { readonly order: (typeof CASE_ORDERS)[number]; readonly asOf?: string };
export type TaskCursor = TaskPosition & { readonly asOf: string };

export const writeCursor = (cursor: CaseCursor | TaskCursor): string =>
  Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');

/** Undefined where no list ever gave such a word. */
export const readCaseCursor = (word: string): CaseCursor | undefined => read(CaseCursorShape, word);
export const readTaskCursor = (word: string): TaskCursor | undefined => read(TaskCursorShape, word);

function read<T>(shape: z.ZodType, word: string): T | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(word, 'base64url').toString('utf8')));
    return parsed.success ? (parsed.data as T) : undefined;
  } catch {
    return undefined;
  }
}
