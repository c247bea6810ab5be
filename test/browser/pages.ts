/** Every page of the web application, with somebody who may see it. A route that is missing here fails a test. */
import { PEOPLE_COMMANDS, STEPS } from '../../domain/terms.ts';

export interface ListedPage {
  /** Whoever looks; absent: somebody who has not signed in. */
  readonly as?: string;
  /** CASE stands for a case that is under way. */
  readonly addresses: readonly string[];
  /** Of its answer, where it is another than 200. */
  readonly status?: number;
}

const CASE = '/cases/:caseId{[a-z0-9]{26}}';
const PLANNER = 'p-planung';
const CARRIER = 'p-kontakt';
const AUDITOR = 'p-pruefung';
const OFFICER = 'p-datenschutz';
const PERSON = '/administration/people/:person{[a-z0-9][a-z0-9-]*}';
const SECTIONS = [
  'basics',
  'offices',
  'committees',
  'recesses',
  'lead-times',
  'election-windows',
  'substitutes',
  'retention',
];

/** The others have pages of their own. */
const WITH_OWN_PAGE = [
  'import-case',
  'record-for-office',
  'correct-step',
  'acknowledge-notice',
  'take-step',
  'hand-on-step',
];
const COMMANDS = PEOPLE_COMMANDS.filter((name) => !WITH_OWN_PAGE.includes(name));

/** By their route. */
export const PAGES: Readonly<Record<string, ListedPage>> = {
  '/': { addresses: ['/'] },
  '/sign-in': { addresses: ['/sign-in'] },
  // The embedded provider's own page, to which this one leads.
  '/sign-in/start': { addresses: ['/sign-in/start'] },
  '/sign-in/:secret': { addresses: ['/sign-in/no-such-link'], status: 410 },
  '/guideline': { addresses: ['/guideline'] },
  '/help': { addresses: ['/help'] },
  '/help/:role': { addresses: ['/help/social-planner', '/help/carrier'] },
  '/accessibility': { addresses: ['/accessibility'] },
  '/privacy': { addresses: ['/privacy'] },
  '/imprint': { addresses: ['/imprint'] },
  '/process': { addresses: ['/process'] },
  '/tasks': { as: PLANNER, addresses: ['/tasks', '/tasks?overdue=true'] },
  '/cases': { as: PLANNER, addresses: ['/cases', '/cases?text=nobody'] },
  '/cases/new': { as: CARRIER, addresses: ['/cases/new'] },
  '/cases/new/who': { as: CARRIER, addresses: ['/cases/new/who'] },
  '/cases/new/what': { as: CARRIER, addresses: ['/cases/new/what'] },
  '/cases/new/whom': { as: CARRIER, addresses: ['/cases/new/whom'] },
  '/cases/new/why': { as: CARRIER, addresses: ['/cases/new/why'] },
  '/cases/new/summary': { as: CARRIER, addresses: ['/cases/new/summary'] },
  [CASE]: { as: PLANNER, addresses: ['/cases/CASE'] },
  [`${CASE}/request`]: { as: PLANNER, addresses: ['/cases/CASE/request'] },
  [`${CASE}/history`]: { as: PLANNER, addresses: ['/cases/CASE/history', '/cases/CASE/history?all=yes'] },
  [`${CASE}/history/:seq{[1-9][0-9]{0,8}}`]: {
    as: PLANNER,
    addresses: ['/cases/CASE/history/1', '/cases/CASE/history/2'],
  },
  [`${CASE}/process`]: { as: PLANNER, addresses: ['/cases/CASE/process'] },
  [`${CASE}/documents`]: { as: PLANNER, addresses: ['/cases/CASE/documents'] },
  [`${CASE}/time-line`]: { as: PLANNER, addresses: ['/cases/CASE/time-line'] },
  [`${CASE}/mailing`]: { as: PLANNER, addresses: ['/cases/CASE/mailing'] },
  '/calendar': { as: PLANNER, addresses: ['/calendar', '/calendar?from=2027-01'] },
  '/calendar/feeds': { as: PLANNER, addresses: ['/calendar/feeds'] },
  '/calendar/import': { as: PLANNER, addresses: ['/calendar/import'] },
  '/calendar/changes/:command{[a-z-]+}': {
    as: PLANNER,
    addresses: [
      '/calendar/changes/schedule-sitting',
      '/calendar/changes/move-sitting',
      '/calendar/changes/schedule-election',
      '/calendar/changes/close-days',
      '/calendar/changes/open-days',
    ],
  },
  [`${CASE}/audit`]: {
    as: AUDITOR,
    addresses: ['', '?at=40', '?at=20&with=60'].map((query) => `/cases/CASE/audit${query}`),
  },
  [`${CASE}/audit/rows`]: { as: AUDITOR, addresses: ['/cases/CASE/audit/rows', '/cases/CASE/audit/rows?kind=event'] },
  [`${CASE}/audit/rows/:seq{[1-9][0-9]{0,8}}`]: { as: AUDITOR, addresses: ['/cases/CASE/audit/rows/4'] },
  [`${CASE}/audit/quantities`]: { as: AUDITOR, addresses: ['/cases/CASE/audit/quantities'] },
  '/administration': { as: PLANNER, addresses: ['/administration'] },
  '/administration/people': { as: PLANNER, addresses: ['/administration/people'] },
  '/administration/people/new': { as: PLANNER, addresses: ['/administration/people/new'] },
  [PERSON]: { as: PLANNER, addresses: ['/administration/people/p-presse'] },
  [`${PERSON}/change`]: { as: PLANNER, addresses: ['/administration/people/p-presse/change'] },
  [`${PERSON}/dismiss`]: { as: PLANNER, addresses: ['/administration/people/p-presse/dismiss'] },
  [`${PERSON}/erase`]: { as: OFFICER, addresses: ['/administration/people/p-presse/erase'] },
  [`${PERSON}/report`]: { as: OFFICER, addresses: ['/administration/people/p-presse/report'] },
  '/administration/named-report': { as: OFFICER, addresses: ['/administration/named-report'] },
  '/administration/carriers/new': { as: PLANNER, addresses: ['/administration/carriers/new'] },
  '/administration/profile': { as: PLANNER, addresses: ['/administration/profile'] },
  '/administration/profile/:section{[a-z-]+}': {
    as: PLANNER,
    addresses: SECTIONS.map((section) => `/administration/profile/${section}`),
  },
  '/administration/mail-texts': { as: PLANNER, addresses: ['/administration/mail-texts'] },
  '/administration/substitutes': { as: PLANNER, addresses: ['/administration/substitutes'] },
  '/administration/effort': { as: PLANNER, addresses: ['/administration/effort'] },
  '/administration/budget': { as: PLANNER, addresses: ['/administration/budget'] },
  '/administration/retention': {
    as: PLANNER,
    addresses: ['/administration/retention', '/administration/retention?until=2060-01-01'],
  },
  '/administration/history': { as: PLANNER, addresses: ['/administration/history'] },
  '/administration/webhooks': { as: PLANNER, addresses: ['/administration/webhooks'] },
  '/me': { as: PLANNER, addresses: ['/me'] },
  '/me/report': { as: PLANNER, addresses: ['/me/report'] },
  '/outbox': { as: PLANNER, addresses: ['/outbox'] },
  '/outbox/:mail{[0-9]{8}T[0-9]{9}Z-[0-9a-f]{24}}': {
    as: PLANNER,
    addresses: [`/outbox/20260302T090000000Z-${'0'.repeat(24)}`],
    status: 404,
  },
  [`${CASE}/commands/order-erasure`]: { as: OFFICER, addresses: ['/cases/CASE/commands/order-erasure'] },
  [`${CASE}/steps/:step{[a-z-]+}`]: {
    as: PLANNER,
    addresses: STEPS.filter((step) => step !== 'open-case').map((step) => `/cases/CASE/steps/${step}`),
  },
  [`${CASE}/commands/record-for-office`]: {
    as: PLANNER,
    addresses: ['/cases/CASE/commands/record-for-office?key=confirm-address-deletion%2Fprint-shop'],
  },
  [`${CASE}/commands/correct-step`]: {
    as: PLANNER,
    addresses: ['/cases/CASE/commands/correct-step?key=vet-carrier'],
  },
  [`${CASE}/notices/:notice/acknowledge`]: {
    as: 'p-datenschutz',
    addresses: ['/cases/CASE/notices/inform-data-protection-officer/acknowledge'],
  },
  [`${CASE}/take`]: { as: PLANNER, addresses: ['/cases/CASE/take?key=close-complaint%2F1'] },
  [`${CASE}/hand-on`]: { as: PLANNER, addresses: ['/cases/CASE/hand-on?key=close-complaint%2F1'] },
  [`${CASE}/commands/:command{[a-z-]+}`]: {
    as: PLANNER,
    addresses: COMMANDS.map((command) => `/cases/CASE/commands/${command}`),
  },
};

/** What somebody finds where there is no page. */
export const MISSING: ListedPage = { as: PLANNER, addresses: ['/no-such-page'], status: 404 };

/** Routes that answer with no page of their own: files, and ways to another page. */
export const NO_PAGES: readonly string[] = [
  '/sign-in/callback',
  '/process.bpmn',
  `${PERSON}/report.pdf`,
  '/me/report.pdf',
  '/cases/:number{[Hh][Ss]-[A-Za-z0-9]{1,8}}',
  `${CASE}/documents/:id{[0-9a-f]{64}}`,
  `${CASE}/papers/:kind{[a-z-]+}`,
  `${CASE}/audit/export/:format{csv|json|pdf}`,
];

/** Forms that are sent from another page than their own address. */
export const SENT_FROM_ELSEWHERE: readonly string[] = [
  '/sign-in/link',
  '/sign-out',
  '/calendar/feeds/:feed{[0-9a-f]{12}}/revoke',
];
