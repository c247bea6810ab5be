/**
 * Anything that may happen to a case, by anybody, at any time: what the property tests are made of. A happening is a few
 * numbers; what it means is found out where the case then stands, so that a story stays readable when it shrinks.
 */
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { Election, PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import { type Actor, ROLES } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import { carrier, engine, leadership, person, planner, stranger } from '../people.ts';
import { TOWN_NAMES, type Town } from './towns.ts';

/** So many hours after the last one … */
export type Happening = { readonly hours: number } & (
  | {
      /** … an open step is taken, as it should be or amiss, now and then by the planner in another hat. */
      readonly kind: 'go-on';
      readonly pick: number;
      readonly amiss: boolean;
    }
  | { /** … somebody gives a command that is no step. */ readonly kind: 'practice'; readonly pick: number }
  | { /** … anybody asks anything. */ readonly kind: 'ask'; readonly pick: number; readonly as: Actor }
  | { /** … the engine does what it owes. */ readonly kind: 'engine' }
  | { /** … the engine's messages come that nobody expects. */ readonly kind: 'strange'; readonly pick: number }
  | { /** … the municipality's calendar changes. */ readonly kind: 'calendar'; readonly change: CalendarChange }
);

export interface CalendarChange {
  readonly elections: readonly Election[];
  /** Sittings by their place in the calendar: cancelled, moved by so many days, in doubt. */
  readonly sittings: readonly { readonly nth: number; readonly fate: 'cancelled' | 'doubtful' | number }[];
  readonly closed: readonly string[];
}

export const changed = (basis: PlanningBasis, { elections, sittings, closed }: CalendarChange): PlanningBasis => ({
  ...basis,
  elections,
  closedDays: [...new Set([...basis.closedDays, ...closed.map(day)])].sort(),
  sittings: basis.sittings
    .map((sitting, index) => {
      const fate = sittings.find(({ nth }) => nth === index)?.fate;
      if (fate === 'cancelled') return { ...sitting, cancelled: true as const };
      if (fate === 'doubtful') return { ...sitting, doubtful: true as const };
      return fate === undefined ? sitting : { ...sitting, date: addDays(sitting.date, fate) };
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
});

const anyDate = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(day('2026-03-02'), offset));
const anyElections: fc.Arbitrary<readonly Election[]> = fc
  .tuple(anyDate, anyDate, fc.integer({ min: 0, max: 2 }))
  .map(([one, other, count]) =>
    [
      { id: 'council', kind: 'municipal-council' as const, date: one },
      { id: 'mayor', kind: 'mayor' as const, date: other },
    ].slice(0, count),
  );
const anyChange: fc.Arbitrary<CalendarChange> = fc.record({
  elections: anyElections,
  sittings: fc.array(
    fc.record({
      nth: fc.nat(20),
      fate: fc.oneof(
        fc.constantFrom<'cancelled' | 'doubtful'>('cancelled', 'doubtful'),
        fc.integer({ min: -20, max: 20 }),
      ),
    }),
    { maxLength: 4 },
  ),
  closed: fc.array(anyDate, { maxLength: 3 }),
});

const anybody: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom(...ROLES).map(person),
  fc.constantFrom(...ROLES.filter((role) => role !== 'engine' && role !== 'operator')).map(stranger),
  fc.constant({ ...planner, role: 'press-office' as const }),
  fc.constant({ ...planner, for: 'mail-room' as const }),
  fc.constant({ ...person('enabler'), for: 'press-office' as const }),
  fc.constant({ ...carrier, for: 'leadership' as const }),
  fc.constant({ ...leadership, for: 'press-office' as const }),
  fc.constant(engine),
);

const hours = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 30, max: 24 * 14 }) },
  { weight: 1, arbitrary: fc.integer({ min: 24 * 14, max: 24 * 90 }) },
);
const pick = fc.nat(4000);
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('go-on' as const), hours, pick, amiss: fc.constant(false) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('go-on' as const), hours, pick, amiss: fc.constant(true) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('practice' as const), hours, pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), hours, pick, as: anybody }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('engine' as const), hours }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('strange' as const), hours, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('calendar' as const), hours, change: anyChange }) },
);

/** A case that went by the book for a while, and then anyhow. */
export interface Story {
  readonly town: Town;
  readonly imported: boolean;
  readonly byTheBook: number;
  readonly afterwards: readonly Happening[];
}
export const anyStory: fc.Arbitrary<Story> = fc.record({
  town: fc.constantFrom(...TOWN_NAMES),
  imported: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  byTheBook: fc.integer({ min: 1, max: 60 }),
  afterwards: fc.array(anyHappening, { maxLength: 24, size: 'max' }),
});
