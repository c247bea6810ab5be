/**
 * Every command of the table with a form that the guideline has nothing against; a story changes what it is about. Sealed
 * values are one constant: no rule may look inside them.
 */
import type { CaseOrigin, CommandOf, DataOf } from '../../domain/case/commands.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseCommandName, DocumentId, Hash, KeyId, MunicipalityId, StepName } from '../../domain/terms.ts';
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
type Simple = Exclude<CaseCommandName, 'open-case' | 'check-completeness' | 'draft-mailing' | 'approve-mailing'>;
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
export const assess = giving('assess-legal-position', {
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
  comparable: [],
  repeatable: true,
  effort: { staffHours: 40, sheets: 6000, postageCents: 170_000, returnPostageCents: 60_000 },
  bornBy: 'municipality',
  gainOfMunicipality: sealed,
  gainOfCarrier: sealed,
});
export const signForCarrier = giving('sign-for-carrier', { document: DECLARATION, commits: true });
export const signForMunicipality = giving('sign-for-municipality', { document: DECLARATION, commits: true });

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
export const print = giving('print-mailing', { printed: 2000, spoiled: 15, kept: 5 });
export const send = giving('send-mailing', { sent: 1980 });
export const chooseSitting = (sitting: string) => giving('choose-sitting', { committee: 'social-affairs', sitting })();
export const submitReport = giving('submit-report', { summary: sealed, answered: 610, undeliverable: 31 });
export const presentReport = giving('present-report', { outcome: 'noted' });
export const closeCase = giving('close-case', {});

export const withdraw = giving('withdraw-case', { reason: sealed });
export const decline = giving('decline-case', { reason: sealed });
export const pause = giving('pause-case', { reason: sealed });
export const resume = giving('resume-case', { reason: sealed });
export const overrideWindow = (election: string) => giving('override-window', { election, reason: sealed })();
export const orderErasure = giving('order-erasure', { keys: [sealed.kid], why: 'request-of-the-person' });
/** The named step again, with the form of the command that gave it. */
export const correct = (command: { readonly type: StepName; readonly data: object }): CommandOf<'correct-step'> => ({
  type: 'correct-step',
  data: { step: command.type, reason: sealed, form: { ...command.data } },
});

/** The key of an office's notice, by when the completeness check opened it. */
export const noticeKey = (office: 'data-protection-officer' | 'press-office', since = '2026-03-03T10:00:00.000Z') =>
  `inform-${office}/${since}`;
export const recordNotice = (...keys: readonly string[]) =>
  giving('record-notice', {
    notices: keys.map((key) => ({ key, to: ['p-somebody'], messageIds: ['<1@example.org>'] })),
  })();
export const recordFailure = (...keys: readonly string[]) =>
  giving('record-failed-notice', { keys, why: '550 no such mailbox' })();
export const recordDeclaration = (document: DocumentId = DECLARATION) =>
  giving('record-declaration', { file: { ...pdf, document } })();
export const recordRelease = (key: string) => giving('record-release', { key })();
export const recordErasure = (order: number) => giving('record-erasure', { order })();
export const replan = giving('replan', {});
