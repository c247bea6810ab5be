/** Every event there is, by the type of its table, with every code that its forms know. */
import { ENDINGS } from '../../domain/calendar/retention-schedule.ts';
import type { CaseEventName, EventDataOf } from '../../domain/case/events.ts';
import { CHANNEL_KINDS, ROUND_KINDS } from '../../domain/guideline/forms/commands.ts';
import { PIECES } from '../../domain/guideline/forms/drafting.ts';
import { CRITERIA, MAILING_KINDS, MISSING, TARGET_GROUPS } from '../../domain/guideline/forms/request.ts';
import { COMPLAINT_CATEGORIES } from '../../domain/guideline/forms/response.ts';
import { LETTER_FINDINGS } from '../../domain/guideline/letters.ts';
import { type KeyId, ROLES, STEPS } from '../../domain/terms.ts';
import { basis, CASE, day, EARLIER, file, mailing, sealed, sheet, somebody } from './rows.ts';

const request: EventDataOf<'request-completed'> = {
  carrier: { name: 'Nachbarschaft e. V.', legalForm: 'registered-association', charitable: true },
  actingPersons: [{ person: sealed, authorised: true, assigned: true, empowered: true }],
  title: sealed,
  purpose: sealed,
  content: sealed,
  publicInterest: sealed,
  benefit: sealed,
  mailingKind: 'questionnaire',
  targetGroup: 'older-people',
  criteria: CRITERIA.map((criterion) => ({ criterion, value: sealed, justification: sealed })),
  expectedCount: 2000,
  occasion: 'services-of-general-interest',
  occasionText: sealed,
  legalBasis: 'gdpr-6-1-e',
  publicTask: sealed,
  generalInterest: true,
};
const origin = { municipality: 'muelheim', carrier: 'nachbarschaft' } as EventDataOf<'case-opened'>['origin'];
const opened = (change: Partial<typeof request>): EventDataOf<'case-opened'> => ({
  caseId: CASE,
  origin,
  request: { ...request, ...change },
});
const vetted: EventDataOf<'carrier-vetted'> = {
  known: true,
  goodReference: true,
  authorised: true,
  assigned: true,
  empowered: true,
  signatories: 2,
};
const assessed: EventDataOf<'legal-position-assessed'> = {
  outcome: 'permissible',
  provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
  publicTask: '§ 71 SGB XII',
  occasionHolds: true,
  reasons: sealed,
  conditions: [],
  blockedEntriesConsidered: true,
};
const effort = { staffHours: 40, sheets: 6000, postageCents: 170_050, returnPostageCents: 60_000 };
const weighed: EventDataOf<'request-weighed'> = {
  outcome: 'accept',
  reasons: sealed,
  summary: 'Befragung älterer Menschen zum Bedarf an Begegnung',
  comparablesSearched: true,
  comparable: [],
  repeatable: true,
  effort,
  bornBy: 'municipality',
  statisticsAgreed: true,
  gainOfMunicipality: sealed,
  gainOfCarrier: sealed,
};
const checklist: EventDataOf<'mailing-drafted'>['checklist'] = {
  voluntary: true,
  trustedPerson: true,
  fromLeadership: true,
  noLabel: true,
  dataProtectionNotice: true,
};
const drafted: EventDataOf<'mailing-drafted'> = {
  action: 'propose',
  version: 1,
  side: 'carrier',
  pieces: PIECES.map((piece) => ({ piece, file: mailing('1') })),
  checklist,
};
const briefed: EventDataOf<'dispatch-announced'> = {
  trustedPersonBriefed: true,
  substituteNamed: true,
  telephoneBriefed: true,
  politicsBriefed: true,
};
const complaint: EventDataOf<'complaint-registered'> = {
  complaint: 2,
  category: 'annoyance',
  receivedOn: day('2026-05-11'),
  by: 'telephone',
};
const informed: readonly EventDataOf<'press-office-informed'>[] = [
  { how: 'mail', to: [somebody('press'), somebody('press-2')] },
  ...(['telephone', 'in-person', 'letter'] as const).map((how) => ({ how, to: [], occurredOn: day('2026-03-01') })),
];
const receipt = { kind: 'number', number: 'E-4711' } as const;
const INSTANCES: Partial<Record<(typeof STEPS)[number], string>> = {
  'approve-mailing': 'press-office',
  'select-addressees': 'town-a',
  'answer-complaint': '2',
  'present-report': 'social-affairs',
};
const because = { reason: sealed };

/** Keys as the engine makes them, one of each kind. */
export const NOTICE_KEYS: readonly string[] = [
  'deletion/51',
  ...['data-protection-officer', 'press-office', 'statistics-office', 'registration-office'].map(
    (office) => `inform-${office}/2026-03-03T10:00:00.000Z`,
  ),
  ...STEPS.map((step) => `tell/${step}/2026-03-03T10:00:00.000Z`),
  'tell/approve-mailing/press-office/2026-04-02T10:00:00.000Z',
  'tell/send-mailing/2026-04-02T10:00:00.000Z/2026-05-04',
  'days-mail/tell/weigh-request/2026-04-02T10:00:00.000Z',
  ...['before', 'on-the-day', 'to-planner', 'to-head-of-unit'].map((rung) => `remind/weigh-request/2026-03-24/${rung}`),
  'remind/answer-complaint/2/2026-05-26/before',
  'remind/prepare-paper/social-affairs/2026-05-26/before',
  'substitute/approve-mailing/press-office/2026-04-09',
  'pause/complete-request/2026-03-03T10:00:00.000Z',
  'reopened/43',
  'stopped/43',
  'outcome/43',
  'moved/43',
  'sitting/social-affairs/social-affairs-2026-09-17/2026-09-03/submit-report/-10',
  'sitting/social-affairs/social-affairs-2026-09-17/2026-09-03/prepare-paper/0',
  'warn/council-2026/2026-08-20/red',
  'warn/council-2026/2026-07-20/amber',
  'warn/council-2026/2026-08-02/closing',
  'release/council-2026/2026-09-14',
  'election/council-2026/2026-09-13',
  'failed/inform-press-office/2026-03-03T10:00:00.000Z',
  'a-later-kind/7',
];

export const EVERY_EVENT: { readonly [N in CaseEventName]: readonly EventDataOf<N>[] } = {
  'case-opened': [
    ...MAILING_KINDS.map((mailingKind) => opened({ mailingKind })),
    ...TARGET_GROUPS.map((targetGroup) => opened({ targetGroup })),
    ...(['gdpr-6-1-c', 'other'] as const).map((legalBasis) => opened({ legalBasis })),
    opened({ expectedCount: 1, wantedFrom: day('2026-05-01'), follows: EARLIER, occurredOn: day('2026-03-01') }),
  ],
  'case-imported': [{ file: '50-12/2025' }],
  'import-finished': [{}],
  'preliminary-talk-held': (['encouraged', 'advised-otherwise', 'open'] as const).map((outcome, index) => ({
    outcome,
    timeDiscussed: index > 0,
  })),
  'completeness-checked': [{ outcome: 'complete' }, { outcome: 'incomplete', missing: [...MISSING], note: sealed }],
  'request-completed': [request],
  'request-returned': [
    { note: sealed, reopened: [] },
    { note: sealed, reopened: ['check-completeness'] },
  ],
  'purpose-revised': [{ ...because, request, reopened: ['assess-legal-position', 'weigh-request'] }],
  'contact-changed': [true, false].map((is) => ({ ...because, contact: sealed, authorised: is, assigned: is })),
  'enabler-identified': (['municipality', 'carrier'] as const).map((leads) => ({ unit: 'Stabsstelle', leads })),
  'carrier-vetted': [
    vetted,
    { ...vetted, known: false, goodReference: false, assigned: false, signatories: 1 },
    { ...vetted, carriedOver: { from: EARLIER, vettedOn: day('2025-05-03') } },
  ],
  'data-protection-officer-informed': informed,
  'press-office-informed': informed,
  'statistics-office-informed': informed,
  'registration-office-informed': informed,
  'addressees-estimated': (['statistics-extract', 'register-count', 'census', 'experience'] as const).map((source) => ({
    count: 1940,
    basis: source,
  })),
  'legal-position-assessed': [
    assessed,
    { ...assessed, outcome: 'permissible-with-conditions', conditions: [sealed] },
    { ...assessed, outcome: 'not-permissible', occasionHolds: false, blockedEntriesConsidered: false },
  ],
  'request-weighed': [
    ...(['municipality', 'carrier', 'shared', 'funding'] as const).map((bornBy) => ({ ...weighed, bornBy })),
    { ...weighed, outcome: 'decline', comparablesSearched: false, repeatable: false, statisticsAgreed: false },
    { ...weighed, comparable: [{ case: EARLIER, outcome: 'decline' }], deviation: sealed },
  ],
  'decision-confirmed': [{}],
  'decision-returned': [{ comments: sealed }],
  'resolution-obtained': (['granted', 'refused', 'postponed'] as const).map((outcome) => ({
    outcome,
    paper: 'V 26/0123',
  })),
  'declaration-rendered': [{ file: file('d'), decision: 31 }],
  'declaration-signed': [
    { document: sheet('d'), commits: true, side: 'carrier' },
    { document: sheet('d'), commits: true, side: 'municipality', as: 'leadership' },
    { document: sheet('d'), commits: true, side: 'municipality', as: 'delegate' },
  ],
  'processing-agreed': [
    { contractor: 'Druckhaus', contract: file('e'), deletionAgreed: true, until: day('2027-12-31') },
    { contractor: 'Druckhaus', contract: file('e'), deletionAgreed: false },
  ],
  'mailing-drafted': [
    drafted,
    { ...drafted, pieces: [{ piece: 'letter', file: mailing('1'), findings: [...LETTER_FINDINGS] }] },
    {
      ...drafted,
      pieces: [
        { piece: 'letter', file: mailing('1'), findings: ['voluntary-missing', 'leadership-missing', 'label-found'] },
        { piece: 'cover-letter', file: mailing('2'), findings: ['leadership-found', 'trusted-person-missing'] },
      ],
    },
    { ...drafted, trustedPersonAt: 'carrier', checklist: { ...checklist, fromLeadership: false } },
    { ...drafted, trustedPersonAt: 'municipality', checklist: { ...checklist, statisticsAnnounced: false } },
  ],
  'mailing-agreed': (['carrier', 'municipality'] as const).map((side) => ({ version: 2, side })),
  'mailing-approved': [{ version: 2, office: 'press-office', documents: [sheet('1'), sheet('2')] }],
  'mailing-rejected': [{ version: 2, office: 'press-office', comments: sealed }],
  'approval-revoked': [{ office: 'press-office', ...because }],
  'dispatch-stopped': [{ office: 'press-office', ...because }],
  'cover-letter-signed': [{ documents: [sheet('1')] }],
  'dispatch-planned': [{ date: day('2026-08-20') }],
  'window-overridden': [
    { election: 'council-2026', ...because },
    { election: 'wahl2031', ...because },
  ],
  'dispatch-released': [{ key: 'release/council-2026/2026-09-14' }],
  'addressees-selected': [
    { criteria: [...CRITERIA], count: 1980, blockedEntriesRemoved: true, register: 'town-a' },
    { criteria: ['age'], count: 1, blockedEntriesRemoved: false },
  ],
  'print-released': [{ documents: [sheet('1'), sheet('2')] }],
  'mailing-printed': [{ printed: 2000, spoiled: 15, kept: 5 }],
  'dispatch-announced': [
    briefed,
    { ...briefed, substituteNamed: false, telephoneBriefed: false, trustedPersonBriefed: false },
  ],
  'mailing-sent': [{ sent: 1980, occurredOn: day('2026-03-01') }],
  'address-deletion-confirmed': [
    ...[true, false].map((deleted) => ({ deleted, office: 'mail-room' as const, how: 'Datei überschrieben' })),
    { deleted: true, office: 'registration-office', register: 'town-a' },
  ],
  'round-started': ROUND_KINDS.map((kind, index) => ({ kind, round: index + 2, ...because })),
  'responses-recorded': [false, true].map((final) => ({ answered: 610, undeliverable: 31, final })),
  'complaint-registered': [
    ...COMPLAINT_CATEGORIES.map((category) => ({ ...complaint, category })),
    ...(['letter', 'mail', 'in-person', 'press'] as const).map((by) => ({ ...complaint, by })),
  ],
  'complaint-answered': [true, false].map((is) => ({
    complaint: 2,
    officerSupported: is,
    answer: sealed,
    legalFollowUp: is,
  })),
  'complaint-closed': (['settled', 'justified-and-mended', 'unjustified', 'legal-follow-up-ended'] as const).map(
    (outcome) => ({ complaint: 2, outcome }),
  ),
  'report-submitted': [{ summary: sealed }, { summary: sealed, file: file('f') }],
  'report-accepted': [{}],
  'report-returned': [{ comments: sealed }],
  'sitting-chosen': [{ committee: 'social-affairs', sitting: 'social-affairs-2026-09-17' }],
  'paper-prepared': [
    { committee: 'social-affairs', number: 'V 26/0456' },
    { committee: 'social-affairs', number: 'V 26/0456', file: file('f') },
  ],
  'report-presented': (['noted', 'approved', 'postponed'] as const).map((outcome) => ({
    committee: 'social-affairs',
    outcome,
  })),
  'statistics-handed-over': [{ hash: 'a'.repeat(64), records: 610 }],
  'statistics-confirmed': [{ hash: 'a'.repeat(64) }],
  'results-published': [{ where: 'Amtsblatt 19/2026' }],
  'cooperation-evaluated': [
    ...(['yes', 'with-changes', 'no'] as const).map((again) => ({
      lessons: sealed,
      again,
      office: 'carrier' as const,
    })),
    { lessons: sealed, again: 'yes', office: 'social-planner', actual: effort },
  ],
  'case-closed': [{}],
  'case-withdrawn': [because],
  'case-declined': [because],
  'case-paused': [because],
  'case-resumed': [because],
  'case-reopened': [because],
  'case-handed-over': [{ to: somebody('planner-2'), ...because }],
  'substitute-appointed': ROLES.map((office, index) => ({
    office,
    person: somebody('else'),
    from: day('2026-05-01'),
    ...(index > 0 ? { until: day('2026-05-31') } : {}),
    ...because,
  })),
  'recorded-for-office': [
    ...STEPS.map((step) => ({ office: 'mail-room' as const, step, receipt })),
    { office: 'leadership', step: 'sign-cover-letter', receipt: { kind: 'document', file: file('b') } },
  ],
  'step-taken': STEPS.flatMap((step) => [
    { step, ...instanceOf(step) },
    { step, ...instanceOf(step), from: somebody('else') },
  ]),
  'step-handed-on': STEPS.flatMap((step) => [
    { step, ...instanceOf(step), to: somebody('else') },
    { step, ...instanceOf(step), from: somebody('else') },
  ]),
  'step-corrected': STEPS.map((step) => ({
    step,
    ...because,
    reopened: [step, 'close-case'] as const,
    ...instanceOf(step),
  })),
  'step-revoked': STEPS.map((step) => ({ step, ...because, reopened: [step], ...instanceOf(step) })),
  'step-waived': [
    { step: 'publish-results', ...because, with: [] },
    { step: 'choose-sitting', ...because, with: ['prepare-paper', 'present-report'] },
    { step: 'vet-carrier', rule: 'A7', ...because, with: [] },
  ],
  'deadline-extended': STEPS.map((step) => ({ step, until: day('2026-06-30'), ...because, ...instanceOf(step) })),
  'document-attached': (['all', 'municipality'] as const).map((readers) => ({
    title: sealed,
    file: file('a'),
    readers,
  })),
  'note-added': (['all', 'municipality'] as const).map((readers) => ({ readers, text: sealed })),
  'channel-added': CHANNEL_KINDS.map((kind) => ({
    channel: 1,
    kind,
    contact: sealed,
    plannedOn: day('2026-06-30'),
  })),
  'channel-recorded': [
    { channel: 1, result: sealed },
    { channel: 1, result: sealed, reached: 200 },
  ],
  'notice-acknowledged': NOTICE_KEYS.map((notice) => ({ notice })),
  'rules-adopted': [{ to: 3, from: 2, ...because }],
  'notice-recorded': [
    ...NOTICE_KEYS.map((key) => ({ key, to: [somebody('a')], messageIds: ['<1@example.org>'] })),
    { key: 'stopped/43', to: [somebody('a')], messageIds: [], later: [somebody('b'), somebody('c')] },
    { key: 'moved/43', to: [], messageIds: [], later: [somebody('b')] },
  ],
  'notice-failed': NOTICE_KEYS.map((key) => ({ key, why: '550 no such mailbox' })),
  'election-passed': [
    { election: 'council-2026', reopened: ['choose-sitting'] },
    { election: 'council-2026', reopened: [] },
  ],
  'erasure-ordered': (['request-of-the-person', 'entered-by-mistake', 'retention-ended'] as const).map((why) => ({
    keys: [sealed.kid, 'k0000000000000000000000001' as KeyId],
    why,
  })),
  erased: [{ order: 31 }],
  'hold-placed': [{ ...because }],
  'hold-lifted': [{ ...because }],
  'deletion-proposed': ENDINGS.map((ending) => ({
    ending,
    overSince: day('2026-06-30'),
    dueSince: day('2036-07-01'),
  })),
  'deletion-withdrawn': [{ ...because }],
  'deletion-consented': [{ proposal: 51 }],
  'case-emptied': [{ proposal: 51 }],
  'planning-basis-set': [
    { basis, shifts: [] },
    {
      basis,
      shifts: [
        { what: 'sitting', id: 'social-affairs-2026-09-17', from: day('2026-09-17'), to: day('2026-09-24') },
        { what: 'paper-deadline', id: 'social-affairs-2026-09-17', from: day('2026-09-03'), to: null },
        { what: 'dispatch', id: 'dispatch', from: day('2026-08-20'), to: day('2026-09-14') },
      ],
    },
  ],
};

function instanceOf(step: (typeof STEPS)[number]): { readonly instance?: string } {
  const instance = INSTANCES[step];
  return instance === undefined ? {} : { instance };
}
