/** The municipalities in which random stories happen: they differ in everything that a profile can ask for (A10). */
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import type { RetentionSchedule } from '../../../domain/calendar/retention-schedule.ts';
import type { PersonId } from '../../../domain/terms.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import { basis } from '../story.ts';

/** A sitting of each committee every six weeks, from the spring of 2026 to the end of what the calendar covers. */
const sittingsOf = (...committees: readonly string[]) =>
  committees.flatMap((committee, index) =>
    Array.from({ length: 22 }, (_, nth) => {
      const date = addDays(day('2026-04-09'), nth * 42 + index * 7);
      return { ...sitting(date), id: `${committee}-${date}`, committee };
    }),
  );

const sorted = (towns: PlanningBasis): PlanningBasis => ({
  ...towns,
  sittings: [...towns.sittings].sort((a, b) => (a.date < b.date ? -1 : 1)),
});

/** A short memory, so that a story lives to see the end of it. */
const shortly = (begins: RetentionSchedule['begins']): RetentionSchedule => ({
  months: { 'closed-after-dispatch': 2, 'closed-without-dispatch': 1, declined: 1, withdrawn: 1 },
  begins,
});

export const TOWNS = {
  city: sorted({ ...basis, retention: shortly('with-the-end'), sittings: sittingsOf('social-affairs') }),
  cityWithStatistics: sorted({
    ...basis,
    offices: [...basis.offices, 'statistics-office'],
    reportsTo: ['social-affairs', 'seniors-council'],
    sittings: sittingsOf('social-affairs', 'seniors-council'),
    substitutes: [{ office: 'press-office', person: 'p-enabler' as PersonId }],
  }),
  smallTown: sorted({
    ...basis,
    kind: 'municipality-in-county',
    offices: ['data-protection-officer', 'press-office', 'registration-office', 'mail-room'],
    outsidePrinter: true,
    retention: shortly('with-the-end'),
    sittings: sittingsOf('social-affairs'),
  }),
  county: sorted({
    ...basis,
    kind: 'county',
    registers: [
      { id: 'altstadt', name: 'Altstadt' },
      { id: 'neudorf', name: 'Neudorf' },
    ],
    resolutionRequired: true,
    retention: shortly('with-the-next-year'),
    sittings: sittingsOf('social-affairs'),
  }),
} as const satisfies Readonly<Record<string, PlanningBasis>>;

export type Town = keyof typeof TOWNS;
export const TOWN_NAMES = Object.keys(TOWNS) as Town[];
