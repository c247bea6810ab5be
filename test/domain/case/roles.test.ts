/** Who may do what: every command by every role at every point of a whole case, and on a case of somebody else. */

import { mayRead } from '../../../domain/case/access.ts';
import { type CaseCommand, COMMAND_TABLE, isStep } from '../../../domain/case/commands.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import {
  type Actor,
  CASE_COMMANDS,
  type OrganisationId,
  type PersonId,
  ROLES,
  type Role,
  STEPS,
} from '../../../domain/terms.ts';
import * as the from '../commands.ts';
import { auditor, carrier, leadership, management, person, planner, stranger } from '../people.ts';
import { decideIn, given, on, stateOf, type Told, tellAll } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';

const EVERY_COMMAND: readonly CaseCommand[] = [
  ...COURSE.map(({ command }) => command),
  the.findIncomplete(),
  the.completeRequest(),
  the.talk(),
  the.informOfficer(),
  the.informPress(),
  the.informStatistics(),
  the.informRegistry(),
  the.giveBack(),
  the.resolve(),
  the.agreeProcessing(),
  the.reject(),
  the.complain(),
  the.answerComplaint(),
  the.closeComplaint(),
  the.returnReport(),
  the.handOverStatistics(),
  the.confirmStatistics(),
  the.finishImport(),
  the.returnRequest(),
  the.revisePurpose(),
  the.withdraw(),
  the.decline(),
  the.pause(),
  the.resume(),
  the.reopen(),
  the.overrideWindow('council-2026'),
  the.changeContact(),
  the.handOver('p-planner-2'),
  the.appoint('press-office', 'p-enabler'),
  the.recordFor('mail-room', the.send()),
  the.waive('publish-results'),
  the.extend('draft-mailing', '2026-12-01'),
  the.stop(),
  the.revokeApproval(),
  the.startRound(),
  the.attach(),
  the.note(),
  the.addChannel(),
  the.recordChannel(),
  the.acknowledge(the.noticeKey('press-office')),
  the.adoptRules(3),
  the.orderErasure(),
  the.placeHold(),
  the.liftHold(),
  the.proposeDeletion(),
  the.withdrawDeletion(),
  the.consentToDeletion(),
  the.recordDeletion(50),
  the.recordFailure('tell/a'),
  the.recordRelease('release/a'),
  the.recordElection('council-2026'),
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
  ].map((command) => the.correct(command)),
  ...STEPS.map((step) => the.revoke(step)),
  ...STEPS.map((step) => the.take(step)),
  ...STEPS.map((step) => the.handOn(step, { to: 'p-planner-2' as PersonId })),
];

test('no command of the tables is left out here', () => {
  const named = new Set(EVERY_COMMAND.map(({ type }) => type));
  expect(CASE_COMMANDS.filter((name) => !named.has(name) && name !== 'import-case')).toEqual([]);
});

/** The case before its first command, after it, after the second, … */
const POINTS: readonly Told[] = [[], ...COURSE.map((_, index) => COURSE.slice(0, index + 1))].map((moves) =>
  tellAll(...moves),
);

const rolesOf = (command: CaseCommand): readonly Role[] =>
  command.type === 'correct-step' || command.type === 'revoke-step' || command.type === 'take-step'
    ? stepOf(command.data.step).by
    : isStep(command.type)
      ? stepOf(command.type).by
      : COMMAND_TABLE[command.type].by;

const asked = (told: Told, command: CaseCommand, actor: Actor) => decideIn(told, on('2026-06-23', command, actor));

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
  const recording: Actor = { ...planner, for: 'mail-room' };
  const sent = given(...printed)
    .when(the.recordFor('mail-room', the.send()), { at: '2026-05-04', as: recording })
    .then(
      { type: 'recorded-for-office', data: { office: 'mail-room', step: 'send-mailing' } },
      { type: 'mailing-sent' },
    );
  expect(stateOf(sent).done['send-mailing']).toMatchObject({ by: planner.person, role: 'mail-room' });
  expect(sent.history.at(-1)?.meta.actor).toEqual(recording);
  // Without the receipt nobody completes another office's step.
  given(...printed)
    .when(the.send(), { at: '2026-05-04', as: recording })
    .thenRefused({ code: 'not-your-step' });
  given(...printed)
    .when(the.recordFor('mail-room', the.send()), { at: '2026-05-04', as: { ...leadership, for: 'mail-room' } })
    .thenRefused({ code: 'not-your-step' });
  given(...before('approve-mailing'))
    .when(the.recordFor('press-office', the.approve()), { at: '2026-04-08', as: { ...planner, for: 'press-office' } })
    .thenRefused({ code: 'not-for-this-office' });
});

test('a planner of another municipality is a stranger, whatever it is called', () => {
  const namesake: Actor = { ...planner, organisation: 'muelheim-2' as OrganisationId };
  given(...upTo('open-case'))
    .when(the.findComplete(), { at: '2026-03-03', as: namesake })
    .thenRefused({ code: 'case-unknown' });
});
