/** Who may do what: every command by every role at every point of a whole case, and on a case of somebody else. */

import { mayRead } from '../../../domain/case/access.ts';
import { COMMAND_TABLE, isStep } from '../../../domain/case/commands.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type Actor, type OrganisationId, ROLES, type Role, STEPS } from '../../../domain/terms.ts';
import * as the from '../commands.ts';
import { auditor, carrier, leadership, management, person, planner, stranger } from '../people.ts';
import { decideIn, given, on, stateOf, type Told, tellAll } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';

const EVERY_COMMAND = [
  ...COURSE.map(({ command }) => command),
  the.findIncomplete(),
  the.completeRequest(),
  the.informOfficer(),
  the.informPress(),
  the.reject(),
  the.withdraw(),
  the.decline(),
  the.pause(),
  the.resume(),
  the.overrideWindow('council-2026'),
  the.orderErasure(),
  the.recordFailure('tell/a'),
  the.recordRelease('release/a'),
  the.recordErasure(3),
  the.replan(),
  ...[
    the.findComplete(),
    the.identifyEnabler(),
    the.assess(),
    the.weigh(),
    the.signForCarrier(),
    the.agreeToMailing(),
    the.signCoverLetter(),
    the.print(),
    the.submitReport(),
  ].map(the.correct),
];

/** The case before its first command, after it, after the second, … */
const POINTS: readonly Told[] = [[], ...COURSE.map((_, index) => COURSE.slice(0, index + 1))].map((moves) =>
  tellAll(...moves),
);

const rolesOf = (command: (typeof EVERY_COMMAND)[number]): readonly Role[] =>
  command.type === 'correct-step'
    ? stepOf(command.data.step).by
    : isStep(command.type)
      ? stepOf(command.type).by
      : COMMAND_TABLE[command.type].by;

const asked = (told: Told, command: (typeof EVERY_COMMAND)[number], actor: Actor) =>
  decideIn(told, on('2026-06-23', command, actor));

test('every command by every role at every point of the case is allowed or refused with a code in both languages', () => {
  for (const told of POINTS) {
    for (const command of EVERY_COMMAND) {
      for (const role of ROLES) {
        const decision = asked(told, command, person(role));
        if (decision.kind === 'accepted') {
          expect(rolesOf(command)).toContain(role);
          continue;
        }
        expect(decision.refusal.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        for (const text of [decision.refusal.message.de, decision.refusal.message.en])
          expect(text).toMatch(/^[„“A-ZÄÖÜ].*\.$/);
      }
    }
  }
});

test('nobody acts on another carrier’s or another municipality’s case, which they do not even know', () => {
  for (const told of POINTS.slice(1)) {
    for (const command of EVERY_COMMAND) {
      if (command.type === 'open-case') continue;
      for (const role of ROLES.filter((each) => each !== 'engine' && each !== 'operator')) {
        expect(asked(told, command, stranger(role))).toMatchObject({
          kind: 'refused',
          refusal: { code: 'case-unknown' },
        });
      }
    }
  }
});

test('before the request there is no case for anybody', () => {
  for (const command of EVERY_COMMAND.filter(({ type }) => type !== 'open-case')) {
    expect(asked(tellAll(), command, planner)).toMatchObject({ kind: 'refused', refusal: { code: 'case-unknown' } });
  }
});

test('P15: an auditor reads the case and changes nothing; an operator sees no contents', () => {
  const state = given(...COURSE).state();
  expect(mayRead(auditor, state)).toBe(true);
  expect(mayRead(person('operator'), state)).toBe(false);
  expect(mayRead(stranger('carrier'), state)).toBe(false);
  for (const told of POINTS)
    for (const command of EVERY_COMMAND) expect(asked(told, command, auditor).kind).toBe('refused');
});

test('every open step has somebody to complete it, and the list of tasks names them', () => {
  for (const told of POINTS.slice(1)) {
    for (const { step, roles } of viewOf(stateOf(told)).tasks) {
      expect(STEPS).toContain(step);
      expect(roles.length).toBeGreaterThan(0);
    }
  }
});

test('nobody signs for the other side by claiming to act for it', () => {
  const rendered = given(...upTo('record-declaration'));
  rendered
    .when(the.signForMunicipality(), { at: '2026-03-20', as: { ...carrier, for: 'leadership' } })
    .thenRefused({ code: 'not-your-step' });
  rendered
    .when(the.signForCarrier(), { at: '2026-03-20', as: { ...planner, for: 'carrier-management' } })
    .thenRefused({ code: 'not-your-step' });
  rendered
    .when(the.signForMunicipality(), { at: '2026-03-20', as: { ...management, for: 'leadership' } })
    .thenRefused({ code: 'not-your-step' });
});

test('only steps are recorded for an office; commands are everybody’s own', () => {
  given(...upTo('open-case'))
    .when(the.withdraw(), { at: '2026-03-03', as: { ...carrier, for: 'leadership' } })
    .thenRefused({ code: 'not-your-step' });
  given(...upTo('open-case'))
    .when(the.overrideWindow('council-2026'), { at: '2026-03-03', as: { ...planner, for: 'leadership' } })
    .thenRefused({ code: 'not-your-step' });
  given()
    .when(the.openCase(), { at: '2026-03-03', as: { ...carrier, for: 'leadership' } })
    .thenRefused({ code: 'not-your-step' });
});

test('only the planner records for an office that never signs in, and the record says so', () => {
  const printed = [...before('send-mailing')];
  given(...printed)
    .when(the.send(), { at: '2026-05-04', as: { ...planner, for: 'mail-room' } })
    .then({ type: 'mailing-sent' });
  const { told } = given(...printed, on('2026-05-04', the.send(), { ...planner, for: 'mail-room' }));
  expect(stateOf(told).done['send-mailing']).toMatchObject({ by: planner.person, role: 'mail-room' });
  expect(told.history.at(-1)?.meta.actor).toEqual({ ...planner, for: 'mail-room' });
  given(...printed)
    .when(the.send(), { at: '2026-05-04', as: { ...leadership, for: 'mail-room' } })
    .thenRefused({ code: 'not-your-step' });
  given(...before('approve-mailing'))
    .when(the.approve(), { at: '2026-04-08', as: { ...planner, for: 'press-office' } })
    .thenRefused({ code: 'not-your-step' });
});

test('a planner of another municipality is a stranger, whatever it is called', () => {
  const namesake: Actor = { ...planner, organisation: 'muelheim-2' as OrganisationId };
  given(...upTo('open-case'))
    .when(the.findComplete(), { at: '2026-03-03', as: namesake })
    .thenRefused({ code: 'case-unknown' });
});
