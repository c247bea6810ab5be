/** A case that has ended goes on; and what changes hands, rules or file without being a step. */
import { decide } from '../../../domain/case/decide/decide.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import { RULES } from '../../../domain/guideline/steps.ts';
import type { CommandId } from '../../../domain/terms.ts';
import {
  adoptRules,
  attach,
  closeCase,
  confirm,
  confirmDeletion,
  decline,
  handOver,
  note,
  pause,
  reopen,
  sealed,
  signForCarrier,
  weigh,
  withdraw,
} from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { auditor, carrier, headOfUnit, mailRoom, management, officer, person, planner, registry } from '../people.ts';
import { CASE, given, on, time } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import type { Story } from './variations.ts';

const keys = (story: Parameters<typeof openSteps>[0]) => openSteps(story).map(({ key }) => key);

test('a closed case is reopened with a reason, and closed again', () => {
  const again = given(...COURSE, on('2026-08-03', reopen()));
  expect(again.state().status).toBe('running');
  expect(keys(again.state())).toEqual(['close-case']);
  again.when(closeCase(), { at: '2026-08-04' }).then({ type: 'case-closed' });
});

test('a closed case that was reopened and closed again tells its end anew', () => {
  const twice = given(...COURSE, on('2026-08-03', reopen()), on('2026-08-04', closeCase()));
  const run = engineRuns(twice.told, '2026-08-04', '2026-12-31');
  expect(told(run)).toEqual([['2026-08-04T10:00', 'tell-outcome', 'carrier']]);
});

test('A4: a declined request that is reopened is weighed and confirmed again', () => {
  const declined = [
    ...before('weigh-request'),
    on('2026-03-16', weigh({ outcome: 'decline' })),
    on('2026-03-17', confirm()),
  ];
  const again = given(...declined, on('2026-04-01', reopen()));
  expect(keys(again.state())).toEqual(['weigh-request']);
  expect(again.state().facts.decision).toBeUndefined();
  again.when(weigh(), { at: '2026-04-02' }).then({ type: 'request-weighed' });
});

test('a withdrawn case is taken up again by the carrier alone, and goes on where it was', () => {
  const signed = upTo('record-declaration');
  const again = given(...signed, on('2026-03-19', withdraw()), on('2026-03-23', reopen(), carrier));
  expect(keys(again.state())).toEqual(keys(given(...signed).state()));
  given(...signed, on('2026-03-19', withdraw()))
    .when(reopen(), { at: '2026-03-23' })
    .thenRefused({ code: 'carriers-to-reopen' });
  again.when(signForCarrier(), { at: '2026-03-24', as: management }).then({ type: 'declaration-signed' });
});

test('A4: what was declined after the acceptance is weighed, co-signed and signed anew', () => {
  const declined = [...before('send-mailing'), on('2026-04-29', decline(), headOfUnit)];
  const again = given(...declined, on('2026-05-04', reopen()));
  expect(keys(again.state())).toEqual(['weigh-request']);
  expect(again.state()).toMatchObject({ discarded: 2000 });
  for (const key of ['sign-for-carrier', 'approve-mailing/press-office', 'select-addressees', 'print-mailing'])
    expect(again.state().done[key]).toBeUndefined();
});

test('L9: addresses deleted after a withdrawal are selected anew before anything is printed', () => {
  const deleted = [
    ...before('print-mailing'),
    on('2026-04-24', withdraw()),
    on('2026-04-25', confirmDeletion(), registry),
    on('2026-04-26', reopen(), carrier),
  ];
  const { done, facts } = given(...deleted).state();
  expect(facts.selections).toBeUndefined();
  expect(done['confirm-address-deletion/registration-office']).toBeUndefined();
});

test('only the planner reopens what the municipality has ended, and only what has ended', () => {
  given(...upTo('open-case'))
    .when(reopen(), { at: '2026-03-03' })
    .thenRefused({ code: 'still-running' });
  for (const as of [officer, headOfUnit])
    given(...COURSE)
      .when(reopen(), { at: '2026-08-03', as })
      .thenRefused({ code: 'not-your-step' });
  given(...COURSE)
    .when(reopen(), { at: '2026-08-03', as: carrier })
    .thenRefused({ code: 'municipality-to-reopen', rule: 'A4' });
});

test('planner and head of unit hand a case over to another planner, who is in charge then', () => {
  const opened = given(...upTo('open-case'));
  for (const as of [planner, headOfUnit])
    opened
      .when(handOver('p-colleague'), { at: '2026-03-03', as })
      .then({ type: 'case-handed-over', data: { to: 'p-colleague', reason: sealed } });
  opened.when(handOver('p-colleague'), { at: '2026-03-03', as: carrier }).thenRefused({ code: 'not-your-step' });
  const handed = given(...upTo('open-case'), on('2026-03-03', handOver('p-colleague')));
  expect(handed.state().responsible).toBe('p-colleague');
  handed.when(handOver('p-colleague'), { at: '2026-03-04' }).thenRefused({ code: 'handed-over-already' });
  given(...upTo('open-case'), on('2026-03-03', pause()))
    .when(handOver('p-colleague'), { at: '2026-03-04' })
    .then({ type: 'case-handed-over' });
});

test('a running case keeps the rules it was opened under until the planner adopts newer ones', () => {
  const { state } = given(...upTo('open-case'));
  expect(state().rules).toBe(RULES);
  const under = (rules: number, to: number) =>
    decide({ state: { ...state(), rules } }, adoptRules(to), {
      id: 'c' as CommandId,
      caseId: CASE,
      actor: planner,
      at: time('2026-03-03'),
    });
  expect(under(1, RULES)).toMatchObject({
    kind: 'accepted',
    events: [{ type: 'rules-adopted', data: { from: 1, to: RULES } }],
  });
  expect(under(RULES, RULES)).toMatchObject({ kind: 'refused', refusal: { code: 'rules-adopted-already' } });
  expect(under(1, RULES + 1)).toMatchObject({ kind: 'refused', refusal: { code: 'no-such-rules' } });
});

const ENDS = [
  ['running', upTo('draft-mailing')],
  ['paused', [...upTo('open-case'), on('2026-03-03', pause())]],
  ['withdrawn', [...upTo('open-case'), on('2026-03-03', withdraw())]],
  ['declined', [...upTo('open-case'), on('2026-03-03', decline())]],
  ['closed', COURSE],
] as const;
test.each(ENDS)(
  'documents and notes go into the file of a case that is %s, from everybody who works on it',
  (_status, story) => {
    for (const as of [carrier, planner, officer, mailRoom, person('enabler')]) {
      given(...story)
        .when(attach(), { at: '2026-08-03', as })
        .then({ type: 'document-attached' });
      given(...story)
        .when(note(), { at: '2026-08-03', as })
        .then({ type: 'note-added', data: { text: sealed } });
    }
    for (const as of [auditor, person('operator')])
      expect(given(...story).when(note(), { at: '2026-08-03', as }).decision.kind).toBe('refused');
  },
);

test('whoever waits for a case hears how it ended', () => {
  const to = (at: string, ...story: Story) =>
    told(engineRuns(given(...story).told, at, at)).flatMap(([, kind, roles]) =>
      kind === 'tell-outcome' ? [roles] : [],
    );
  expect(to('2026-03-03', ...upTo('open-case'), on('2026-03-03', withdraw()))).toEqual(['social-planner']);
  expect(to('2026-03-20', ...upTo('record-notice'), on('2026-03-20', withdraw()))).toEqual([
    'social-planner data-protection-officer press-office',
  ]);
  expect(to('2026-03-20', ...upTo('record-notice'), on('2026-03-20', decline()))).toEqual(['carrier']);
});
