/** What comes back: counts alone (L7, F2), and the deletion of what was drawn for the mailing (L10). */
import { openSteps } from '../../../domain/case/open-steps.ts';
import { ResponseCount } from '../../../domain/guideline/forms/response.ts';
import {
  agreeProcessing,
  closeCase,
  confirmDeletion,
  decline,
  recordFor,
  recordResponses,
  send,
  submitReport,
  waive,
  withdraw,
} from '../commands.ts';
import { carrier, headOfUnit, leadership, mailRoom, planner, printShop, registry } from '../people.ts';
import { basis, given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { leavingOut, type Story, where } from './variations.ts';

const sent = upTo('send-mailing');
const keys = (...story: Story) => openSteps(given(...story).state()).map(({ key }) => key);
const part = { answered: 300, undeliverable: 20, final: false };

test('L7: answers and undeliverable items are no more than what was sent, however often they are counted', () => {
  given(...sent)
    .when(recordResponses({ answered: 1950, undeliverable: 31 }), { at: '2026-05-22' })
    .thenRefused({ code: 'more-answers-than-letters', rule: 'L7' });
  given(...sent)
    .when(recordResponses({ answered: 1949, undeliverable: 31 }), { at: '2026-05-22' })
    .then({ type: 'responses-recorded' });
  const half = given(...sent, on('2026-05-12', recordResponses(part)));
  half
    .when(recordResponses({ answered: 1661, undeliverable: 0 }), { at: '2026-05-22' })
    .thenRefused({ code: 'more-answers-than-letters', rule: 'L7' });
  half
    .when(recordResponses({ answered: 1660, undeliverable: 0 }), { at: '2026-05-22' })
    .then({ type: 'responses-recorded' });
});

test('F2: responses are counted as often as they come; the last count ends the response period', () => {
  const twice = [...sent, on('2026-05-12', recordResponses(part)), on('2026-05-15', recordResponses(part))];
  expect(given(...twice).state().facts.responses).toEqual({ answered: 600, undeliverable: 40 });
  given(...twice)
    .when(submitReport(), { at: '2026-05-18', as: planner })
    .thenRefused({ code: 'step-not-open', rule: 'F2' });
  const ended = given(...twice, on('2026-05-22', recordResponses({ answered: 10, undeliverable: 0 })));
  expect(ended.state().facts.responses).toEqual({ answered: 610, undeliverable: 40 });
  ended.when(submitReport(), { at: '2026-05-28', as: planner }).then({ type: 'report-submitted' });
  ended.when(recordResponses(part), { at: '2026-05-28' }).thenRefused({ code: 'step-already-done' });
});

test('F2: nothing comes back before something was sent', () => {
  given(...before('send-mailing'))
    .when(recordResponses(), { at: '2026-05-04' })
    .thenRefused({ code: 'step-not-open' });
});

test('L9: the count of responses has no room for whoever answered', () => {
  const counts = { answered: 1, undeliverable: 0, final: true };
  expect(ResponseCount.safeParse(counts).success).toBe(true);
  for (const more of ['names', 'addresses', 'answers'])
    expect(ResponseCount.safeParse({ ...counts, [more]: ['Musterweg 1'] }).success).toBe(false);
});

test('L10: each office that has had the address files confirms their deletion for itself', () => {
  const undeleted = given(...upTo('record-responses'));
  for (const as of [registry, printShop, mailRoom])
    undeleted
      .when(confirmDeletion(), { at: '2026-05-26', as })
      .then({ type: 'address-deletion-confirmed', data: { office: as.role } });
  for (const as of [planner, carrier, leadership])
    undeleted.when(confirmDeletion(), { at: '2026-05-26', as }).thenRefused({ code: 'not-your-step' });
  undeleted
    .when(confirmDeletion({ deleted: false }), { at: '2026-05-26', as: registry })
    .thenRefused({ code: 'not-deleted', rule: 'L10' });
  undeleted
    .when(recordFor('print-shop', confirmDeletion()), { at: '2026-05-26' })
    .then({ type: 'recorded-for-office' }, { type: 'address-deletion-confirmed', data: { office: 'print-shop' } });
});

test('L10: no case closes before every one of them has confirmed', () => {
  for (const missing of [registry, printShop, mailRoom]) {
    const moves = before('close-case').filter(
      ({ command, as }) => command.type !== 'confirm-address-deletion' || as.role !== missing.role,
    );
    given(...moves)
      .when(closeCase(), { at: '2026-06-25' })
      .thenRefused({ code: 'step-not-open', rule: 'F1' });
  }
  given(...leavingOut(before('close-case'), 'confirm-address-deletion'))
    .when(waive('confirm-address-deletion'), { at: '2026-06-25' })
    .thenRefused({ code: 'not-waivable', rule: 'L9' });
});

test('L10: an office that the municipality does not have confirms nothing', () => {
  const small = where({ offices: ['data-protection-officer', 'press-office', 'registration-office', 'print-shop'] });
  const moves = COURSE.filter(
    ({ command, as }) => command.type !== 'confirm-address-deletion' || as.role !== 'mail-room',
  );
  expect(given(small, ...moves).state().status).toBe('closed');
});

test('L10: nothing is deleted before the mailing has left', () => {
  given(...before('send-mailing'))
    .when(confirmDeletion(), { at: '2026-05-04', as: registry })
    .thenRefused({ code: 'step-not-open', rule: 'L9' });
});

test('L10: an outside printer confirms the deletion too, where the municipality has no print shop', () => {
  const offices = basis.offices.filter((office) => office !== 'print-shop');
  const agreed = before('send-mailing').flatMap((move) =>
    move.command.type === 'plan-dispatch' ? [move, on('2026-04-14T12:00', agreeProcessing())] : [move],
  );
  const sent = [where({ outsidePrinter: true, offices }), ...agreed, on('2026-05-04', send())];
  expect(keys(...sent)).toContain('confirm-address-deletion/print-shop');
});

test('L10: whoever has had the address files confirms their deletion also where the case ended before the dispatch', () => {
  for (const end of [on('2026-04-22', withdraw(), carrier), on('2026-04-22', decline(), headOfUnit)])
    expect(keys(...upTo('select-addressees'), end)).toContain('confirm-address-deletion/registration-office');
});
