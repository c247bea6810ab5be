/** P14, T1: the committees that hear the report, each with its own sitting, paper and deadline. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import { chooseSitting, preparePaper, presentReport, publish, waive } from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier } from '../people.ts';
import { basis, given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { calendarChanges, leavingOut, type Story, where } from './variations.ts';

const JUNE = 'social-affairs-2026-06-18';
const SEPTEMBER = 'social-affairs-2026-09-10';
const culture = sitting('2026-06-23', { id: 'culture-2026-06-23', committee: 'culture', name: 'Kulturausschuss' });
const TWO = where({ reportsTo: ['social-affairs', 'culture'], sittings: [...basis.sittings, culture] });
const keys = (...story: Story) => openSteps(given(...story).state()).map(({ key }) => key);

test('P14: every committee of the profile has its own sitting, paper and presentation', () => {
  const chosen = [TWO, ...upTo('accept-report'), on('2026-06-01', chooseSitting(culture.id, 'culture'))];
  expect(keys(...chosen)).toEqual(['prepare-paper/social-affairs', 'prepare-paper/culture']);
  const papers = [
    ...chosen,
    on('2026-06-02', preparePaper()),
    on('2026-06-02', preparePaper({ committee: 'culture' })),
  ];
  const half = [...papers, on('2026-06-19', presentReport())];
  given(...half)
    .when(publish(), { at: '2026-06-22' })
    .thenRefused({ code: 'step-not-open', rule: 'F3' });
  given(...half)
    .when(presentReport({ committee: 'culture' }), { at: '2026-06-22' })
    .thenRefused({ code: 'too-early', rule: 'T1' });
  given(...half, on('2026-06-24', presentReport({ committee: 'culture' })))
    .when(publish(), { at: '2026-06-24' })
    .then({ type: 'results-published' });
});

test('P14: a committee that is chosen besides hears the report as well', () => {
  const more = where({ reportsTo: ['social-affairs'], sittings: [...basis.sittings, culture] });
  const both = [more, ...upTo('accept-report'), on('2026-06-01', chooseSitting(culture.id, 'culture'))];
  expect(keys(...both)).toEqual(['prepare-paper/social-affairs', 'prepare-paper/culture']);
});

test('F2: one committee of several can be left out for a written reason; the other still hears the report', () => {
  const one = [TWO, ...upTo('prepare-paper'), on('2026-06-02', waive('present-report', { instance: 'culture' }))];
  given(...one)
    .when(publish(), { at: '2026-06-19' })
    .thenRefused({ code: 'step-not-open', rule: 'F3' });
  given(...one, on('2026-06-19', presentReport()))
    .when(publish(), { at: '2026-06-22' })
    .then({ type: 'results-published' });
});

test('T1: a sitting whose papers are due already is not chosen, unless the committee takes a late paper', () => {
  // Papers for Thursday 18 June are due on Wednesday 3 June, before Corpus Christi.
  const unchosen = leavingOut(upTo('submit-report'), 'choose-sitting');
  given(...unchosen)
    .when(chooseSitting(JUNE), { at: '2026-06-03' })
    .then({ type: 'sitting-chosen' });
  given(...unchosen)
    .when(chooseSitting(JUNE), { at: '2026-06-04' })
    .thenRefused({ code: 'paper-deadline-passed', rule: 'T1' });
  given(...unchosen)
    .when(chooseSitting(SEPTEMBER), { at: '2026-06-04' })
    .then({ type: 'sitting-chosen' });
  given(...unchosen, on('2026-06-04', waive('choose-sitting', { rule: 'T1' })))
    .when(chooseSitting(JUNE), { at: '2026-06-04T11:00' })
    .then({ type: 'sitting-chosen' });
});

test('T1: a paper is handed in before its deadline, unless the planner waives it with a reason', () => {
  const accepted = upTo('accept-report');
  given(...accepted)
    .when(preparePaper(), { at: '2026-06-03' })
    .then({ type: 'paper-prepared' });
  given(...accepted)
    .when(preparePaper(), { at: '2026-06-04' })
    .thenRefused({ code: 'paper-deadline-passed', rule: 'T1' });
  given(...accepted)
    .when(preparePaper({ occurredOn: day('2026-06-03') }), { at: '2026-06-04' })
    .then({ type: 'paper-prepared', data: { occurredOn: '2026-06-03' } });
  given(...accepted, on('2026-06-04', waive('prepare-paper', { rule: 'T1' })))
    .when(preparePaper(), { at: '2026-06-05' })
    .then({ type: 'paper-prepared' });
});

test('T1: what the planner waives for the choice is not waived for the paper', () => {
  given(...upTo('accept-report'), on('2026-06-04', waive('choose-sitting', { rule: 'T1' })))
    .when(preparePaper(), { at: '2026-06-05' })
    .thenRefused({ code: 'paper-deadline-passed', rule: 'T1' });
});

test('T1: another sitting of the committee needs its paper for its own deadline', () => {
  expect(keys(...upTo('prepare-paper'), on('2026-06-02', chooseSitting(SEPTEMBER)))).toEqual([
    'prepare-paper/social-affairs',
  ]);
  expect(keys(...upTo('prepare-paper'), on('2026-06-02', chooseSitting(JUNE)))).toEqual([
    'present-report/social-affairs',
  ]);
});

test('T1: no report is presented without its paper', () => {
  given(...before('prepare-paper'))
    .when(presentReport(), { at: '2026-06-19' })
    .thenRefused({ code: 'step-not-open' });
  given(...upTo('submit-report'), on('2026-05-28T11:00', waive('prepare-paper')))
    .when(presentReport(), { at: '2026-06-19' })
    .thenRefused({ code: 'step-not-open' });
  given(...upTo('accept-report'), on('2026-06-05', waive('prepare-paper')))
    .when(presentReport(), { at: '2026-06-19' })
    .then({ type: 'report-presented' });
});

test('T1: a sitting in doubt is not chosen before the planner has found out', () => {
  const doubtful = where({ sittings: [sitting('2026-06-18', { doubtful: true }), sitting('2026-09-10')] });
  given(doubtful, ...before('choose-sitting'))
    .when(chooseSitting(JUNE), { at: '2026-05-11' })
    .thenRefused({ code: 'sitting-in-doubt', rule: 'T1' });
});

test('T1: a moved sitting is told to the planner, with both its dates, once', () => {
  const moved = calendarChanges(
    '2026-06-02',
    { sittings: [{ ...sitting('2026-06-18'), date: day('2026-06-25') }] },
    upTo('prepare-paper'),
  );
  expect(given(...moved).state().moves).toMatchObject([
    {
      shifts: [
        { what: 'sitting', from: '2026-06-18', to: '2026-06-25' },
        { what: 'paper-deadline', from: '2026-06-03', to: '2026-06-11' },
      ],
    },
  ]);
  const run = engineRuns(given(...moved).told, '2026-06-02', '2026-06-24');
  expect(told(run).filter(([, kind]) => kind === 'tell-moved-dates')).toEqual([
    ['2026-06-02T10:00', 'tell-moved-dates', 'social-planner'],
  ]);
});

test('T1: a cancelled sitting takes the paper with it: both are done for the next one', () => {
  const cancelled = { sittings: [sitting('2026-06-18', { cancelled: true }), sitting('2026-09-10')] };
  expect(keys(...calendarChanges('2026-06-10', cancelled, upTo('prepare-paper')))).toEqual([
    'choose-sitting/social-affairs',
  ]);
});

test('T1: a change that does not concern the case’s own sitting is nothing to tell of', () => {
  const others = calendarChanges(
    '2026-06-10',
    { sittings: [sitting('2026-06-18'), { ...sitting('2026-09-10'), date: day('2026-09-17') }] },
    upTo('prepare-paper'),
  );
  expect(given(...others).state().moves).toEqual([]);
});

test('T1: nobody but the planner chooses, prepares or presents', () => {
  given(...before('choose-sitting'))
    .when(chooseSitting(JUNE), { at: '2026-05-11', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  given(...before('prepare-paper'))
    .when(preparePaper(), { at: '2026-06-01', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  given(...before('present-report'))
    .when(presentReport(), { at: '2026-06-19', as: carrier })
    .thenRefused({ code: 'not-your-step' });
});

test('F2: a committee that is left out is asked neither for a sitting nor for a paper', () => {
  expect(
    keys(TWO, ...upTo('accept-report'), on('2026-06-01', waive('present-report', { instance: 'culture' }))),
  ).toEqual(['prepare-paper/social-affairs']);
});
