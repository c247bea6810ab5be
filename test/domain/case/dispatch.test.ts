import { AddresseeSelection } from '../../../domain/guideline/forms/dispatch.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { CARRIER_ROLES } from '../../../domain/terms.ts';
import {
  agreeToMailing,
  announce,
  approve,
  planDispatch,
  print,
  proposeMailing,
  releasePrint,
  selectAddressees,
  send,
} from '../commands.ts';
import { carrier, mailRoom, management, officer, planner, press, printShop, registry } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

test('S3: a dispatch is planned after the acceptance, not before', () => {
  given(...before('weigh-request'))
    .when(planDispatch('2026-05-04'), { at: '2026-03-15' })
    .thenRefused({ code: 'step-not-open', rule: 'T2' });
  given(...upTo('weigh-request'))
    .when(planDispatch('2026-05-04'), { at: '2026-03-16T11:00' })
    .thenRefused({ code: 'step-not-open', rule: 'T2' });
  given(...upTo('confirm-decision'))
    .when(planDispatch('2026-05-04'), { at: '2026-03-17' })
    .then({ type: 'dispatch-planned' });
});

test('T2: a dispatch is not planned for a day that is over, and may be planned anew until it has left', () => {
  const planned = given(...upTo('plan-dispatch'));
  planned.when(planDispatch('2026-04-14'), { at: '2026-04-15' }).thenRefused({ code: 'date-in-the-past', rule: 'T2' });
  planned
    .when(planDispatch('2026-04-15'), { at: '2026-04-15' })
    .then({ type: 'dispatch-planned', data: { date: '2026-04-15' } });
  given(...upTo('send-mailing'))
    .when(planDispatch('2026-06-01'), { at: '2026-05-05' })
    .thenRefused({ code: 'step-already-done' });
});

test('L9: addresses are drawn at most ten working days before the dispatch', () => {
  // Ten working days before Monday 4 May, with 1 May between: Friday 17 April.
  given(...upTo('plan-dispatch'))
    .when(selectAddressees(), { at: '2026-04-16' })
    .thenRefused({ code: 'too-early', rule: 'L9' });
  given(...upTo('plan-dispatch'))
    .when(selectAddressees(), { at: '2026-04-17' })
    .then({ type: 'addressees-selected', data: { count: 1980 } });
});

test('R9: the register selects by the proxies that were requested, by no others', () => {
  given(...before('select-addressees'))
    .when(selectAddressees({ criteria: ['age', 'marital-status'] }), { at: '2026-04-21' })
    .thenRefused({ code: 'other-criterion', rule: 'R9' });
});

test('L9: the selection says that blocked register entries were taken out', () => {
  given(...before('select-addressees'))
    .when(selectAddressees({ blockedEntriesRemoved: false }), { at: '2026-04-21' })
    .thenRefused({ code: 'blocked-entries', rule: 'L9' });
});

test('L9: the form of the selection has no room for an address', () => {
  const selection = { criteria: ['age'], count: 1, blockedEntriesRemoved: true };
  expect(AddresseeSelection.safeParse(selection).success).toBe(true);
  expect(AddresseeSelection.safeParse({ ...selection, addresses: ['Musterweg 1'] }).success).toBe(false);
});

test('L9: the carrier has no part in the selection', () => {
  given(...before('select-addressees'))
    .when(selectAddressees(), { at: '2026-04-21', as: carrier })
    .thenRefused({ code: 'not-your-step' });
});

test.each([
  ['select-addressees', selectAddressees()],
  ['release-print', releasePrint()],
  ['print-mailing', print()],
  ['send-mailing', send()],
] as const)('L8: coordination and execution stay with the municipality: %s is never the carrier’s', (step, command) => {
  for (const as of [carrier, management])
    given(...before(step))
      .when(command, { at: '2026-05-04', as })
      .thenRefused({ code: 'not-your-step' });
  expect(stepOf(step).by.filter((role) => CARRIER_ROLES.includes(role))).toEqual([]);
});

test('L7: the print run covers the selected addressees after spoilage and kept copies', () => {
  const ready = given(...before('print-mailing'));
  ready
    .when(print({ printed: 1999 }), { at: '2026-04-27', as: printShop })
    .thenRefused({ code: 'too-few-printed', rule: 'L7' });
  ready
    .when(print(), { at: '2026-04-27', as: printShop })
    .then({ type: 'mailing-printed', data: { printed: 2000, spoiled: 15, kept: 5 } });
});

test('L2: nothing is printed before the cover letter of the approved version was signed', () => {
  given(
    ...before('draft-mailing'),
    on('2026-03-30', proposeMailing(), carrier),
    on('2026-04-02', agreeToMailing(), planner),
    on('2026-04-08', approve(), officer),
    on('2026-04-09', approve(), press),
    on('2026-04-14', planDispatch('2026-05-04')),
    on('2026-04-21', selectAddressees(), registry),
  )
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ code: 'step-not-open', rule: 'L2' });
});

test.each([1979, 1981])('L7: printed = sent + spoiled + kept, so not %d', (sent) => {
  given(...before('send-mailing'))
    .when(send({ sent }), { at: '2026-05-04', as: mailRoom })
    .thenRefused({ code: 'quantities-differ', rule: 'L7' });
});

test('L7: what was printed and sent is told once', () => {
  given(...upTo('print-mailing'))
    .when(print(), { at: '2026-04-28' })
    .thenRefused({ code: 'step-already-done' });
  given(...upTo('send-mailing'))
    .when(send(), { at: '2026-05-05' })
    .thenRefused({ code: 'step-already-done' });
});

test('T2: nothing leaves before the planned day', () => {
  given(...before('send-mailing'))
    .when(send(), { at: '2026-05-03' })
    .thenRefused({ code: 'too-early', rule: 'T2' });
});

test('L9: nobody who was not selected gets a letter', () => {
  given(...before('print-mailing'), on('2026-04-27', print({ printed: 2100 })), on('2026-04-28', announce()))
    .when(send({ sent: 2080 }), { at: '2026-05-04' })
    .thenRefused({ code: 'more-than-selected', rule: 'L9' });
});
