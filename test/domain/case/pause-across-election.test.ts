/** T2, T3: a case that rests while its municipality votes: nothing is told or released in between, and nothing is forgotten. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { mailRoom } from '../people.ts';
import { given, on, stateOf, tell } from '../story.ts';
import { before as until } from '../whole-case.ts';
import { calendarChanges, where } from './variations.ts';

const council = (date: string) => ({ id: 'council-2026', kind: 'municipal-council', date: day(date) }) as const;
/** Printed in time for 4 May; then the case rests, and the council is elected on 28 June. */
const printed = [where({ elections: [council('2026-06-28')] }), ...until('send-mailing')];
const resting = [...printed, on('2026-04-29', the.pause())];

test('T3: while a case rests across an election, nobody is told of it and nothing is renewed', () => {
  const { told: before } = engineRuns(given(...resting).told, '2026-04-29T11:00', '2026-04-29T12:00');
  const run = engineRuns(before, '2026-04-29T12:00', '2026-06-30');
  expect(told(run)).toEqual([]);
});

test('T3: resumed after the election, the letter is signed again before anybody is asked to send it', () => {
  const resumed = given(...resting, on('2026-07-01', the.resume()));
  const { told: after, done } = engineRuns(resumed.told, '2026-07-01', '2026-07-01T12:00');
  expect(done[0]?.work.kind).toBe('renew-after-election');
  expect(done.some(({ work }) => work.step === 'send-mailing')).toBe(false);
  expect(openSteps(stateOf(after)).map(({ key }) => key)).toContain('sign-cover-letter');
  const again = [on('2026-07-02', the.signCoverLetter()), on('2026-07-02', the.releasePrint())].reduce(tell, after);
  expect(tell(again, on('2026-07-03', the.send(), mailRoom)).history.at(-1)?.event.type).toBe('mailing-sent');
});

test('T2: an election that is moved while the case rests holds the dispatch by its new day', () => {
  const moved = calendarChanges('2026-05-20', { elections: [council('2026-07-12')] }, resting);
  const resumed = given(...moved, on('2026-06-15', the.resume()));
  resumed.when(the.send(), { at: '2026-06-16', as: mailRoom }).thenRefused({ code: 'window-closed', rule: 'T2' });
  expect(resumed.agenda('2026-06-15').due.some(({ kind }) => kind === 'release-dispatch')).toBe(false);
});
