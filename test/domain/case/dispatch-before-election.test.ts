/** T2: a mailing that falls into the red stretch before an election waits, unless the leadership lifts the window. */
import { day } from '../calendar/muelheim.ts';
import {
  announce,
  overrideWindow,
  planDispatch,
  print,
  recordElection,
  recordRelease,
  releasePrint,
  selectAddressees,
  send,
  signCoverLetter,
} from '../commands.ts';
import { engine, planner } from '../people.ts';
import { basis, basisSet, given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

// Red from 3 May, six weeks before, to the election day, Sunday 14 June.
const election = { id: 'council-2026', kind: 'municipal-council', date: day('2026-06-14') } as const;
const withElection = basisSet('2026-01-02', { ...basis, elections: [election] });
// Addresses are drawn from 29 May on: ten working days before Monday 15 June, with Corpus Christi between.
const waiting = [
  withElection,
  ...before('select-addressees'),
  on('2026-06-01', selectAddressees()),
  on('2026-06-03', print()),
  on('2026-06-03', announce()),
];

test('T2: a dispatch planned inside the red stretch waits for the day after the election', () => {
  given(withElection, ...before('select-addressees'))
    .when(selectAddressees(), { at: '2026-05-28' })
    .thenRefused({ code: 'too-early', rule: 'L9' });
  given(...waiting)
    .when(send(), { at: '2026-06-14' })
    .thenRefused({ code: 'too-early', rule: 'T2' });
  // T3: signed before the election, it is signed and released again first.
  given(...waiting)
    .when(send(), { at: '2026-06-15' })
    .thenRefused({ code: 'signed-before-election', rule: 'T3' });
  given(
    ...waiting,
    on('2026-06-15', recordElection(election.id)),
    on('2026-06-15', signCoverLetter()),
    on('2026-06-15', releasePrint()),
  )
    .when(send(), { at: '2026-06-15T11:00' })
    .then({ type: 'mailing-sent' });
});

test('T2: nor does it leave on a day of the red stretch that is recorded afterwards', () => {
  given(...waiting)
    .when(send({ occurredOn: day('2026-06-12') }), { at: '2026-06-15' })
    .thenRefused({ code: 'too-early', rule: 'T2' });
});

test('T2: a dispatch planned for the eve of the red stretch does not leave inside it', () => {
  const late = [
    withElection,
    ...before('plan-dispatch'),
    on('2026-04-14', planDispatch('2026-05-02')),
    on('2026-04-20', releasePrint()),
    on('2026-04-21', selectAddressees()),
    on('2026-04-27', print()),
    on('2026-04-28', announce()),
  ];
  given(...late)
    .when(send(), { at: '2026-05-02' })
    .then({ type: 'mailing-sent' });
  given(...late)
    .when(send(), { at: '2026-05-04' })
    .thenRefused({ code: 'window-closed', rule: 'T2' });
});

test('T2: an override with a reason, by the leadership alone, lets it leave', () => {
  given(...waiting)
    .when(overrideWindow('council-2026'), { at: '2026-06-04', as: planner })
    .thenRefused({ code: 'not-your-step' });
  given(...waiting, on('2026-06-04', overrideWindow('council-2026')))
    .when(send(), { at: '2026-06-05' })
    .then({ type: 'mailing-sent' });
});

test('T2: an override names an election of the calendar, and lifts no other', () => {
  const second = { id: 'mayor-2026', kind: 'mayor', date: day('2026-06-28') } as const;
  const two = basisSet('2026-01-02', { ...basis, elections: [election, second] });
  given(...waiting)
    .when(overrideWindow('mayor-2026'), { at: '2026-06-04' })
    .thenRefused({ code: 'no-such-election', rule: 'T2' });
  // Red for the second from 17 May.
  given(
    two,
    ...upTo('plan-dispatch'),
    on('2026-04-15', overrideWindow('council-2026')),
    on('2026-04-20', releasePrint()),
    on('2026-04-21', selectAddressees()),
    on('2026-04-27', print()),
    on('2026-04-28', announce()),
  )
    .when(send(), { at: '2026-05-18' })
    .thenRefused({ code: 'window-closed', rule: 'T2' });
});

test('T2: an election that is put off keeps the dispatch waiting', () => {
  const putOff = basisSet('2026-06-04', { ...basis, elections: [{ ...election, date: day('2026-06-21') }] });
  given(...waiting, putOff)
    .when(send(), { at: '2026-06-15' })
    .thenRefused({ code: 'window-closed', rule: 'T2' });
});

test('T2: the release of a waiting dispatch is recorded once', () => {
  const key = 'release/council-2026/2026-06-15';
  given(...waiting)
    .when(recordRelease(key), { at: '2026-06-15', as: engine })
    .then({ type: 'dispatch-released', data: { key } });
  given(...waiting, on('2026-06-15', recordRelease(key)))
    .when(recordRelease(key), { at: '2026-06-15T11:00' })
    .thenRefused({ code: 'nothing-owed' });
});
