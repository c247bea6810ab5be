import { openSteps } from '../../../domain/case/open-steps.ts';
import {
  DECLARATION,
  informPress,
  noticeKey,
  recordDeclaration,
  recordFailure,
  recordNotice,
  recordRelease,
  replan,
  withdraw,
} from '../commands.ts';
import { carrier, engine, officer, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { COURSE, upTo } from '../whole-case.ts';

const press = noticeKey('press-office');

test('each notice is recorded once, however often the engine tells of it', () => {
  const told = given(...upTo('check-completeness'), on('2026-03-03T11:00', recordNotice('tell/a', press)));
  told.when(recordNotice('tell/a'), { at: '2026-03-03T11:01' }).thenRefused({ code: 'nothing-owed' });
  told.when(recordNotice(press), { at: '2026-03-03T11:01' }).thenRefused({ code: 'nothing-owed' });
  told
    .when(recordNotice('tell/a', 'tell/b'), { at: '2026-03-03T11:01' })
    .then({ type: 'notice-recorded', data: { key: 'tell/b' } });
});

test('a notice that one message names twice is recorded once', () => {
  given(...upTo('check-completeness'))
    .when(recordNotice('tell/a', 'tell/a'), { at: '2026-03-03T11:00' })
    .then({ type: 'notice-recorded' });
  given(...upTo('check-completeness'))
    .when(recordFailure('tell/a', 'tell/a'), { at: '2026-03-03T11:00' })
    .then({ type: 'notice-failed' });
});

test('A2: an office that a person has informed meanwhile is not informed by the engine’s late mail', () => {
  given(
    ...upTo('check-completeness'),
    on('2026-03-03T11:00', recordFailure('tell/a')),
    on('2026-03-03T12:00', informPress()),
  )
    .when(recordNotice(press), { at: '2026-03-03T13:00' })
    .then({ type: 'notice-recorded', data: { key: press } });
});

test('A2: a notice that the case does not owe informs nobody', () => {
  given(...upTo('open-case'))
    .when(recordNotice('inform-press-office'), { at: '2026-03-02T11:00' })
    .then({ type: 'notice-recorded' });
});

test('a failure is recorded once, and not after the delivery', () => {
  const failed = given(...upTo('check-completeness'), on('2026-03-03T11:00', recordFailure('tell/a')));
  failed.when(recordFailure('tell/a'), { at: '2026-03-03T11:01' }).thenRefused({ code: 'nothing-owed' });
  failed.when(recordNotice('tell/a'), { at: '2026-03-03T11:01' }).thenRefused({ code: 'nothing-owed' });
});

test('A2: where an office’s mail comes back later, a person informs it, and the mail is not tried again', () => {
  const bounced = recordFailure(press);
  const back = given(
    ...upTo('record-notice'),
    on('2026-03-05', { ...bounced, data: { ...bounced.data, bounced: true } }, engine),
  );
  const open = openSteps(back.state()).find(({ step }) => step === 'inform-press-office');
  expect(open?.roles).toEqual(['social-planner']);
  expect(back.agenda('2026-03-05').due.map(({ kind }) => kind)).not.toContain('inform-press-office');
  back.when(informPress(), { at: '2026-03-06', as: planner }).then({ type: 'press-office-informed' });
  // What never went out cannot come back.
  given(...upTo('check-completeness'))
    .when({ ...bounced, data: { ...bounced.data, bounced: true } }, { at: '2026-03-05', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('what the engine did is recorded by the engine alone, and also when the case is over', () => {
  for (const as of [carrier, planner, officer]) {
    for (const command of [
      recordNotice('tell/a'),
      recordFailure('tell/a'),
      recordDeclaration(),
      recordRelease('r'),
      replan(),
    ]) {
      given(...upTo('weigh-request'))
        .when(command, { at: '2026-03-17', as })
        .thenRefused({ code: 'engine-only' });
    }
  }
  given(...COURSE)
    .when(recordNotice('tell/a'), { at: '2026-06-23', as: engine })
    .then({ type: 'notice-recorded' });
});

test('a replan says nothing by itself: the planning basis comes before it', () => {
  given(...upTo('weigh-request'))
    .when(replan(), { at: '2026-03-17' })
    .then();
});

test('S1: no declaration is rendered for a case that is over', () => {
  given(...upTo('weigh-request'), on('2026-03-16T10:00', withdraw(), carrier))
    .when(recordDeclaration(), { at: '2026-03-17', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('S1: the declaration binds the stored document', () => {
  expect(given(...upTo('record-declaration')).state().facts.declaration?.document).toBe(DECLARATION);
});
