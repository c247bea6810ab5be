/** Cases as they may stand on any day: random stories, and elections and recesses thrown into their calendars. */
import fc from 'fast-check';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import { ELECTION_KINDS, type Election, type Recess } from '../../../domain/calendar/planning-basis.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { PlainDate } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import { anyStory } from '../case/anything.ts';
import { tellStory } from '../case/telling.ts';
import { TOWN_NAMES } from '../case/towns.ts';
import { stateOf } from '../story.ts';

export interface Situation {
  readonly state: CaseState;
  readonly today: PlainDate;
}

const anyElections = (): fc.Arbitrary<readonly Election[]> =>
  fc
    .array(fc.tuple(fc.constantFrom(...ELECTION_KINDS), fc.integer({ min: 0, max: 100 })), { maxLength: 3 })
    .map((drawn) =>
      drawn.map(([kind, weeks], index) => ({ id: `e${index}`, kind, date: addDays(day('2026-03-01'), weeks * 7) })),
    );

const anyRecesses = (): fc.Arbitrary<readonly Recess[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 7, max: 60 })), { maxLength: 2 }).map((drawn) =>
    drawn.map(([from, length]) => ({
      from: addDays(day('2026-03-01'), from),
      to: addDays(day('2026-03-01'), from + length),
      name: 'Sitzungsferien',
    })),
  );

const seenOn = (state: CaseState, later: number): Situation => ({
  state,
  today: addDays(localDate(state.basis, state.head.at), later),
});

/** What nobody planned: disturbed, corrected, paused, stopped. */
export const anySituation = (): fc.Arbitrary<Situation> =>
  fc
    .tuple(anyStory, fc.integer({ min: 0, max: 30 }))
    .map(([story, later]) => seenOn(stateOf(tellStory(story).told), later));

/** A case that goes by the book, in a calendar with elections and recesses. */
export const bookish = (): fc.Arbitrary<Situation> =>
  fc
    .record({
      town: fc.constantFrom(...TOWN_NAMES),
      byTheBook: fc.integer({ min: 1, max: 45 }),
      later: fc.integer({ min: 0, max: 20 }),
      elections: anyElections(),
      recesses: anyRecesses(),
    })
    .map(({ town, byTheBook, later, elections, recesses }) => {
      const { told } = tellStory({ town, imported: false, byTheBook, afterwards: [] });
      const state = stateOf(told);
      return seenOn({ ...state, basis: { ...state.basis, elections, recesses } }, later);
    });
