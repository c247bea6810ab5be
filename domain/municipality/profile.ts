/**
 * A municipality's profile and calendar (A10): which offices exist, who heads it, which committees count, its lead times and
 * its stretches before an election. Read from YAML, journaled as a fact.
 */
import { z } from 'zod';
import { isPlainDate } from '../calendar/plain-dates.ts';
import { DEFAULT_ELECTION_WINDOWS, DEFAULT_MORNING, ELECTION_KINDS } from '../calendar/planning-basis.ts';
import { type PersonId, type PlainDate, ROLES, STEPS } from '../terms.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens');
const name = z.string().trim().min(1).max(200);
const plainDate = z
  .string()
  .refine(isPlainDate, 'is no date of the calendar, YYYY-MM-DD')
  .transform((text) => text as PlainDate);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm');

const paperDeadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days-before'), days: z.int().min(0).max(90) }),
  z.strictObject({
    kind: z.literal('weekday'),
    weekday: z.union([
      z.literal(1),
      z.literal(2),
      z.literal(3),
      z.literal(4),
      z.literal(5),
      z.literal(6),
      z.literal(7),
    ]),
    weeksBefore: z.int().min(0).max(12),
    time,
  }),
]);

const committee = z.strictObject({ id, name, paperDeadline });
export const sittingForm = z.strictObject({ id, committee: id, date: plainDate, start: time });
export const electionForm = z.strictObject({
  id,
  kind: z.enum(ELECTION_KINDS),
  date: plainDate,
});

const electionWindows = z.strictObject({
  noteMonths: z.int().min(0).max(24),
  amberMonths: z.int().min(0).max(24),
  redWeeks: z.int().min(0).max(52),
});

export const Profile = z.strictObject({
  id,
  name,
  kind: z.enum(['district-free-city', 'county', 'municipality-in-county']),
  /** Code of the Land, ISO 3166-2 without `DE-`. */
  land: z.enum(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']),
  zone: z.string().min(1).default('Europe/Berlin'),
  unit: name,
  leadership: name,
  offices: z.array(z.strictObject({ role: z.enum(ROLES), name })).min(1),
  /** The towns whose registers a county asks. */
  registers: z.array(z.strictObject({ id, name })).max(60).default([]),
  resolutionRequired: z.boolean().default(false),
  outsidePrinter: z.boolean().default(false),
  /** Committees, by id, that hear every report. */
  reportsTo: z.array(id).max(5).default([]),
  substitutes: z
    .array(z.strictObject({ office: z.enum(ROLES), person: z.string().transform((text) => text as PersonId) }))
    .default([]),
  leadTimes: z.partialRecord(z.enum(STEPS), z.int().min(0).max(250)).default({}),
  electionWindows: electionWindows.default(DEFAULT_ELECTION_WINDOWS),
  electionWindowsByKind: z.partialRecord(z.enum(ELECTION_KINDS), electionWindows).default({}),
  morning: time.default(DEFAULT_MORNING),
  closedDays: z.array(plainDate).default([]),
  committees: z.array(committee).default([]),
  sittings: z.array(sittingForm).default([]),
  elections: z.array(electionForm).default([]),
});
export type Profile = z.output<typeof Profile>;

export const Calendar = z.strictObject({
  holidays: z.array(plainDate),
  offsets: z.array(z.strictObject({ from: z.iso.datetime({ precision: 3 }), minutes: z.int() })).min(1),
  coveredUntil: plainDate,
});
export type Calendar = z.output<typeof Calendar>;
