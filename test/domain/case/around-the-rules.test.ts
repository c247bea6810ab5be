/** Ways around a rule that a reviewer found, each closed: through a substitute, a bounce, a late print, a moved election. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { carrier, engine, headOfUnit, leadership, officer, person, planner, press, printShop } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { calendarChanges, type Story, where } from './variations.ts';

const substitute = (office: 'press-office' | 'data-protection-officer', who: string) =>
  on('2026-03-04T11:00', the.appoint(office, who), planner);

test('L2: nobody approves one version for two offices, but the leadership for the press office', () => {
  const both = [
    ...upTo('draft-mailing'),
    substitute('press-office', officer.person),
    on('2026-04-08', the.approve(), officer),
  ];
  given(...both)
    .when(the.approve(), { at: '2026-04-09', as: { ...officer, for: 'press-office' } })
    .thenRefused({ code: 'approved-for-another', rule: 'L2' });
  given(...upTo('draft-mailing'), on('2026-04-08', the.approve(), leadership))
    .when(the.approve(), { at: '2026-04-09', as: { ...leadership, for: 'press-office' } })
    .then({ type: 'mailing-approved' });
});

test('A3: whoever assessed the legal position does not decide', () => {
  const assessed = [...before('assess-legal-position'), substitute('data-protection-officer', planner.person)];
  const own = on('2026-03-10', the.assess(), { ...planner, for: 'data-protection-officer' });
  // Nobody makes themselves the substitute; the head of unit does it here.
  given(
    ...before('assess-legal-position'),
    on('2026-03-06T11:00', the.appoint('data-protection-officer', planner.person), headOfUnit),
    own,
  )
    .when(the.weigh(), { at: '2026-03-16', as: planner })
    .thenRefused({ code: 'assessed-it', rule: 'A3' });
  expect(() => given(...assessed)).toThrow('own-substitute');
});

test('A4, A6: a declined or withdrawn case counts as such, whatever was decided before', () => {
  const outcome = (...moments: Story) => viewOf(given(...moments).state()).row.facts.outcome;
  expect(outcome(...upTo('weigh-request'))).toBeUndefined();
  expect(outcome(...upTo('confirm-decision'))).toBe('accept');
  expect(outcome(...upTo('confirm-decision'), on('2026-03-18', the.decline(), headOfUnit))).toBe('decline');
  expect(outcome(...upTo('confirm-decision'), on('2026-03-18', the.withdraw()))).toBe('withdrawn');
});

test('A6: what the support cost is said by the planner alone', () => {
  given(...COURSE.slice(0, -2))
    .when(the.evaluate(), { at: '2026-06-24', as: carrier })
    .thenRefused({ code: 'not-their-costs', rule: 'A6' });
});

test('A2: a case whose notice came back is not closed before the office was informed', () => {
  const failure = the.recordFailure(the.noticeKey('press-office'));
  const bounced = on('2026-06-24T12:00', { ...failure, data: { ...failure.data, bounced: true } }, engine);
  given(...before('close-case'), bounced)
    .when(the.closeCase(), { at: '2026-06-25' })
    .thenRefused({ code: 'step-not-open' });
  given(...before('close-case'), bounced, on('2026-06-25', the.informPress(), planner))
    .when(the.closeCase(), { at: '2026-06-26' })
    .then({ type: 'case-closed' });
});

test('L9: nothing is printed for addresses that are older than ten working days, however late the print is', () => {
  given(...before('print-mailing'))
    .when(the.print(), { at: '2026-05-08', as: printShop })
    .thenRefused({ code: 'selection-too-old', rule: 'L9' });
  const again = on('2026-05-08', the.correct(the.selectAddressees()));
  given(...before('print-mailing'), again)
    .when(the.print(), { at: '2026-05-11', as: printShop })
    .then({ type: 'mailing-printed' });
});

test('T2: an override holds for the day that the election had; where it is moved, the stretch is another one', () => {
  const council = (date: string) => ({ id: 'council-2026', kind: 'municipal-council', date: day(date) }) as const;
  const lifted = [
    where({ elections: [council('2026-06-14')] }),
    ...upTo('plan-dispatch'),
    on('2026-04-14T12:00', the.overrideWindow('council-2026')),
    ...before('send-mailing').slice(upTo('plan-dispatch').length),
  ];
  given(...lifted)
    .when(the.send(), { at: '2026-05-11' })
    .then({ type: 'mailing-sent' });
  given(...calendarChanges('2026-05-04', { elections: [council('2026-06-21')] }, lifted))
    .when(the.send(), { at: '2026-05-11' })
    .thenRefused({ rule: 'T2' });
});

test('T3: a letter signed before the election stays void, also where its signature is recorded after it', () => {
  const council = { id: 'council-2026', kind: 'municipal-council', date: day('2026-04-19') } as const;
  const late = on('2026-04-20', the.signCoverLetter({ occurredOn: day('2026-04-14') }));
  const signed = [
    where({ elections: [council] }),
    ...before('sign-cover-letter'),
    on('2026-04-14', the.planDispatch('2026-05-04')),
    late,
    on('2026-04-21', the.releasePrint()),
    on('2026-04-22', the.selectAddressees()),
  ];
  given(...signed)
    .when(the.print(), { at: '2026-04-27' })
    .thenRefused({ code: 'signed-before-election', rule: 'T3' });
});

test('L7: what is sorted out at the dispatch is spoiled, and the numbers add up', () => {
  const sent = given(...before('send-mailing'), on('2026-05-04', the.send({ sent: 1978, spoiled: 2 })));
  expect(sent.state().facts).toMatchObject({ sent: 1978, print: { printed: 2000, spoiled: 17, kept: 5 } });
});

test('L7: a further round that nobody wants any more is given up before it is printed', () => {
  const second = [...upTo('send-mailing'), on('2026-05-18', the.startRound())];
  const given_up = given(...second, on('2026-05-19', the.waive('send-mailing')));
  const open = openSteps(given_up.state()).map(({ key }) => key);
  // L10: the addresses of the first round are deleted all the same.
  expect(open).toEqual([
    'record-responses',
    'confirm-address-deletion/registration-office',
    'confirm-address-deletion/print-shop',
    'confirm-address-deletion/mail-room',
  ]);
  given(...upTo('print-mailing'))
    .when(the.waive('send-mailing'), { at: '2026-04-28' })
    .thenRefused({ code: 'not-waivable' });
});

test('L4, L5, R5: what the machine did not find in any piece has to be explained by a person', () => {
  const draft = the.proposeMailing();
  if (draft.data.action !== 'propose') throw new Error('no proposal');
  const { data } = draft;
  const found = (...findings: readonly string[]) => ({
    ...draft,
    data: { ...data, pieces: data.pieces.map((piece) => ({ ...piece, findings })) },
  });
  const story = given(...before('draft-mailing'));
  story
    .when(found('trusted-person-found', 'voluntary-missing') as typeof draft, { at: '2026-03-30', as: carrier })
    .thenRefused({ code: 'not-found-in-letter', rule: 'L4' });
  const explained = found('voluntary-missing');
  story
    .when({ ...explained, data: { ...explained.data, missingExplained: the.sealed } } as typeof draft, {
      at: '2026-03-30',
      as: carrier,
    })
    .then({ type: 'mailing-drafted' });
});

test('R1: an organisation that is neither non-profit, free nor charitable is not supported', () => {
  const { carrier: about } = the.aRequest;
  given(on('2026-03-02', the.openCase({ carrier: { ...about, charitable: false } }), person('carrier')))
    .when(the.findComplete(), { at: '2026-03-03' })
    .thenRefused({ code: 'not-charitable', rule: 'R1' });
});

test('A3: conditions without their outcome are refused', () => {
  given(...before('assess-legal-position'))
    .when(the.assess({ conditions: [the.sealed] }), { at: '2026-03-10', as: officer })
    .thenRefused({ code: 'conditions-without-outcome', rule: 'A3' });
});

test('A4: the carrier’s contact hears of the acceptance once', () => {
  const { due } = given(...upTo('confirm-decision')).agenda('2026-03-17T12:00');
  expect(due.filter(({ kind }) => kind === 'tell-outcome')).toMatchObject([{ to: ['carrier'] }]);
});

test('L2: of two stops by substitutes each is lifted by its own office', () => {
  const stopped = given(
    ...before('send-mailing'),
    on('2026-04-29', the.stop(), press),
    on('2026-04-29', the.stop(), officer),
  );
  expect(stopped.state().facts.stopped).toHaveLength(2);
});
