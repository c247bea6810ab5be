/**
 * A municipality's profile and calendar (A10): which offices exist, who heads it, which committees count, its lead times and
 * its stretches before an election. Read from YAML, journaled as a fact.
 */
import { z } from 'zod';
import { DEFAULT_ELECTION_WINDOWS, DEFAULT_MORNING, ELECTION_KINDS } from '../calendar/planning-basis.ts';
import { DEFAULT_RETENTION, ENDINGS, type Ending } from '../calendar/retention-schedule.ts';
import { type PersonId, ROLES, STEPS } from '../terms.ts';
import { electionForm, sittingForm } from './calendar-forms.ts';
import { inconsistencies } from './consistency.ts';
import { name, plainDate, shortId, time } from './short-forms.ts';

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

const paperDeadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days-before'), days: z.int().min(0).max(90), time: time.exactOptional() }),
  z.strictObject({ kind: z.literal('weekday'), weekday, weeksBefore: z.int().min(0).max(12), time }),
]);

const committee = z.strictObject({ id: shortId, name, paperDeadline });
export const substituteForm = z.strictObject({
  office: z.enum(ROLES),
  person: shortId.transform((text) => text as PersonId),
  /** The last day on which the person acts. */
  until: plainDate.exactOptional(),
});
/** A6: what supporting carriers may bind in the administration within a year. */
export const budgetForm = z.strictObject({
  year: z.int().min(1900).max(2199),
  staffHours: z.int().min(0),
  sheets: z.int().min(0),
  postageCents: z.int().min(0),
});

const electionWindows = z
  .strictObject({
    noteMonths: z.int().min(0).max(24),
    amberMonths: z.int().min(0).max(24),
    redWeeks: z.int().min(0).max(52),
  })
  .refine(({ noteMonths, amberMonths }) => noteMonths >= amberMonths, 'must note an election before it warns of it');

const months = z.int().min(1).max(1200);
/** Each period is stated: a schedule is decided as a whole. */
const retention = z.strictObject({
  months: z.strictObject(
    Object.fromEntries(ENDINGS.map((ending) => [ending, months])) as { [E in Ending]: typeof months },
  ),
  begins: z.enum(['with-the-end', 'with-the-next-year']),
});

/** What may be revised without touching the calendar. */
const revisable = {
  name,
  kind: z.enum(['district-free-city', 'county', 'municipality-in-county']),
  /** Code of the Land, ISO 3166-2 without `DE-`. */
  land: z.enum(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']),
  /** The two zones of Germany: Büsingen on the High Rhine has one of its own. */
  zone: z.enum(['Europe/Berlin', 'Europe/Busingen']),
  unit: name,
  leadership: name,
  offices: z.array(z.strictObject({ role: z.enum(ROLES), name })).min(1),
  /** The towns whose registers a county asks. */
  registers: z.array(z.strictObject({ id: shortId, name })).max(60),
  resolutionRequired: z.boolean(),
  outsidePrinter: z.boolean(),
  /** Committees, by id, that hear every report. */
  reportsTo: z.array(shortId).max(5),
  substitutes: z.array(substituteForm).max(60),
  leadTimes: z.partialRecord(z.enum(STEPS), z.int().min(0).max(250)),
  electionWindows,
  electionWindowsByKind: z.partialRecord(z.enum(ELECTION_KINDS), electionWindows),
  morning: time,
  committees: z.array(committee).max(60),
  recesses: z.array(z.strictObject({ from: plainDate, to: plainDate, name })).max(60),
  budget: z.array(budgetForm).max(60),
  /** How long a case is kept once it is over, by how it ended (Art. 5(1)(e) GDPR). */
  retention,
};

export const Profile = z
  .strictObject({
    id: shortId,
    ...revisable,
    zone: revisable.zone.default('Europe/Berlin'),
    registers: revisable.registers.default([]),
    resolutionRequired: revisable.resolutionRequired.default(false),
    outsidePrinter: revisable.outsidePrinter.default(false),
    reportsTo: revisable.reportsTo.default([]),
    substitutes: revisable.substitutes.default([]),
    leadTimes: revisable.leadTimes.default({}),
    electionWindows: electionWindows.default(DEFAULT_ELECTION_WINDOWS),
    electionWindowsByKind: revisable.electionWindowsByKind.default({}),
    morning: time.default(DEFAULT_MORNING),
    committees: revisable.committees.default([]),
    recesses: revisable.recesses.default([]),
    budget: revisable.budget.default([]),
    retention: retention.default(DEFAULT_RETENTION),
    closedDays: z.array(plainDate).default([]),
    sittings: z.array(sittingForm).default([]),
    elections: z.array(electionForm).default([]),
  })
  .superRefine((profile, context) => {
    for (const { path, message } of inconsistencies(profile)) {
      context.addIssue({ code: 'custom', path: [...path], message: message.en, params: { text: message } });
    }
  });
export type Profile = z.output<typeof Profile>;

/** Only what changes is stated; what is not stated stays as it is. */
export const ProfileRevision = z
  .strictObject(revisable)
  .partial()
  .refine((revision) => Object.keys(revision).length > 0, 'must state what changes');

export const Calendar = z.strictObject({
  holidays: z.array(plainDate),
  offsets: z.array(z.strictObject({ from: z.iso.datetime({ precision: 3 }), minutes: z.int() })).min(1),
  coveredUntil: plainDate,
  /** What it was looked up for; absent in a calendar of an earlier release. */
  land: revisable.land.exactOptional(),
  zone: revisable.zone.exactOptional(),
});
export type Calendar = z.output<typeof Calendar>;
