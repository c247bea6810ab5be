/** Who is involved beforehand (A2), and the number without names (R3). */
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { Role } from '../../../domain/terms.ts';
import {
  acknowledge,
  assess,
  estimate,
  findComplete,
  informPress,
  informRegistry,
  noticeKey,
  openCase,
  recordFailure,
  recordNotice,
  weigh,
} from '../commands.ts';
import { carrier, engine, officer, planner, press, registry, statistics } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { instead, leavingOut, rendering, type Story, WITH_STATISTICS, withStatistics } from './variations.ts';

const OFFICES = ['data-protection-officer', 'press-office', 'registration-office', 'statistics-office'] as const;
const noticesWithout = (missing: Role) =>
  recordNotice(...OFFICES.filter((office) => office !== missing).map((office) => noticeKey(office)));

test.each(OFFICES.slice(1))('A2: nothing is decided before the %s was informed', (office) => {
  const moves = instead(before('weigh-request'), noticesWithout(office)).map((move) =>
    move.command.type === 'estimate-addressees' ? { ...move, as: statistics } : move,
  );
  given(WITH_STATISTICS, ...moves)
    .when(weigh(), { at: '2026-03-16' })
    .thenRefused({ code: 'step-not-open', rule: 'A4' });
});

test('A2: the data-protection officer is informed before the assessment, and so before the decision', () => {
  given(...instead(before('assess-legal-position'), noticesWithout('data-protection-officer')))
    .when(assess(), { at: '2026-03-10' })
    .thenRefused({ code: 'step-not-open', rule: 'A3' });
});

test('A2: a statistics office is informed where there is one, and is no step where there is none', () => {
  const steps = (...story: Story) => openSteps(given(...story).state()).map(({ step }) => step);
  expect(steps(...upTo('check-completeness'))).not.toContain('inform-statistics-office');
  expect(steps(WITH_STATISTICS, ...upTo('check-completeness'))).toContain('inform-statistics-office');
  given(WITH_STATISTICS, ...upTo('check-completeness'))
    .when(recordNotice(noticeKey('statistics-office')), { at: '2026-03-03T11:00', as: engine })
    .then({ type: 'notice-recorded' }, { type: 'statistics-office-informed', data: { how: 'mail' } });
});

test('A2: a failed mail makes informing the office the planner’s task, and nobody’s before', () => {
  const roles = (...story: Story) =>
    openSteps(given(...story).state()).find(({ step }) => step === 'inform-registration-office')?.roles;
  const failed = [
    ...upTo('check-completeness'),
    on('2026-03-03T11:00', recordFailure(noticeKey('registration-office'))),
  ];
  expect(roles(...upTo('check-completeness'))).toEqual(['engine']);
  expect(roles(...failed)).toEqual(['social-planner']);
  given(...failed)
    .when(informRegistry({ how: 'letter' }), { at: '2026-03-04' })
    .then({ type: 'registration-office-informed', data: { how: 'letter', to: [] } });
});

test('A2: a person may inform an office while the mail is still on its way, and the record says how', () => {
  given(...upTo('check-completeness'))
    .when(informPress({ how: 'telephone' }), { at: '2026-03-03T10:00', as: planner })
    .then({ type: 'press-office-informed', data: { how: 'telephone' } });
  given(...upTo('check-completeness'))
    .when(informPress(), { at: '2026-03-03T10:00', as: press })
    .thenRefused({ code: 'not-your-step' });
});

test('A2: an office acknowledges its own notice, once, and only one that it received', () => {
  const key = noticeKey('press-office');
  const informed = given(...upTo('record-notice'));
  informed
    .when(acknowledge(key), { at: '2026-03-04', as: press })
    .then({ type: 'notice-acknowledged', data: { notice: key } });
  informed
    .when(acknowledge(key), { at: '2026-03-04', as: officer })
    .thenRefused({ code: 'no-such-notice', rule: 'A2' });
  informed.when(acknowledge(key), { at: '2026-03-04', as: planner }).thenRefused({ code: 'not-your-step' });
  given(...upTo('check-completeness'))
    .when(acknowledge(key), { at: '2026-03-04', as: press })
    .thenRefused({ code: 'no-such-notice', rule: 'A2' });
  given(...upTo('record-notice'), on('2026-03-04', acknowledge(key), press))
    .when(acknowledge(key), { at: '2026-03-05', as: press })
    .thenRefused({ code: 'acknowledged-already' });
  given(...COURSE)
    .when(acknowledge(key), { at: '2026-07-01', as: press })
    .then({ type: 'notice-acknowledged' });
});

test('A2: an acknowledgement is no approval: it opens nothing', () => {
  const read = given(...upTo('record-notice'), on('2026-03-04', acknowledge(noticeKey('press-office')), press));
  expect(openSteps(read.state()).map(({ key }) => key)).toEqual(
    openSteps(given(...upTo('record-notice')).state()).map(({ key }) => key),
  );
});

test('R3: the statistics office estimates the number; where there is none, the registration office does', () => {
  given(...before('estimate-addressees'))
    .when(estimate(), { at: '2026-03-06', as: registry })
    .then({ type: 'addressees-estimated', data: { count: 2100 } });
  given(...before('estimate-addressees'))
    .when(estimate(), { at: '2026-03-06', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  const large = given(...withStatistics(before('estimate-addressees')));
  large.when(estimate(), { at: '2026-03-06', as: statistics }).then({ type: 'addressees-estimated' });
  large.when(estimate(), { at: '2026-03-06', as: registry }).thenRefused({ code: 'not-your-step' });
});

test('R3: nothing is decided before the number was estimated', () => {
  given(...leavingOut(before('weigh-request'), 'estimate-addressees'))
    .when(weigh(), { at: '2026-03-16' })
    .thenRefused({ code: 'step-not-open', rule: 'A4' });
});

test('P9: with a statistics office a case goes its whole way', () => {
  expect(given(...rendering(...withStatistics(COURSE))).state()).toMatchObject({
    status: 'closed',
    facts: { estimate: 2100 },
  });
});

test('A2: nobody is informed of a request that is not complete yet', () => {
  expect(
    given(on('2026-03-02', openCase()))
      .agenda('2026-03-02')
      .due.map(({ kind }) => kind),
  ).toEqual(['tell-opened-step']);
  expect(
    given(on('2026-03-02', openCase()), on('2026-03-03', findComplete()))
      .agenda('2026-03-03')
      .due.filter(({ kind }) => kind.startsWith('inform-')).length,
  ).toBe(3);
});
