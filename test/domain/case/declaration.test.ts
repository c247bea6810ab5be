import {
  assess,
  CHANGED_LETTER,
  confirm,
  correct,
  DECLARATION,
  planDispatch,
  proposeMailing,
  recordDeclaration,
  selectAddressees,
  signForCarrier,
  signForMunicipality,
  weigh,
} from '../commands.ts';
import { carrier, engine, leadership, management, officer, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { rendering } from './variations.ts';

test('S1: nobody signs before the request was accepted, nor before the declaration was rendered', () => {
  given(...upTo('assess-legal-position'))
    .when(signForCarrier(), { at: '2026-03-16' })
    .thenRefused({ code: 'step-not-open', rule: 'S1' });
  for (const notYet of ['weigh-request', 'confirm-decision'] as const) {
    given(...upTo(notYet))
      .when(signForMunicipality(), { at: '2026-03-17' })
      .thenRefused({ code: 'step-not-open', rule: 'S1' });
  }
});

test('S1: the declaration is rendered once, for a request that was accepted and confirmed', () => {
  for (const undecided of [upTo('assess-legal-position'), upTo('weigh-request')]) {
    given(...undecided)
      .when(recordDeclaration(), { at: '2026-03-16' })
      .thenRefused({ code: 'nothing-owed' });
  }
  given(...upTo('confirm-decision'))
    .when(recordDeclaration(), { at: '2026-03-17', as: engine })
    .then({ type: 'declaration-rendered', data: { file: { document: DECLARATION } } });
  given(...upTo('record-declaration'))
    .when(recordDeclaration(CHANGED_LETTER), { at: '2026-03-18', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('S1: a signature under another version of the declaration is refused', () => {
  given(...upTo('record-declaration'))
    .when(signForCarrier({ document: CHANGED_LETTER }), { at: '2026-03-20' })
    .thenRefused({ code: 'other-declaration', rule: 'S1' });
});

test('S1: both sides sign, in either order', () => {
  given(...upTo('record-declaration'))
    .when(signForMunicipality(), { at: '2026-03-20', as: leadership })
    .then({ type: 'declaration-signed', data: { side: 'municipality', document: DECLARATION } });
  given(...upTo('record-declaration'), on('2026-03-20', signForMunicipality()))
    .when(signForCarrier(), { at: '2026-03-24', as: management })
    .then({ type: 'declaration-signed', data: { side: 'carrier', document: DECLARATION } });
});

test('S2: for the carrier the management signs, not the contact person, and commits to the requirements', () => {
  const rendered = given(...upTo('record-declaration'));
  rendered.when(signForCarrier(), { at: '2026-03-20', as: carrier }).thenRefused({ code: 'not-your-step' });
  rendered
    .when(signForCarrier({ commits: false }), { at: '2026-03-20' })
    .thenRefused({ code: 'no-commitment', rule: 'S2' });
});

test('S1: the planner does not sign for the municipality', () => {
  given(...upTo('record-declaration'))
    .when(signForMunicipality(), { at: '2026-03-20', as: planner })
    .thenRefused({ code: 'not-your-step' });
});

test.each([
  ['the carrier', on('2026-03-20', signForMunicipality())],
  ['the municipality', on('2026-03-20', signForCarrier())],
] as const)('S3: nothing is drafted or selected while %s has not signed', (_side, other) => {
  const half = given(...upTo('record-declaration'), other);
  half.when(proposeMailing(), { at: '2026-03-21', as: planner }).thenRefused({ code: 'step-not-open' });
  given(...upTo('record-declaration'), other, on('2026-03-22', planDispatch('2026-03-27')))
    .when(selectAddressees(), { at: '2026-03-23' })
    .thenRefused({ code: 'step-not-open' });
});

test('S3: a decision that is corrected takes the agreed mailing back until both have signed the new declaration', () => {
  const corrected = given(...upTo('draft-mailing'), on('2026-04-03', correct(weigh({ bornBy: 'carrier' }))));
  for (const drafting of [proposeMailing(), proposeMailing(CHANGED_LETTER)]) {
    corrected.when(drafting, { at: '2026-04-06', as: planner }).thenRefused({ code: 'step-not-open' });
  }
  corrected
    .when({ type: 'draft-mailing', data: { action: 'agree', version: 1 } }, { at: '2026-04-06', as: planner })
    .thenRefused({
      code: 'step-not-open',
    });
});

test('S3: once both have signed anew, the other side may agree to the same draft, and the offices approve it again', () => {
  const again = given(
    ...rendering(
      ...upTo('approve-mailing'),
      on('2026-04-10', correct(assess()), officer),
      on('2026-04-13', weigh()),
      on('2026-04-13T11:00', confirm()),
      on('2026-04-13T12:00', recordDeclaration(CHANGED_LETTER)),
      on('2026-04-14', signForCarrier({ document: CHANGED_LETTER })),
      on('2026-04-15', signForMunicipality({ document: CHANGED_LETTER })),
    ),
  );
  expect(again.state().done).not.toHaveProperty(['approve-mailing/press-office']);
  again
    .when({ type: 'draft-mailing', data: { action: 'agree', version: 1 } }, { at: '2026-04-16', as: planner })
    .then({ type: 'mailing-agreed', data: { version: 1 } });
});

test('S1: a declaration that was rendered from a decision corrected meanwhile is not the one to sign', () => {
  given(
    ...upTo('confirm-decision'),
    on('2026-03-18', correct(weigh({ bornBy: 'carrier' }))),
    on('2026-03-18T11:00', confirm()),
  )
    .when(recordDeclaration(), { at: '2026-03-18T12:00', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('S1: after a corrected decision the old declaration is no longer signed', () => {
  given(
    ...rendering(
      ...before('sign-for-carrier'),
      on('2026-03-18', correct(weigh({ bornBy: 'carrier' }))),
      on('2026-03-18T11:00', confirm()),
      on('2026-03-18T12:00', recordDeclaration(CHANGED_LETTER)),
    ),
  )
    .when(signForCarrier(), { at: '2026-03-20' })
    .thenRefused({ code: 'other-declaration', rule: 'S1' });
});
