/**
 * A municipality's profile and calendar (A10): which offices exist, who heads it, which committees count, its lead times and
 * its stretches before an election. Read from YAML, journaled as a fact.
 */
import { z } from 'zod';
import { DEFAULT_ELECTION_WINDOWS, DEFAULT_MORNING } from '../calendar/planning-basis.ts';
import { DEFAULT_RETENTION } from '../calendar/retention-schedule.ts';
import { electionForm, sittingForm } from './calendar-forms.ts';
import { inconsistencies } from './consistency.ts';
import { electionWindows, retention, revisable } from './profile-fields.ts';
import { plainDate, shortId, time } from './short-forms.ts';

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
    mailTexts: revisable.mailTexts.default({}),
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
