/** A10: size and kind change the process; and what an outside printer needs (L10). */

import { openSteps } from '../../../domain/case/open-steps.ts';
import type { DocumentId } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import {
  agreeProcessing,
  announce,
  chooseSitting,
  confirm,
  confirmDeletion,
  print,
  recordDeclaration,
  releasePrint,
  resolve,
  selectAddressees,
  send,
  signForCarrier,
  waive,
  weigh,
} from '../commands.ts';
import { engine, planner, registry } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { leavingOut, type Story, where } from './variations.ts';

const COUNTY = where({
  kind: 'county',
  registers: [
    { id: 'altstadt', name: 'Stadt Altstadt' },
    { id: 'neuburg', name: 'Gemeinde Neuburg' },
  ],
});
const select = (register: string, count = 990) => selectAddressees({ register, count });

test('A10: in a county each town’s register makes its own selection, and printing waits for all of them', () => {
  const half = [COUNTY, ...before('select-addressees'), on('2026-04-21', select('altstadt'))];
  given(...half)
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ code: 'step-not-open' });
  given(...half)
    .when(select('altstadt'), { at: '2026-04-22' })
    .thenRefused({ code: 'step-already-done' });
  given(...half, on('2026-04-22', select('neuburg')))
    .when(print(), { at: '2026-04-27' })
    .then({ type: 'mailing-printed' });
  given(...half, on('2026-04-22', select('neuburg', 991)))
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ code: 'too-few-printed', rule: 'L7' });
});

test('A10: a register that the profile does not know selects nothing', () => {
  const county = given(COUNTY, ...before('select-addressees'));
  for (const command of [select('elsewhere'), selectAddressees()])
    county.when(command, { at: '2026-04-21' }).thenRefused({ code: 'no-such-register', rule: 'A10' });
  given(...before('select-addressees'))
    .when(select('altstadt'), { at: '2026-04-21' })
    .thenRefused({ code: 'no-such-register', rule: 'A10' });
});

const ASKS_COUNCIL = where({ resolutionRequired: true });
const confirmed = [ASKS_COUNCIL, ...upTo('confirm-decision')];

test('A10: where the profile asks for a resolution, nothing is agreed before it was granted', () => {
  given(...confirmed)
    .when(recordDeclaration(), { at: '2026-03-18', as: engine })
    .thenRefused({ code: 'nothing-owed' });
  given(...confirmed)
    .when(signForCarrier(), { at: '2026-03-18' })
    .thenRefused({ code: 'step-not-open', rule: 'S1' });
  expect(
    given(...confirmed)
      .agenda('2026-03-17')
      .due.map(({ kind }) => kind),
  ).not.toContain('render-declaration');
  given(...confirmed)
    .when(resolve(), { at: '2026-03-18', as: planner })
    .then({ type: 'resolution-obtained' });
  const granted = given(...confirmed, on('2026-03-18', resolve()));
  expect(granted.agenda('2026-03-18').due.map(({ kind }) => kind)).toContain('render-declaration');
});

test('A4, A10: no resolution is obtained for a decision that the head of unit has not confirmed', () => {
  given(ASKS_COUNCIL, ...upTo('weigh-request'))
    .when(resolve(), { at: '2026-03-16T11:00' })
    .thenRefused({ code: 'step-not-open', rule: 'A10' });
});

test('A10: a refused resolution ends the case; a postponed one leaves it waiting', () => {
  expect(given(...confirmed, on('2026-03-18', resolve({ outcome: 'refused' }))).state().status).toBe('declined');
  const later = given(...confirmed, on('2026-03-18', resolve({ outcome: 'postponed' })));
  expect(later.state().status).toBe('running');
  expect(openSteps(later.state()).map(({ step }) => step)).toEqual(['obtain-resolution']);
  later.when(resolve(), { at: '2026-04-18' }).then({ type: 'resolution-obtained', data: { outcome: 'granted' } });
});

test('A10: no resolution is asked for where the profile asks for none, nor for a refusal', () => {
  given(...upTo('confirm-decision'))
    .when(resolve(), { at: '2026-03-18' })
    .thenRefused({ code: 'step-not-open', rule: 'A10' });
  const declined = [ASKS_COUNCIL, ...before('weigh-request'), on('2026-03-16', weigh({ outcome: 'decline' }))];
  expect(given(...declined, on('2026-03-17', confirm())).state().status).toBe('declined');
});

const OUTSIDE = where({ outsidePrinter: true });

test('L10: with an outside printer no address is drawn before the processing contract is concluded', () => {
  given(OUTSIDE, ...before('select-addressees'))
    .when(selectAddressees(), { at: '2026-04-21' })
    .thenRefused({ code: 'step-not-open', rule: 'L9' });
  given(OUTSIDE, ...before('select-addressees'), on('2026-04-20T11:00', agreeProcessing()))
    .when(selectAddressees(), { at: '2026-04-21' })
    .then({ type: 'addressees-selected' });
});

test('L10: the contract provides for deletion, has not run out, and is no waivable formality', () => {
  const accepted = given(OUTSIDE, ...upTo('confirm-decision'));
  accepted
    .when(agreeProcessing({ deletionAgreed: false }), { at: '2026-03-18' })
    .thenRefused({ code: 'deletion-not-agreed', rule: 'L10' });
  accepted
    .when(agreeProcessing({ until: day('2026-03-17') }), { at: '2026-03-18' })
    .thenRefused({ code: 'contract-over', rule: 'L10' });
  accepted
    .when(agreeProcessing({ until: day('2026-12-31') }), { at: '2026-03-18' })
    .then({ type: 'processing-agreed', data: { contract: { document: 'e'.repeat(64) as DocumentId } } });
  accepted.when(waive('agree-processing'), { at: '2026-03-18' }).thenRefused({ code: 'not-waivable' });
});

test('L10: the municipality’s own print shop needs no contract', () => {
  given(...upTo('confirm-decision'))
    .when(agreeProcessing(), { at: '2026-03-18' })
    .thenRefused({ code: 'step-not-open', rule: 'L9' });
});

test('L10: no contract before the request was accepted', () => {
  given(OUTSIDE, ...upTo('weigh-request'))
    .when(agreeProcessing(), { at: '2026-03-16T11:00' })
    .thenRefused({ code: 'step-not-open' });
});

test('A10: own lead times hold for every step, in working days', () => {
  const own = given(where({ leadTimes: { 'assess-legal-position': 20 } }), ...before('identify-enabler'));
  // Twenty working days from Tuesday 3 March: Tuesday 31 March.
  expect(openSteps(own.state()).find(({ step }) => step === 'assess-legal-position')?.due).toBe('2026-03-31');
});

test('P14: the committees of the profile hear every report, without being named in the case', () => {
  const two = given(
    where({ reportsTo: ['social-affairs', 'culture'] }),
    ...leavingOut(COURSE, 'close-case', 'publish-results', 'evaluate-cooperation'),
  );
  expect(openSteps(two.state()).map(({ key }) => key)).toEqual(['choose-sitting/culture']);
  two
    .when(chooseSitting('social-affairs-2026-09-10', 'culture'), { at: '2026-06-20' })
    .thenRefused({ code: 'no-such-sitting' });
});

test('L10: nobody prints under a processing contract that has run out', () => {
  const agreed = before('print-mailing').flatMap((move) =>
    move.command.type === 'plan-dispatch'
      ? [move, on('2026-04-14T12:00', agreeProcessing({ until: day('2026-04-24') }))]
      : [move],
  );
  given(OUTSIDE, ...agreed)
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ rule: 'L10' });
});

test('L9: in a county each town’s register deletes its own file', () => {
  const registers = [
    { id: 'altstadt', name: 'Altstadt' },
    { id: 'neudorf', name: 'Neudorf' },
  ];
  const county = where({ kind: 'county', registers });
  const sent = [
    county,
    ...upTo('plan-dispatch'),
    on('2026-04-20', releasePrint()),
    ...['altstadt', 'neudorf'].map((register) => on('2026-04-21', selectAddressees({ register, count: 990 }))),
    on('2026-04-27', print()),
    on('2026-04-28', announce()),
    on('2026-05-04', send()),
  ];
  given(...sent)
    .when(confirmDeletion(), { at: '2026-05-05', as: registry })
    .thenRefused({ code: 'no-such-register', rule: 'A10' });
  const open = (...moments: Story) =>
    openSteps(given(...moments).state())
      .map(({ key }) => key)
      .filter((key) => key.startsWith('confirm-address-deletion/registration'));
  expect(open(...sent)).toEqual([
    'confirm-address-deletion/registration-office-altstadt',
    'confirm-address-deletion/registration-office-neudorf',
  ]);
  expect(open(...sent, on('2026-05-05', confirmDeletion({ register: 'altstadt' }), registry))).toEqual([
    'confirm-address-deletion/registration-office-neudorf',
  ]);
});
