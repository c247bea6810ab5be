/** One cooperation from the talk before it to its end, with the detours that such a case takes, as its journal has it. */
import { sourceOf } from '../../domain/case/event-sources.ts';
import type { CaseEvent, CaseEventName, EventDataOf } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { type Actor, ENGINE, type Instant, type PersonId, type Role } from '../../domain/terms.ts';
import {
  carrier,
  headOfUnit,
  leadership,
  management,
  officer,
  planner,
  press,
  printShop,
  registry,
} from '../domain/people.ts';
import { EVERY_EVENT } from './every-event.ts';
import { basis, day, file, mailing, row, sealed, sheet, somebody } from './rows.ts';

const because = { reason: sealed };
const event = <N extends CaseEventName>(type: N, data: EventDataOf<N>): CaseEvent =>
  // Which data belong to which name is checked where it is called.
  ({ type, data }) as unknown as CaseEvent;
const notice = (key: string, ...to: readonly PersonId[]): CaseEvent =>
  event('notice-recorded', { key, to: to.length > 0 ? to : [somebody('a')], messageIds: [] });
const mailed = { how: 'mail', to: [somebody('a')] } as const;
const actingFor = (actor: Actor, office: Role): Actor => ({ ...actor, for: office });

type Turn = readonly [when: string, actor: Actor, ...events: readonly CaseEvent[]];

const [request] = EVERY_EVENT['request-completed'];
const [weighed] = EVERY_EVENT['request-weighed'];
const [drafted] = EVERY_EVENT['mailing-drafted'];
if (!request || !weighed || !drafted) throw new Error('the samples lack what the case is made of');
const wish: typeof request = {
  ...request,
  criteria: [
    { criterion: 'age', value: sealed, justification: sealed },
    { criterion: 'household-size', value: sealed, justification: sealed },
  ],
};
const draft = (version: number, digit: string) => ({
  ...drafted,
  version,
  pieces: [
    { piece: 'letter' as const, file: mailing(digit), findings: ['voluntary-found', 'trusted-person-found'] },
    { piece: 'questionnaire' as const, file: mailing('8') },
    { piece: 'cover-letter' as const, file: mailing('9'), findings: ['leadership-found'] },
  ],
  trustedPersonAt: 'carrier' as const,
});
const documents = [sheet('2'), sheet('8'), sheet('9')];
const later = {
  ...basis,
  sittings: basis.sittings.map((sitting) =>
    sitting.date === '2026-11-12' ? { ...sitting, date: day('2026-11-19') } : sitting,
  ),
};

const TURNS: readonly Turn[] = [
  [
    '2026-03-02T09:00',
    carrier,
    event('planning-basis-set', { basis, shifts: [] }),
    event('case-opened', { ...opening(), request: { ...wish, wantedFrom: day('2026-08-17') } }),
  ],
  ['2026-03-02T09:01', ENGINE, notice('tell/check-completeness/2026-03-02T09:00:00.000Z')],
  [
    '2026-03-03T08:00',
    planner,
    event('preliminary-talk-held', { outcome: 'encouraged', timeDiscussed: true, occurredOn: day('2026-02-20') }),
  ],
  [
    '2026-03-03T08:20',
    planner,
    event('completeness-checked', { outcome: 'incomplete', missing: ['acting-persons', 'contact'], note: sealed }),
  ],
  ['2026-03-06T11:00', carrier, event('request-completed', wish)],
  ['2026-03-09T08:30', planner, event('completeness-checked', { outcome: 'complete' })],
  [
    '2026-03-09T08:31',
    ENGINE,
    notice('inform-data-protection-officer/2026-03-09T08:30:00.000Z'),
    event('data-protection-officer-informed', mailed),
    notice('inform-statistics-office/2026-03-09T08:30:00.000Z'),
    event('statistics-office-informed', mailed),
    notice('inform-registration-office/2026-03-09T08:30:00.000Z'),
    event('registration-office-informed', mailed),
  ],
  [
    '2026-03-09T08:32',
    ENGINE,
    event('notice-failed', { key: 'inform-press-office/2026-03-09T08:30:00.000Z', why: '550 no such mailbox' }),
  ],
  ['2026-03-09T10:00', planner, event('press-office-informed', { how: 'telephone', to: [] })],
  ['2026-03-10T07:00', planner, event('enabler-identified', { unit: 'Stabsstelle Sozialplanung', leads: 'carrier' })],
  [
    '2026-03-11T07:00',
    planner,
    event('carrier-vetted', {
      known: true,
      goodReference: true,
      authorised: true,
      assigned: true,
      empowered: true,
      signatories: 2,
    }),
  ],
  [
    '2026-03-12T07:00',
    officer,
    event('notice-acknowledged', { notice: 'inform-data-protection-officer/2026-03-09T08:30:00.000Z' }),
  ],
  [
    '2026-03-16T09:00',
    planner,
    event('recorded-for-office', {
      office: 'statistics-office',
      step: 'estimate-addressees',
      receipt: { kind: 'number', number: 'St-12' },
    }),
    event('addressees-estimated', { count: 1940, basis: 'register-count', occurredOn: day('2026-03-13') }),
  ],
  ['2026-03-20T06:00', ENGINE, notice('remind/assess-legal-position/2026-03-25/before', officer.person)],
  [
    '2026-03-25T13:00',
    officer,
    event('legal-position-assessed', {
      outcome: 'permissible-with-conditions',
      provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
      publicTask: '§ 71 SGB XII',
      occasionHolds: true,
      reasons: sealed,
      conditions: [sealed, sealed],
      blockedEntriesConsidered: true,
    }),
  ],
  ['2026-03-30T13:00', planner, event('request-weighed', { ...weighed, statisticsAgreed: false })],
  ['2026-03-31T09:00', headOfUnit, event('decision-returned', { comments: sealed })],
  ['2026-04-01T13:00', planner, event('request-weighed', { ...weighed, statisticsAgreed: false, bornBy: 'shared' })],
  ['2026-04-02T09:00', headOfUnit, event('decision-confirmed', {})],
  ['2026-04-02T09:01', ENGINE, event('declaration-rendered', { file: file('d'), decision: 43 })],
  ['2026-04-07T09:00', planner, event('case-paused', because)],
  ['2026-04-20T09:00', planner, event('case-resumed', because)],
  [
    '2026-04-22T09:00',
    management,
    event('declaration-signed', { document: sheet('d'), commits: true, side: 'carrier' }),
  ],
  [
    '2026-04-24T09:00',
    management,
    event('declaration-signed', { document: sheet('d'), commits: true, side: 'carrier' }),
  ],
  [
    '2026-04-28T09:00',
    leadership,
    event('declaration-signed', { document: sheet('d'), commits: true, side: 'municipality', as: 'delegate' }),
  ],
  [
    '2026-05-04T09:00',
    planner,
    event('sitting-chosen', { committee: 'social-affairs', sitting: 'social-affairs-2026-11-12' }),
  ],
  ['2026-05-06T09:00', planner, event('dispatch-planned', { date: day('2026-08-17') })],
  ['2026-05-06T09:01', ENGINE, notice('warn/council-2026/2026-08-17/red')],
  ['2026-05-12T09:00', carrier, event('mailing-drafted', draft(1, '1'))],
  ['2026-05-15T09:00', planner, event('mailing-agreed', { version: 1, side: 'municipality' })],
  ['2026-05-20T09:00', press, event('mailing-rejected', { version: 1, office: 'press-office', comments: sealed })],
  ['2026-05-22T09:00', carrier, event('mailing-drafted', draft(2, '2'))],
  ['2026-05-26T09:00', planner, event('mailing-agreed', { version: 2, side: 'municipality' })],
  [
    '2026-05-27T09:00',
    officer,
    event('mailing-approved', { version: 2, office: 'data-protection-officer', documents }),
  ],
  [
    '2026-05-28T09:00',
    planner,
    event('substitute-appointed', {
      office: 'press-office',
      person: headOfUnit.person,
      from: day('2026-05-28'),
      until: day('2026-06-05'),
      ...because,
    }),
  ],
  [
    '2026-05-29T09:00',
    actingFor(headOfUnit, 'press-office'),
    event('mailing-approved', { version: 2, office: 'press-office', documents }),
  ],
  ['2026-06-01T09:00', leadership, event('mailing-approved', { version: 2, office: 'leadership', documents })],
  ['2026-06-02T09:00', leadership, event('cover-letter-signed', { documents })],
  ['2026-06-03T09:00', planner, event('print-released', { documents })],
  ['2026-06-04T09:00', leadership, event('window-overridden', { election: 'council-2026', ...because })],
  [
    '2026-08-05T09:00',
    registry,
    event('addressees-selected', { criteria: ['age', 'household-size'], count: 1980, blockedEntriesRemoved: true }),
  ],
  ['2026-08-11T09:00', printShop, event('mailing-printed', { printed: 2000, spoiled: 15, kept: 5 })],
  [
    '2026-08-12T09:00',
    planner,
    event('dispatch-announced', {
      trustedPersonBriefed: true,
      substituteNamed: true,
      telephoneBriefed: true,
      politicsBriefed: true,
    }),
  ],
  [
    '2026-08-18T09:00',
    planner,
    event('recorded-for-office', {
      office: 'mail-room',
      step: 'send-mailing',
      receipt: { kind: 'number', number: 'E-4711' },
    }),
    event('mailing-sent', { sent: 1980, occurredOn: day('2026-08-17') }),
  ],
  [
    '2026-08-21T09:00',
    press,
    event('complaint-registered', {
      complaint: 1,
      category: 'access-request',
      receivedOn: day('2026-08-20'),
      by: 'letter',
    }),
  ],
  [
    '2026-08-27T09:00',
    planner,
    event('complaint-answered', { complaint: 1, officerSupported: true, answer: sealed, legalFollowUp: false }),
  ],
  ['2026-09-03T09:00', planner, event('complaint-closed', { complaint: 1, outcome: 'settled' })],
  ['2026-09-14T05:00', ENGINE, event('election-passed', { election: 'council-2026', reopened: ['choose-sitting'] })],
  [
    '2026-09-15T09:00',
    planner,
    event('sitting-chosen', { committee: 'social-affairs', sitting: 'social-affairs-2026-11-12' }),
  ],
  ['2026-09-18T09:00', carrier, event('responses-recorded', { answered: 580, undeliverable: 31, final: false })],
  ['2026-09-22T09:00', carrier, event('responses-recorded', { answered: 30, undeliverable: 0, final: true })],
  [
    '2026-09-23T09:00',
    carrier,
    event('step-corrected', { step: 'record-responses', ...because, reopened: ['record-responses'] }),
    event('responses-recorded', { answered: 612, undeliverable: 31, final: true }),
  ],
  ...(['registration-office', 'print-shop', 'mail-room'] as const).map(
    (office): Turn => [
      '2026-09-25T09:00',
      { ...registry, role: office },
      event('address-deletion-confirmed', { deleted: true, office }),
    ],
  ),
  [
    '2026-10-01T05:00',
    ENGINE,
    event('planning-basis-set', {
      basis: later,
      shifts: [
        { what: 'sitting', id: 'social-affairs-2026-11-12', from: day('2026-11-12'), to: day('2026-11-19') },
        { what: 'paper-deadline', id: 'social-affairs-2026-11-12', from: day('2026-10-29'), to: day('2026-11-05') },
      ],
    }),
  ],
  ['2026-10-01T05:01', ENGINE, notice('moved/121')],
  [
    '2026-10-12T09:00',
    planner,
    event('deadline-extended', { step: 'submit-report', until: day('2026-10-30'), ...because }),
  ],
  ['2026-10-26T09:00', carrier, event('report-submitted', { summary: sealed, file: file('f') })],
  ['2026-10-29T09:00', planner, event('report-accepted', {})],
  [
    '2026-11-04T09:00',
    planner,
    event('paper-prepared', { committee: 'social-affairs', number: 'V 26/0456', file: file('e') }),
  ],
  [
    '2026-11-20T09:00',
    planner,
    event('report-presented', { committee: 'social-affairs', outcome: 'noted', occurredOn: day('2026-11-19') }),
  ],
  ['2026-11-24T09:00', planner, event('step-waived', { step: 'publish-results', ...because, with: [] })],
  [
    '2026-12-01T09:00',
    planner,
    event('cooperation-evaluated', {
      lessons: sealed,
      again: 'yes',
      office: 'social-planner',
      actual: { staffHours: 52, sheets: 6010, postageCents: 168_300, returnPostageCents: 52_020 },
    }),
  ],
  [
    '2026-12-02T09:00',
    carrier,
    event('cooperation-evaluated', { lessons: sealed, again: 'with-changes', office: 'carrier' }),
  ],
  ['2026-12-03T09:00', planner, event('case-closed', {})],
];

function opening() {
  const [first] = EVERY_EVENT['case-opened'];
  if (!first) throw new Error('the samples lack an opening');
  return first;
}

/** As much of a command's form as a sentence or its rules may look at. */
const recordOf = (events: readonly CaseEvent[]): object => ({
  notices: events.flatMap(({ type, data }) => (type === 'notice-recorded' ? [data] : [])),
  keys: events.flatMap(({ type, data }) => (type === 'notice-failed' ? [data.key] : [])),
});

/** The command's row first, then its events; what the planner records for an office is told as the office's from there on. */
export const WHOLE_CASE: readonly Envelope[] = TURNS.flatMap(([when, actor, ...events], turn) => {
  const [first] = events.filter(({ type }) => type !== 'planning-basis-set' || events.length === 1);
  const office = events.find(({ type }) => type === 'recorded-for-office')?.data as { office?: Role } | undefined;
  const own = { ...actor };
  delete (own as { for?: Role }).for;
  const common = { at: `${when}:00.000Z` as Instant, cause: `command:${turn}` };
  return [
    ...(first ? [row(sourceOf(first), recordOf(events), office ? own : actor, { ...common, kind: 'command' })] : []),
    ...events.map(({ type, data }) =>
      row(
        type,
        data,
        type === 'recorded-for-office' ? own : office?.office ? actingFor(own, office.office) : actor,
        common,
      ),
    ),
  ];
}).map((envelope, index) => ({ ...envelope, seq: index + 1 }));
