/**
 * Every command of the table with a form that the guideline has nothing against; a story changes what it is about. Sealed
 * values are one constant: no rule may look inside them.
 */
import type { CaseOrigin, CommandOf, DataOf } from '../../domain/case/commands.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import type {
  CaseCommandName,
  DocumentId,
  Hash,
  KeyId,
  MunicipalityId,
  PersonId,
  Role,
  StepName,
} from '../../domain/terms.ts';
import { day } from './calendar/muelheim.ts';
import { MUELHEIM, NACHBARSCHAFT } from './people.ts';

export const sealed: SealedValue = {
  $sealed: 1,
  kid: 'k0000000000000000000000000' as KeyId,
  alg: 'A256GCM',
  iv: 'aaaa',
  ct: 'bbbb',
  com: 'cccc',
};

const hex = (digit: string): string => digit.repeat(64);
const pdf = { mediaType: 'application/pdf', bytes: 1200, commitment: hex('c') } as const;
export const DECLARATION = hex('d') as DocumentId;
export const LETTER = hex('1') as DocumentId;
export const COVER_LETTER = hex('2') as DocumentId;
export const CHANGED_LETTER = hex('3') as DocumentId;
/** The documents of the draft that `proposeMailing` proposes. */
export const DOCUMENTS: readonly DocumentId[] = [LETTER, COVER_LETTER];

type Change<N extends CaseCommandName> = Partial<DataOf<N>>;
type Simple = Exclude<
  CaseCommandName,
  | 'open-case'
  | 'import-case'
  | 'check-completeness'
  | 'confirm-decision'
  | 'draft-mailing'
  | 'approve-mailing'
  | 'accept-report'
  | 'hand-over-statistics'
  | 'attach-document'
  | 'add-note'
>;
/** A command of this name, whose form can be changed field by field. */
const giving =
  <N extends Simple>(type: N, data: DataOf<N>) =>
  (change: Change<N> = {}) =>
    // The correlation of name and form is lost on TypeScript where the name is a type parameter.
    ({ type, data: { ...data, ...change } }) as unknown as CommandOf<N>;

export const aRequest: DataOf<'open-case'> = {
  carrier: { name: 'Nachbarschaft e. V.', legalForm: 'registered-association', charitable: true },
  contact: sealed,
  actingPersons: [{ person: sealed, authorised: true, assigned: true, empowered: true }],
  title: sealed,
  purpose: sealed,
  content: sealed,
  publicInterest: sealed,
  benefit: sealed,
  mailingKind: 'questionnaire',
  targetGroup: 'older-people',
  criteria: [{ criterion: 'age', value: sealed, justification: sealed }],
  expectedCount: 2000,
  occasion: 'services-of-general-interest',
  occasionText: sealed,
  legalBasis: 'gdpr-6-1-e',
  publicTask: sealed,
  generalInterest: true,
};
const origin: CaseOrigin = { municipality: MUELHEIM as string as MunicipalityId, carrier: NACHBARSCHAFT };
export const openCase = (
  change: Change<'open-case'> = {},
  belonging: Partial<CaseOrigin> = {},
): CommandOf<'open-case'> => ({
  type: 'open-case',
  data: { origin: { ...origin, ...belonging }, request: { ...aRequest, ...change } },
});

export const importCase = (
  change: Change<'open-case'> = {},
  belonging: Partial<CaseOrigin> = {},
): CommandOf<'import-case'> => ({
  type: 'import-case',
  data: {
    origin: { ...origin, ...belonging },
    request: { request: { ...aRequest, ...change }, file: '50-12/2025' },
  },
});
export const finishImport = giving('finish-import', {});
export const talk = giving('hold-preliminary-talk', { outcome: 'encouraged', timeDiscussed: true });

export const findComplete = (): CommandOf<'check-completeness'> => ({
  type: 'check-completeness',
  data: { outcome: 'complete' },
});
export const findIncomplete = (): CommandOf<'check-completeness'> => ({
  type: 'check-completeness',
  data: { outcome: 'incomplete', missing: ['acting-persons'], note: sealed },
});
export const completeRequest = giving('complete-request', aRequest);
export const identifyEnabler = giving('identify-enabler', { unit: 'Stabsstelle Sozialplanung', leads: 'municipality' });
export const informOfficer = giving('inform-data-protection-officer', { how: 'telephone' });
export const informPress = giving('inform-press-office', { how: 'telephone' });
export const informStatistics = giving('inform-statistics-office', { how: 'telephone' });
export const informRegistry = giving('inform-registration-office', { how: 'telephone' });
export const vet = giving('vet-carrier', {
  known: true,
  goodReference: true,
  authorised: true,
  assigned: true,
  empowered: true,
  signatories: 1,
  reference: sealed,
});
export const estimate = giving('estimate-addressees', { count: 2100, basis: 'register-count' });
export const assess = giving('assess-legal-position', {
  occasionHolds: true,
  outcome: 'permissible',
  provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
  publicTask: '§ 71 SGB XII',
  reasons: sealed,
  conditions: [],
  blockedEntriesConsidered: true,
});
export const weigh = giving('weigh-request', {
  outcome: 'accept',
  reasons: sealed,
  summary: 'Befragung älterer Menschen zum Bedarf an Begegnung',
  comparablesSearched: true,
  comparable: [],
  repeatable: true,
  statisticsAgreed: false,
  effort: { staffHours: 40, sheets: 6000, postageCents: 170_000, returnPostageCents: 60_000 },
  bornBy: 'municipality',
  gainOfMunicipality: sealed,
  gainOfCarrier: sealed,
});
export const confirm = (): CommandOf<'confirm-decision'> => ({
  type: 'confirm-decision',
  data: { outcome: 'confirm' },
});
export const giveBack = (): CommandOf<'confirm-decision'> => ({
  type: 'confirm-decision',
  data: { outcome: 'return', comments: sealed },
});
export const resolve = giving('obtain-resolution', { outcome: 'granted', paper: 'V 26/0123-01' });
export const signForCarrier = giving('sign-for-carrier', { document: DECLARATION, commits: true });
export const signForMunicipality = giving('sign-for-municipality', { document: DECLARATION, commits: true });

export const agreeProcessing = giving('agree-processing', {
  contractor: 'Druckhaus am Markt GmbH',
  contract: { ...pdf, document: hex('e') as DocumentId },
  deletionAgreed: true,
});

type Proposal = Extract<DataOf<'draft-mailing'>, { readonly action: 'propose' }>;
export const wholeChecklist: Proposal['checklist'] = {
  voluntary: true,
  trustedPerson: true,
  fromLeadership: true,
  noLabel: true,
  dataProtectionNotice: true,
};
const piece = (name: 'letter' | 'cover-letter', document: DocumentId) =>
  ({ piece: name, file: { ...pdf, document, sha256: document as string as Hash } }) as const;
export const proposeMailing = (
  letter: DocumentId = LETTER,
  checklist: Partial<Proposal['checklist']> = {},
): CommandOf<'draft-mailing'> => ({
  type: 'draft-mailing',
  data: {
    action: 'propose',
    pieces: [piece('letter', letter), piece('cover-letter', COVER_LETTER)],
    checklist: { ...wholeChecklist, ...checklist },
  },
});
export const agreeToMailing = (version = 1): CommandOf<'draft-mailing'> => ({
  type: 'draft-mailing',
  data: { action: 'agree', version },
});
export const approve = (
  documents: readonly DocumentId[] = DOCUMENTS,
  toneIsCaring = true,
): CommandOf<'approve-mailing'> => ({
  type: 'approve-mailing',
  data: { outcome: 'approve', documents, toneIsCaring },
});
export const reject = (): CommandOf<'approve-mailing'> => ({
  type: 'approve-mailing',
  data: { outcome: 'reject', comments: sealed },
});
export const signCoverLetter = giving('sign-cover-letter', { documents: DOCUMENTS });
export const planDispatch = (date: string) => giving('plan-dispatch', { date: day(date) })();
export const selectAddressees = giving('select-addressees', {
  criteria: ['age'],
  count: 1980,
  blockedEntriesRemoved: true,
});
export const releasePrint = giving('release-print', { documents: DOCUMENTS });
export const print = giving('print-mailing', { printed: 2000, spoiled: 15, kept: 5 });
export const announce = giving('announce-dispatch', {
  trustedPersonBriefed: true,
  substituteNamed: true,
  telephoneBriefed: true,
  politicsBriefed: true,
});
export const send = giving('send-mailing', { sent: 1980 });
export const recordResponses = giving('record-responses', { answered: 610, undeliverable: 31, final: true });
export const confirmDeletion = giving('confirm-address-deletion', { deleted: true });
export const complain = giving('register-complaint', {
  category: 'annoyance',
  receivedOn: day('2026-05-07'),
  by: 'telephone',
});
export const answerComplaint = giving('answer-complaint', {
  complaint: 1,
  officerSupported: true,
  answer: sealed,
  legalFollowUp: false,
});
export const closeComplaint = giving('close-complaint', { complaint: 1, outcome: 'settled' });
export const COMMITTEE = 'social-affairs';
export const chooseSitting = (sitting: string, committee = COMMITTEE) =>
  giving('choose-sitting', { committee, sitting })();
export const submitReport = giving('submit-report', { summary: sealed });
export const acceptReport = (): CommandOf<'accept-report'> => ({ type: 'accept-report', data: { outcome: 'accept' } });
export const returnReport = (): CommandOf<'accept-report'> => ({
  type: 'accept-report',
  data: { outcome: 'return', comments: sealed },
});
export const preparePaper = giving('prepare-paper', { committee: COMMITTEE, number: 'V 26/0456-01' });
export const presentReport = giving('present-report', { committee: COMMITTEE, outcome: 'noted' });
export const handOverStatistics = (hash = hex('5')): CommandOf<'hand-over-statistics'> => ({
  type: 'hand-over-statistics',
  data: { action: 'hand-over', hash, records: 610 },
});
export const confirmStatistics = (hash = hex('5')): CommandOf<'hand-over-statistics'> => ({
  type: 'hand-over-statistics',
  data: { action: 'confirm', hash },
});
export const publish = giving('publish-results', { where: 'Amtsblatt und Internetseite der Stadt' });
export const evaluate = giving('evaluate-cooperation', {
  lessons: sealed,
  again: 'yes',
  actual: { staffHours: 46, sheets: 6100, postageCents: 168_300, returnPostageCents: 51_850 },
});
export const closeCase = giving('close-case', {});

export const withdraw = giving('withdraw-case', { reason: sealed });
export const decline = giving('decline-case', { reason: sealed });
export const pause = giving('pause-case', { reason: sealed });
export const resume = giving('resume-case', { reason: sealed });
export const overrideWindow = (election: string) => giving('override-window', { election, reason: sealed })();
export const orderErasure = giving('order-erasure', { keys: [sealed.kid], why: 'request-of-the-person' });
export const placeHold = giving('place-hold', { reason: sealed });
export const liftHold = giving('lift-hold', { reason: sealed });
export const proposeDeletion = giving('propose-deletion', {});
export const withdrawDeletion = giving('withdraw-deletion', { reason: sealed });
export const consentToDeletion = giving('consent-to-deletion', {});
export const reopen = giving('reopen-case', { reason: sealed });
export const returnRequest = giving('return-request', { note: sealed });
export const revisePurpose = (change: Change<'open-case'> = {}) =>
  giving('revise-purpose', { reason: sealed, request: { ...aRequest, ...change } })();
export const changeContact = giving('change-contact', {
  contact: sealed,
  authorised: true,
  assigned: true,
  reason: sealed,
});
export const handOver = (to: string) => giving('hand-over-case', { to: to as PersonId, reason: sealed })();
export const appoint = (office: Role, who: string, change: Change<'appoint-substitute'> = {}) =>
  giving('appoint-substitute', { office, person: who as PersonId, from: day('2026-03-01'), reason: sealed })(change);
export const waive = (step: StepName, change: Change<'waive-step'> = {}) =>
  giving('waive-step', { step, reason: sealed })(change);
export const extend = (step: StepName, until: string, change: Change<'extend-deadline'> = {}) =>
  giving('extend-deadline', { step, until: day(until), reason: sealed })(change);
export const stop = giving('stop-dispatch', { reason: sealed });
export const revokeApproval = giving('revoke-approval', { reason: sealed });
export const startRound = giving('start-round', { kind: 'follow-up', reason: sealed });
type Readers = 'all' | 'municipality';
export const attach = (readers: Readers = 'all'): CommandOf<'attach-document'> => ({
  type: 'attach-document',
  data: { readers, title: sealed, file: { ...pdf, document: hex('a') as DocumentId } },
});
export const note = (readers: Readers = 'all'): CommandOf<'add-note'> => ({
  type: 'add-note',
  data: { readers, text: sealed },
});
export const addChannel = giving('add-channel', { kind: 'church', contact: sealed, plannedOn: day('2026-05-10') });
export const recordChannel = giving('record-channel', { channel: 1, reached: 120, result: sealed });
export const acknowledge = (notice: string) => giving('acknowledge-notice', { notice })();
export const adoptRules = (to: number) => giving('adopt-rules', { to, reason: sealed })();

type Given = { readonly type: StepName; readonly data: object };
/** The named step again, with the form of the command that gave it. */
export const correct = (command: Given, change: Change<'correct-step'> = {}) =>
  giving('correct-step', { step: command.type, reason: sealed, form: { ...command.data } as never })(change);
export const revoke = (step: StepName, change: Change<'revoke-step'> = {}) =>
  giving('revoke-step', { step, reason: sealed })(change);
export const take = (step: StepName, change: Change<'take-step'> = {}) => giving('take-step', { step })(change);
export const handOn = (step: StepName, change: Change<'hand-on-step'> = {}) => giving('hand-on-step', { step })(change);
/** What an office did on paper; the planner holds the receipt. */
export const recordFor = (office: Role, command: Given) =>
  giving('record-for-office', {
    office,
    step: command.type,
    form: { ...command.data } as never,
    receipt: { kind: 'number', number: 'Beleg 17' },
  })();

/** The key of an office's notice, by when the completeness check opened it. */
type InformedOffice = 'data-protection-officer' | 'press-office' | 'registration-office' | 'statistics-office';
export const noticeKey = (office: InformedOffice, since = '2026-03-03T10:00:00.000Z') => `inform-${office}/${since}`;
export const recordNotice = (...keys: readonly string[]) =>
  giving('record-notice', {
    notices: keys.map((key) => ({ key, to: ['p-somebody'], messageIds: ['<1@example.org>'] })),
  })();
export const recordFailure = (...keys: readonly string[]) =>
  giving('record-failed-notice', { keys, why: '550 no such mailbox' })();
/** `decision`: the sequence number of the decision's event; in `COURSE` it is always the same. */
export const recordDeclaration = (document: DocumentId = DECLARATION, decision = DECISION) =>
  giving('record-declaration', { file: { ...pdf, document }, decision })();
const DECISION = 22;
export const recordElection = (election: string) => giving('record-election', { election })();
export const recordRelease = (key: string) => giving('record-release', { key })();
export const recordErasure = (order: number) => giving('record-erasure', { order })();
export const recordDeletion = (proposal: number) => giving('record-deletion', { proposal })();
export const replan = giving('replan', {});
