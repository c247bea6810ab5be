/** One cooperation as its people fill it in: every form unsealed, as the case client takes it. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor, CaseCommandName, PlainDate } from '../../domain/terms.ts';
import {
  carrier,
  headOfUnit,
  leadership,
  mailRoom,
  management,
  officer,
  planner,
  press,
  printShop,
  registry,
} from '../domain/people.ts';

export interface CourseStep {
  readonly type: CaseCommandName;
  readonly as: Actor;
  readonly form: (state: CaseState | undefined, today: PlainDate) => unknown;
  /** The engine must have done something first. */
  readonly waits?: true;
}

const text =
  'Ältere Menschen, die allein leben, werden nach ihrem Bedarf an Begegnung und Unterstützung gefragt. '.repeat(3);
const person = { name: 'Karla Kontakt', email: 'karla.kontakt@nachbarschaft.example' };
const file = (digit: string) => ({
  document: digit.repeat(64),
  mediaType: 'application/pdf',
  bytes: 12_000,
  commitment: 'c'.repeat(64),
  sha256: digit.repeat(64),
});
const COMMITTEE = 'social-affairs';
const DOCUMENTS = ['1'.repeat(64), '2'.repeat(64)];

const request = {
  carrier: { name: 'Nachbarschaft am Fluss e. V.', legalForm: 'registered-association', charitable: true },
  contact: person,
  actingPersons: [{ person, authorised: true, assigned: true, empowered: true }],
  title: 'Bedarfsbefragung',
  purpose: text,
  content: text,
  publicInterest: text,
  benefit: text,
  mailingKind: 'questionnaire',
  targetGroup: 'older-people',
  criteria: [{ criterion: 'age', value: 'ab 75', justification: text }],
  expectedCount: 2000,
  occasion: 'services-of-general-interest',
  occasionText: text,
  legalBasis: 'gdpr-6-1-e',
  publicTask: '§ 71 SGB XII',
  generalInterest: true,
};

const always = (form: unknown) => () => form;
const declaration = (state: CaseState | undefined) => ({ document: state?.facts.declaration?.document, commits: true });

export const COURSE: readonly CourseStep[] = [
  { type: 'open-case', as: carrier, form: always(request) },
  { type: 'check-completeness', as: planner, form: always({ outcome: 'complete' }) },
  { type: 'identify-enabler', as: planner, form: always({ unit: 'Stabsstelle', leads: 'carrier' }) },
  {
    type: 'vet-carrier',
    as: planner,
    form: always({
      known: true,
      goodReference: true,
      authorised: true,
      assigned: true,
      empowered: true,
      signatories: 1,
      reference: text,
    }),
  },
  { type: 'estimate-addressees', as: registry, form: always({ count: 2100, basis: 'register-count' }) },
  {
    type: 'assess-legal-position',
    as: officer,
    waits: true,
    form: always({
      outcome: 'permissible-with-conditions',
      provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
      publicTask: '§ 71 SGB XII',
      occasionHolds: true,
      reasons: text,
      conditions: ['Keine Rückmeldung an den Träger ohne Einwilligung'],
      blockedEntriesConsidered: true,
    }),
  },
  {
    type: 'weigh-request',
    as: planner,
    waits: true,
    form: always({
      outcome: 'accept',
      reasons: text,
      summary: 'Befragung älterer Menschen zum Bedarf an Begegnung',
      comparablesSearched: true,
      comparable: [],
      repeatable: true,
      effort: { staffHours: 40, sheets: 6000, postageCents: 170_000, returnPostageCents: 60_000 },
      bornBy: 'municipality',
      statisticsAgreed: false,
      gainOfMunicipality: text,
      gainOfCarrier: text,
    }),
  },
  { type: 'confirm-decision', as: headOfUnit, form: always({ outcome: 'confirm' }) },
  { type: 'sign-for-carrier', as: management, waits: true, form: declaration },
  { type: 'sign-for-municipality', as: leadership, form: declaration },
  {
    type: 'draft-mailing',
    as: carrier,
    form: always({
      action: 'propose',
      pieces: [
        { piece: 'letter', file: file('1') },
        { piece: 'cover-letter', file: file('2') },
      ],
      checklist: {
        voluntary: true,
        trustedPerson: true,
        fromLeadership: true,
        noLabel: true,
        dataProtectionNotice: true,
      },
    }),
  },
  { type: 'draft-mailing', as: planner, form: always({ action: 'agree', version: 1 }) },
  ...[officer, press, leadership].map((as) => ({
    type: 'approve-mailing' as const,
    as,
    form: always({ outcome: 'approve', documents: DOCUMENTS, toneIsCaring: true }),
  })),
  { type: 'sign-cover-letter', as: leadership, form: always({ documents: DOCUMENTS }) },
  { type: 'plan-dispatch', as: planner, form: (_, date) => ({ date }) },
  {
    type: 'select-addressees',
    as: registry,
    form: always({ criteria: ['age'], count: 1980, blockedEntriesRemoved: true }),
  },
  { type: 'release-print', as: planner, form: always({ documents: DOCUMENTS }) },
  { type: 'print-mailing', as: printShop, form: always({ printed: 2000, spoiled: 15, kept: 5 }) },
  {
    type: 'announce-dispatch',
    as: planner,
    form: always({ trustedPersonBriefed: true, substituteNamed: true, telephoneBriefed: true, politicsBriefed: true }),
  },
  { type: 'send-mailing', as: mailRoom, form: always({ sent: 1980 }) },
  ...[registry, printShop, mailRoom].map((as) => ({
    type: 'confirm-address-deletion' as const,
    as,
    form: always({ deleted: true }),
  })),
  { type: 'record-responses', as: carrier, form: always({ answered: 610, undeliverable: 31, final: true }) },
  { type: 'submit-report', as: carrier, form: always({ summary: text }) },
  { type: 'accept-report', as: planner, form: always({ outcome: 'accept' }) },
  // The sitting is today's: its papers were due long ago.
  ...(['choose-sitting', 'prepare-paper'] as const).map((step) => ({
    type: 'waive-step' as const,
    as: planner,
    form: always({ step, rule: 'T1', reason: text }),
  })),
  { type: 'choose-sitting', as: planner, form: always({ committee: COMMITTEE, sitting: 'today' }) },
  { type: 'prepare-paper', as: planner, form: always({ committee: COMMITTEE, number: 'V 26/0815' }) },
  { type: 'present-report', as: planner, form: always({ committee: COMMITTEE, outcome: 'noted' }) },
  { type: 'publish-results', as: press, form: always({ where: 'Amtsblatt' }) },
  { type: 'evaluate-cooperation', as: carrier, form: always({ lessons: text, again: 'yes' }) },
  {
    type: 'evaluate-cooperation',
    as: planner,
    form: always({
      lessons: text,
      again: 'yes',
      actual: { staffHours: 44, sheets: 6000, postageCents: 168_000, returnPostageCents: 51_000 },
    }),
  },
  { type: 'close-case', as: planner, form: always({}) },
];
