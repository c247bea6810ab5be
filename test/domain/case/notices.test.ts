/** Who hears what besides the ladder: the day's mail, a carrier's long silence, and nobody who owes nothing any more. */
import type { CommandOf } from '../../../domain/case/commands.ts';
import {
  completeRequest,
  findComplete,
  findIncomplete,
  openCase,
  pause,
  proposeMailing,
  talk,
  weigh,
} from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, engine, planner } from '../people.ts';
import { given, on, time } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

const later = (key: string, ...persons: readonly string[]): CommandOf<'record-notice'> => ({
  type: 'record-notice',
  data: { notices: [{ key, to: [], messageIds: [], later: [...persons] }] },
});
const opened = `tell/check-completeness/${time('2026-03-02')}`;

test('who prefers the day’s mail gets a notice on the next working morning, alone', () => {
  const waiting = given(...upTo('open-case'), on('2026-03-02T10:01', later(opened, planner.person), engine));
  const { done } = engineRuns(waiting.told, '2026-03-02T10:01', '2026-03-03');
  expect(done.map(({ at, work }) => [at, work.kind, work.to, work.persons])).toEqual([
    ['2026-03-03T06:00:00.000Z', 'tell-with-days-mail', [], [planner.person]],
  ]);
});

test('the day’s mail of a Friday comes on Monday', () => {
  const friday = given(
    on('2026-03-06', openCase()),
    on('2026-03-06T10:01', later(`tell/check-completeness/${time('2026-03-06')}`, planner.person), engine),
  );
  expect(told(engineRuns(friday.told, '2026-03-06T10:01', '2026-03-09')).map(([at]) => at)).toEqual([
    '2026-03-09T06:00',
  ]);
});

test('what was done before the morning is not in the day’s mail', () => {
  const done = given(
    ...upTo('open-case'),
    on('2026-03-02T10:01', later(opened, planner.person), engine),
    on('2026-03-02T15:00', findIncomplete()),
  );
  expect(
    told(engineRuns(done.told, '2026-03-02T15:00', '2026-03-03')).filter(([, kind]) => kind === 'tell-with-days-mail'),
  ).toEqual([]);
});

const asked = [...upTo('open-case'), on('2026-03-03', findIncomplete())];
const silence = (...story: Parameters<typeof asked.concat>) =>
  told(engineRuns(given(...asked, ...(story as never[])).told, '2026-03-03', '2026-07-31')).filter(
    ([, kind]) => kind === 'ask-whether-to-pause',
  );

test('a carrier silent for sixty working days: the planner is asked whether to pause', () => {
  // Sixty working days after Tuesday 3 March, without Easter, 1 May, Ascension and Whit Monday: Tuesday 2 June.
  expect(silence()).toEqual([['2026-06-02T05:00', 'ask-whether-to-pause', 'social-planner']]);
});

test('a carrier that answered is not asked about, and the next silence counts anew', () => {
  expect(
    silence(on('2026-03-10', completeRequest(), carrier) as never, on('2026-03-11', findComplete()) as never),
  ).toEqual([]);
});

test('while the case is paused nobody is asked whether to pause it', () => {
  expect(silence(on('2026-05-29', pause()) as never)).toEqual([]);
});

test('an office’s silence is not a carrier’s', () => {
  const run = engineRuns(given(...upTo('estimate-addressees')).told, '2026-03-06', '2026-12-31');
  expect(told(run).filter(([, kind]) => kind === 'ask-whether-to-pause')).toEqual([]);
});

test('L1: where it is the carrier’s turn to agree, its silence is one', () => {
  const proposed = given(...before('draft-mailing'), on('2026-03-30', proposeMailing(), planner));
  expect(
    told(engineRuns(proposed.told, '2026-03-30', '2026-12-31'), 'draft-mailing').filter(
      ([, kind]) => kind === 'ask-whether-to-pause',
    ),
  ).toHaveLength(1);
});

test('T0: a talk is voluntary: nobody is asked for it, and it may be held as often as needed before the decision', () => {
  for (const as of [planner, carrier])
    given(...upTo('open-case'))
      .when(talk(), { at: '2026-03-03', as })
      .then({ type: 'preliminary-talk-held', data: { timeDiscussed: true } });
  given(...upTo('open-case'), on('2026-03-03', talk()))
    .when(talk(), { at: '2026-03-04' })
    .then({ type: 'preliminary-talk-held' });
  given(...upTo('open-case'))
    .when(talk({ occurredOn: '2026-02-10' as never }), { at: '2026-03-03' })
    .then({ type: 'preliminary-talk-held' });
  given(...before('weigh-request'), on('2026-03-16', weigh()))
    .when(talk(), { at: '2026-03-17' })
    .thenRefused({ code: 'step-not-open' });
  expect(
    told(engineRuns(given(...upTo('open-case')).told, '2026-03-02', '2026-12-31'), 'hold-preliminary-talk'),
  ).toEqual([]);
});
