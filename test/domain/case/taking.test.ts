/** Who of an office does what is asked: taken, handed on, given back, and never a rule of what is decided. */
import { viewOf } from '../../../domain/case/project.ts';
import type { PersonId, Role } from '../../../domain/terms.ts';
import {
  appoint,
  handOn,
  identifyEnabler,
  pause,
  proposeMailing,
  recordResponses,
  revoke,
  signForCarrier,
  take,
  withdraw,
} from '../commands.ts';
import { auditor, carrier, headOfUnit, management, officer, person, planner, press } from '../people.ts';
import { given, on } from '../story.ts';
import { before } from '../whole-case.ts';

const colleague = { ...planner, person: 'p-planner-2' as PersonId };
const third = 'p-planner-3' as PersonId;
const ENABLER = 'identify-enabler';

const open = before(ENABLER);
const taken = [...open, on('2026-03-04', take(ENABLER), planner)];

test('whoever may complete a step takes it, and it is seen who has it since when', () => {
  const { told, state } = given(...taken);
  expect(told.history.at(-1)?.event).toEqual({ type: 'step-taken', data: { step: ENABLER } });
  expect(state().taken).toEqual({
    [ENABLER]: { by: planner.person, organisation: 'muelheim', since: '2026-03-04T10:00:00.000Z' },
  });
  const task = viewOf(state()).tasks.find(({ key }) => key === ENABLER);
  expect([task?.takenBy, task?.takenSince]).toEqual([planner.person, '2026-03-04T10:00:00.000Z']);
  expect(viewOf(given(...open).state()).tasks.every(({ takenBy }) => takenBy === null)).toBe(true);
});

test('what a colleague has taken is not taken by one click: the refusal says who has it', () => {
  given(...taken)
    .when(take(ENABLER), { at: '2026-03-04', as: colleague })
    .thenRefused({ code: 'step-taken', first: planner.person } as object);
  given(...taken)
    .when(take(ENABLER, { from: third }), { at: '2026-03-04', as: colleague })
    .thenRefused({ code: 'step-taken', first: planner.person } as object);
  given(...taken)
    .when(take(ENABLER), { at: '2026-03-04', as: planner })
    .thenRefused({ code: 'step-taken' });
});

test('whoever names the colleague takes it from them, and the record shows from whom', () => {
  const after = given(...taken)
    .when(take(ENABLER, { from: planner.person }), { at: '2026-03-05', as: colleague })
    .then({ type: 'step-taken', data: { step: ENABLER, from: planner.person } });
  expect(after.fold.state?.taken[ENABLER]?.by).toBe(colleague.person);
});

test('an office’s own share is what one takes, and only what is open', () => {
  const story = given(...before('approve-mailing'));
  story
    .when(take('approve-mailing'), { at: '2026-04-08', as: press })
    .then({ type: 'step-taken', data: { step: 'approve-mailing', instance: 'press-office' } });
  story
    .when(take('approve-mailing', { instance: 'data-protection-officer' }), { at: '2026-04-08', as: press })
    .thenRefused({ code: 'not-your-step' });
  story
    .when(take('print-mailing'), { at: '2026-04-08', as: person('print-shop') })
    .thenRefused({ code: 'step-not-open' });
  story.when(take(ENABLER), { at: '2026-04-08', as: planner }).thenRefused({ code: 'step-already-done' });
  for (const as of [carrier, auditor, officer])
    given(...open)
      .when(take(ENABLER), { at: '2026-03-04', as })
      .thenRefused({ code: 'not-your-step' });
});

test('a substitute takes a step for the office', () => {
  const substitute = { ...person('enabler'), person: 'p-substitute' as PersonId, for: 'press-office' as Role };
  const appointed = [
    ...before('approve-mailing'),
    on('2026-04-08', appoint('press-office', substitute.person), planner),
  ];
  given(...appointed)
    .when(take('approve-mailing'), { at: '2026-04-08', as: substitute })
    .then({ type: 'step-taken', data: { instance: 'press-office' } });
});

test('handed on, it is the other person’s; given back, it is nobody’s', () => {
  const handed = given(...taken)
    .when(handOn(ENABLER, { to: third }), { at: '2026-03-05', as: planner })
    .then({ type: 'step-handed-on', data: { from: planner.person, to: third } });
  expect(handed.fold.state?.taken[ENABLER]).toMatchObject({ by: third, since: '2026-03-05T10:00:00.000Z' });
  const back = given(...taken)
    .when(handOn(ENABLER), { at: '2026-03-05', as: planner })
    .then({ type: 'step-handed-on', data: { from: planner.person } });
  expect(back.fold.state?.taken).toEqual({});
});

test('whoever has it hands it on, the planner in charge and the head of unit, and nobody else', () => {
  const theirs = given(...open, on('2026-03-04', take(ENABLER), colleague));
  for (const as of [colleague, headOfUnit])
    theirs.when(handOn(ENABLER, { to: third }), { at: '2026-03-05', as }).then({ type: 'step-handed-on' });
  theirs.when(handOn(ENABLER, { to: third }), { at: '2026-03-05', as: planner }).then({ type: 'step-handed-on' });
  for (const as of [{ ...planner, person: third }, press, carrier])
    theirs.when(handOn(ENABLER, { to: third }), { at: '2026-03-05', as }).thenRefused({ code: 'not-yours-to-hand-on' });
  theirs.when(handOn(ENABLER), { at: '2026-03-05', as: auditor }).thenRefused({ code: 'not-your-step' });
  given(...open)
    .when(handOn(ENABLER), { at: '2026-03-05', as: headOfUnit })
    .thenRefused({ code: 'not-taken' });
  theirs
    .when(handOn(ENABLER, { to: colleague.person }), { at: '2026-03-05', as: headOfUnit })
    .thenRefused({ code: 'step-taken' });
});

test('each side shares out its own work: the head of unit does not hand on what the carrier has', () => {
  const drafting = given(...before('draft-mailing'), on('2026-03-27', take('draft-mailing'), carrier));
  drafting
    .when(handOn('draft-mailing', { to: third }), { at: '2026-03-27', as: headOfUnit })
    .thenRefused({ code: 'not-yours-to-hand-on' });
});

test('a colleague who is away blocks nothing: completing what they have taken is possible, and ends it', () => {
  const after = given(...taken)
    .when(identifyEnabler(), { at: '2026-03-05', as: colleague })
    .then({ type: 'enabler-identified' });
  expect(after.fold.state?.taken).toEqual({});
});

test('a step that is taken back and opens again is nobody’s', () => {
  const done = given(...taken, on('2026-03-05', identifyEnabler()), on('2026-03-05T11:00', revoke(ENABLER), planner));
  expect(done.state().openSince[ENABLER]).toBeDefined();
  expect(done.state().taken).toEqual({});
});

test('a turn that passes to the other side ends it; a count that goes on does not', () => {
  const { state } = given(
    ...before('draft-mailing'),
    on('2026-03-27', take('draft-mailing'), carrier),
    on('2026-03-30', proposeMailing(), carrier),
  );
  expect(state().openSince['draft-mailing']).toBeDefined();
  expect(state().taken).toEqual({});
  const counting = given(
    ...before('record-responses'),
    on('2026-05-12', take('record-responses'), planner),
    on('2026-05-13', recordResponses({ final: false }), planner),
  );
  expect(Object.keys(counting.state().taken)).toEqual(['record-responses']);
});

test('whoever has signed first of several does not keep what the others must sign', () => {
  const second = { ...management, person: 'p-management-2' as PersonId };
  const story = given(...before('sign-for-carrier'), on('2026-03-19', take('sign-for-carrier'), management));
  story.when(signForCarrier(), { at: '2026-03-20', as: second }).then({ type: 'declaration-signed' });
  expect(
    given(
      ...before('sign-for-carrier'),
      on('2026-03-19', take('sign-for-carrier'), management),
      on('2026-03-20', signForCarrier(), management),
    ).state().taken,
  ).toEqual({});
});

test('while a case rests its tasks can change hands; where it has ended none is left', () => {
  const paused = given(...taken, on('2026-03-05', pause()));
  paused.when(handOn(ENABLER, { to: third }), { at: '2026-03-05', as: planner }).then({ type: 'step-handed-on' });
  const ended = given(...taken, on('2026-03-05', withdraw()));
  expect(ended.state().taken).toEqual({});
  ended.when(take(ENABLER), { at: '2026-03-06', as: planner }).thenRefused({ code: 'step-not-open' });
});
