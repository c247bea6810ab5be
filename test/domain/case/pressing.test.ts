/** When a step is due, and what nobody is pressed for: a reminder that makes no sense teaches people to read none. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { StepName } from '../../../domain/terms.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { mailRoom, planner, press, registry } from '../people.ts';
import { basis, given, on, tellAll } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { calendarChanges, instead, type Story, where } from './variations.ts';

const dueOf = (step: StepName, ...story: Story) =>
  openSteps(given(...story).state()).find((open) => open.step === step)?.due;

test('A3: while a request is back with the carrier, the officer is asked for nothing', () => {
  const returned = [...before('assess-legal-position'), on('2026-03-09', the.returnRequest())];
  expect(openSteps(given(...returned).state()).map(({ step }) => step)).toEqual(['complete-request']);
});

test('T1: a paper is due by the submission deadline of its sitting, not earlier and not later', () => {
  expect(dueOf('prepare-paper', ...upTo('accept-report'))).toBe('2026-06-03');
  const autumn = instead(upTo('accept-report'), the.chooseSitting('social-affairs-2026-09-10'));
  expect(dueOf('prepare-paper', ...autumn)).toBe('2026-08-27');
  // Where the committee takes a late paper, the lead time counts again.
  const waived = on('2026-06-02', the.waive('prepare-paper', { rule: 'T1' }));
  expect(dueOf('prepare-paper', ...upTo('accept-report'), waived)).toBe('2026-06-22');
});

test('C2: the dispatch is announced in the days before it, however early the draft is agreed', () => {
  const planned = [...before('print-mailing')];
  expect(dueOf('announce-dispatch', ...planned)).toBe('2026-05-04');
});

test('T1: nobody is asked for a sitting before the answers are in, but one may be chosen', () => {
  const sent = [...upTo('send-mailing')];
  expect(dueOf('choose-sitting', ...sent)).toBeUndefined();
  given(...sent)
    .when(the.chooseSitting('social-affairs-2026-06-18'), { at: '2026-05-05' })
    .then({ type: 'sitting-chosen' });
  const answered = [...sent, on('2026-05-22', the.recordResponses(), planner)];
  expect(dueOf('choose-sitting', ...answered)).toBe('2026-06-01');
});

test('F1: nobody is pressed to close a complaint that is before a court', () => {
  const answered = (legalFollowUp: boolean) => [
    ...upTo('send-mailing'),
    on('2026-05-08', the.complain()),
    on('2026-05-11', the.answerComplaint({ legalFollowUp })),
  ];
  expect(dueOf('close-complaint', ...answered(false))).toBe('2026-05-19');
  expect(dueOf('close-complaint', ...answered(true))).toBeUndefined();
});

test('F1: a complaint cannot have come before the letters', () => {
  given(...upTo('send-mailing'))
    .when(the.complain({ receivedOn: day('2026-05-03') }), { at: '2026-05-05' })
    .thenRefused({ code: 'before-the-letters', rule: 'F1' });
});

test('L2: an office that stopped the dispatch is not pressed to approve what it stopped', () => {
  const stopped = [...before('send-mailing'), on('2026-04-29', the.stop(), press)];
  const approval = openSteps(given(...stopped).state()).find(({ step }) => step === 'approve-mailing');
  expect(approval).toMatchObject({ instance: 'press-office' });
  expect(approval?.due).toBeUndefined();
  given(...stopped)
    .when(the.send(), { at: '2026-05-04', as: mailRoom })
    .thenRefused({ code: 'dispatch-stopped', rule: 'L2' });
});

test('L1, L2: whoever agreed to a draft for their side has drafted, too, and approves nothing of it', () => {
  const substitute = the.appoint('press-office', planner.person);
  given(...upTo('draft-mailing'), on('2026-04-07', substitute, press))
    .when(the.approve(), { at: '2026-04-08', as: { ...planner, for: 'press-office' } })
    .thenRefused({ code: 'drafted-it', rule: 'L2' });
});

test('P6: whoever takes a request up is in charge of it', () => {
  expect(given(...upTo('open-case')).state().responsible).toBeUndefined();
  expect(given(...upTo('check-completeness')).state().responsible).toBe(planner.person);
});

test('T2: a wish that lies before an election is warned of as soon as it is known', () => {
  const election = { id: 'council-2026', kind: 'municipal-council', date: day('2026-06-14') } as const;
  const asked = (wantedFrom: string) => [
    where({ elections: [election] }),
    ...instead(upTo('open-case'), the.openCase({ wantedFrom: day(wantedFrom) })),
  ];
  const warned = (wish: string) =>
    told(engineRuns(tellAll(...asked(wish)), '2026-03-02', '2026-03-02T12:00')).filter(
      ([, kind]) => kind === 'warn-of-election',
    );
  expect(warned('2026-05-20')).toEqual([['2026-03-02T10:00', 'warn-of-election', 'social-planner']]);
  expect(warned('2026-07-01')).toEqual([]);
});

test('T1: a chosen sitting that vanishes from the council’s calendar is put to the planner at once', () => {
  const june = 'social-affairs-2026-06-18';
  const chosen = [...upTo('open-case'), on('2026-03-02T11:00', the.chooseSitting(june))];
  const doubted = calendarChanges(
    '2026-04-01',
    { sittings: [sitting('2026-06-18', { doubtful: true }), ...basis.sittings.slice(1)] },
    chosen,
  );
  const { told: story } = given(...doubted);
  expect(story.history.at(-1)?.event.data).toMatchObject({ shifts: [{ what: 'sitting-in-doubt', id: june }] });
  expect(told(engineRuns(story, '2026-04-01', '2026-04-01T12:00')).map(([, kind]) => kind)).toContain(
    'tell-moved-dates',
  );
});

test('must: no rule that binds is waived as if it were advice', () => {
  given(...upTo('check-completeness'))
    .when(the.waive('vet-carrier', { rule: 'R6' as never }), { at: '2026-03-04' })
    .thenRefused({ code: 'not-waivable', rule: 'R6' });
  given(...upTo('select-addressees'))
    .when(the.confirmDeletion(), { at: '2026-04-22', as: registry })
    .thenRefused({ code: 'step-not-open' });
});
