/** Anything that can be asked of a case, by anybody, at any time: what the property tests of a case are made of. */
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { Election, PlanningBasis, Sitting } from '../../../domain/calendar/planning-basis.ts';
import type { CaseCommand } from '../../../domain/case/commands.ts';
import { type Actor, ROLES } from '../../../domain/terms.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { carrier, engine, leadership, person, planner, stranger } from '../people.ts';
import { basis } from '../story.ts';
import { COURSE } from '../whole-case.ts';

/** One thing that may happen: so many hours after the last one, somebody asks, the calendar changes or the engine works. */
export type Happening =
  | { readonly kind: 'ask'; readonly hours: number; readonly command: CaseCommand; readonly as: Actor }
  | { readonly kind: 'go-on'; readonly hours: number; readonly pick: number; readonly otherwise: boolean }
  | { readonly kind: 'correct'; readonly hours: number; readonly pick: number }
  | { readonly kind: 'engine'; readonly hours: number }
  | { readonly kind: 'calendar'; readonly hours: number; readonly basis: PlanningBasis };

const anyDate = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(day('2026-03-02'), offset));
const letter = fc.constantFrom(the.LETTER, the.CHANGED_LETTER);
const documents = fc.constantFrom(the.DOCUMENTS, [the.CHANGED_LETTER, the.COVER_LETTER]);
export const sittings = ['social-affairs-2026-06-18', 'social-affairs-2026-09-10', 'social-affairs-2026-11-12'];
const election = fc.constantFrom('council', 'mayor');

/** Each step that people take, mostly as it should be. */
const STEPS_OF_PEOPLE: readonly fc.Arbitrary<CaseCommand>[] = [
  fc.constant(the.findComplete()),
  fc.constant(the.findIncomplete()),
  fc.constant(the.completeRequest()),
  fc.constantFrom<'carrier' | 'municipality'>('carrier', 'municipality').map((leads) => the.identifyEnabler({ leads })),
  fc.constantFrom(the.informOfficer(), the.informPress()),
  fc
    .constantFrom<'permissible' | 'permissible-with-conditions' | 'not-permissible'>(
      'permissible',
      'permissible',
      'permissible-with-conditions',
      'not-permissible',
    )
    .map((outcome) => the.assess({ outcome, conditions: [the.sealed] })),
  fc
    .tuple(fc.constantFrom<'accept' | 'decline'>('accept', 'accept', 'accept', 'decline'), fc.boolean())
    .map(([outcome, repeatable]) => the.weigh({ outcome, repeatable })),
  fc.constantFrom(the.signForCarrier(), the.signForMunicipality(), the.signForCarrier({ document: the.LETTER })),
  letter.map((document) => the.proposeMailing(document)),
  fc.integer({ min: 1, max: 4 }).map(the.agreeToMailing),
  documents.map((approved) => the.approve(approved)),
  fc.constant(the.reject()),
  documents.map((approved) => the.signCoverLetter({ documents: approved })),
  anyDate.map(the.planDispatch),
  fc.integer({ min: 1, max: 2500 }).map((count) => the.selectAddressees({ count })),
  fc.integer({ min: 1, max: 3000 }).map((printed) => the.print({ printed })),
  fc.integer({ min: 1, max: 3000 }).map((sent) => the.send({ sent })),
  fc.constantFrom(...sittings).map(the.chooseSitting),
  fc.constant(the.submitReport()),
  fc.constantFrom<'noted' | 'postponed'>('noted', 'postponed').map((outcome) => the.presentReport({ outcome })),
  fc.constant(the.closeCase()),
];
const step = fc.oneof(...STEPS_OF_PEOPLE);
const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  { weight: 6, arbitrary: step },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CaseCommand>(
      the.pause(),
      the.resume(),
      the.resume(),
      the.withdraw(),
      the.decline(),
      the.orderErasure(),
      the.openCase(),
    ),
  },
  { weight: 1, arbitrary: election.map(the.overrideWindow) },
  { weight: 2, arbitrary: step.map((command) => the.correct(command as Parameters<typeof the.correct>[0])) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CaseCommand>(
      the.recordDeclaration(),
      the.recordNotice('tell/a'),
      the.recordFailure('tell/a'),
      the.recordRelease('r'),
      the.recordErasure(3),
      the.replan(),
    ),
  },
);
const anybody = fc.oneof(
  fc.constantFrom(...ROLES).map(person),
  fc.constantFrom(...ROLES.filter((role) => role !== 'engine' && role !== 'operator')).map(stranger),
  fc.constant({ ...planner, role: 'press-office' as const }),
  fc.constant({ ...planner, for: 'mail-room' as const }),
  fc.constant({ ...carrier, for: 'leadership' as const }),
  fc.constant(leadership),
  fc.constant(engine),
);

const anySitting = (id: string): fc.Arbitrary<Sitting> =>
  fc.record({ date: anyDate, cancelled: fc.boolean() }).map(({ date, cancelled }) => ({
    ...sitting(id.slice(-10)),
    date,
    ...(cancelled ? { cancelled: true as const } : {}),
  }));
const anyElections = fc
  .tuple(anyDate, anyDate, fc.integer({ min: 0, max: 2 }))
  .map(([one, other, count]): readonly Election[] =>
    [
      { id: 'council', kind: 'municipal-council' as const, date: one },
      { id: 'mayor', kind: 'mayor' as const, date: other },
    ].slice(0, count),
  );
const anyBasis = fc.tuple(fc.tuple(...sittings.map(anySitting)), anyElections, fc.array(anyDate, { maxLength: 3 })).map(
  ([changed, elections, closed]): PlanningBasis => ({
    ...basis,
    sittings: changed,
    elections,
    closedDays: [...basis.closedDays, ...closed].sort(),
  }),
);

const hours = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 24 * 30 }) },
);
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('go-on' as const), hours, pick: fc.nat(40), otherwise: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), hours, pick: fc.nat(40) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('engine' as const), hours }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), hours, command: anyCommand, as: anybody }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      hours,
      command: election.map(the.overrideWindow),
      as: fc.constant(leadership),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('calendar' as const), hours, basis: anyBasis }) },
);
/** A case that went by the book for a while, and then anyhow. */
export interface Story {
  readonly byTheBook: number;
  readonly afterwards: readonly Happening[];
}
export const anyStory: fc.Arbitrary<Story> = fc.record({
  byTheBook: fc.integer({ min: 1, max: COURSE.length - 1 }),
  afterwards: fc.array(anyHappening, { maxLength: 24, size: 'max' }),
});
