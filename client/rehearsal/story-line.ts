/** One line of a story: when, and what then happens. What is done reads as in a walk; beside it time may pass, or a note may stand. */
import { z } from 'zod';
import { isPlainDate } from '../../domain/calendar/plain-dates.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import { WalkLine, type WalkStep } from '../cli/walk-line.ts';

export type When =
  | { readonly kind: 'on'; readonly date: PlainDate; readonly time?: string }
  | { readonly kind: 'after'; readonly amount: number; readonly unit: 'AT' | 'days' | 'hours' }
  /** Soon after the line before. */
  | { readonly kind: 'then' };

export interface StoryLine {
  readonly when: When;
  /** Absent: time passes, or somebody only tells something. */
  readonly act?: WalkStep;
  /** For the reader; no part of the case. */
  readonly note?: string;
  /** Another story may begin with the lines before this one. */
  readonly mark?: string;
}

export const LINE_MISTAKES = {
  when: {
    de: 'nennt mehr als eines von on, after, wait until',
    en: 'names more than one of on, after, wait until',
  },
  date: {
    de: 'ist kein Tag („2027-01-11“) und kein Zeitpunkt („2027-01-11 14:30“)',
    en: 'is no day (“2027-01-11”) and no moment (“2027-01-11 14:30”)',
  },
  after: {
    de: 'ist keine Spanne: „3 AT“ (Arbeitstage), „2 days“ oder „4 hours“',
    en: 'is no span: “3 AT” (working days), “2 days” or “4 hours”',
  },
  nothing: {
    de: 'sagt nicht, was geschieht: step, record, command, municipality, wait until oder note',
    en: 'does not say what happens: step, record, command, municipality, wait until or note',
  },
} as const satisfies Readonly<Record<string, Text>>;

const moment = z.string().transform((text, context): When => {
  const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(text) ?? [];
  if (isPlainDate(date)) return { kind: 'on', date, ...(time ? { time } : {}) };
  context.addIssue({ code: 'custom', message: LINE_MISTAKES.date.de });
  return z.NEVER;
});

const span = z.string().transform((text, context): When => {
  const [, amount, unit] = /^(\d{1,4}) (AT|days|hours|day|hour)$/.exec(text) ?? [];
  if (amount !== undefined && unit !== undefined)
    return { kind: 'after', amount: Number(amount), unit: UNITS[unit as keyof typeof UNITS] };
  context.addIssue({ code: 'custom', message: LINE_MISTAKES.after.de });
  return z.NEVER;
});
const UNITS = { AT: 'AT', day: 'days', days: 'days', hour: 'hours', hours: 'hours' } as const;

const Line = z.looseObject({
  on: moment.optional(),
  after: span.optional(),
  'wait until': moment.optional(),
  note: z.string().trim().min(1).optional(),
  mark: z
    .string()
    .regex(/^[a-z][a-z-]*$/)
    .optional(),
});

export const StoryLine = Line.transform((line, context): StoryLine => {
  const { on, after, 'wait until': until, note, mark, ...act } = line;
  const times = [on, after, until].filter((time) => time !== undefined);
  const beside = { ...(note ? { note } : {}), ...(mark ? { mark } : {}) };
  const when = times[0] ?? { kind: 'then' };
  if (times.length > 1) return wrong(LINE_MISTAKES.when);
  if (Object.keys(act).length === 0) return until || note ? { when, ...beside } : wrong(LINE_MISTAKES.nothing);
  const parsed = WalkLine.safeParse(merged(act));
  if (parsed.success) return { when, act: parsed.data, ...beside };
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;

  function wrong(message: Text) {
    context.addIssue({ code: 'custom', message: message.de });
    return z.NEVER;
  }
});

/** YAML's merge key, `<<: *request`: the same form again, with what has changed. */
function merged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(merged);
  if (typeof value !== 'object' || value === null) return value;
  const { '<<': base, ...own } = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(own).map(([name, item]) => [name, merged(item)] as const);
  return { ...(base === undefined ? {} : (merged(base) as object)), ...Object.fromEntries(fields) };
}
