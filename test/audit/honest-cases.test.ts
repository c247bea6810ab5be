/** What the decider lets happen keeps every invariant of the audit, which asks the events alone. */
import fc from 'fast-check';
import { brokenInvariants } from '../../client/audit/invariants.ts';
import { anyStory } from '../domain/case/anything.ts';
import { tellStory } from '../domain/case/telling.ts';
import { codesOf, eventsAfter } from './altered-events.ts';
import { HONEST } from './honest-cases.ts';

const numRuns = Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 250);

test.each(HONEST)('a case breaks none: %s', (_what, story) => {
  expect(codesOf(eventsAfter(...story))).toEqual([]);
});

test('whatever the decider lets happen keeps every invariant of the audit', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expect(brokenInvariants(tellStory(story).told.history)).toEqual([]);
    }),
    { numRuns },
  );
}, 600_000);
