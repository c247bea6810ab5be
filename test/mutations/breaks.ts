/** Some thirty rules of the guideline, each broken on purpose in one place: the text of the code, and what it becomes. */
export interface Break {
  readonly rule: string;
  /** What the broken code lets happen. */
  readonly lets: string;
  /** Below `domain/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const decide = (name: string): string => `case/decide/${name}.ts`;

export const BREAKS: readonly Break[] = [
  {
    rule: 'R1',
    lets: 'a natural person makes a request',
    file: decide('request'),
    from: "carrier.legalForm !== 'natural-person'",
    to: "carrier.legalForm !== 'nobody'",
  },
  {
    rule: 'R5',
    lets: 'a request without a legal basis is found complete',
    file: decide('request'),
    from: "if (request.legalBasis === 'other') return noLegalBasis;",
    to: '',
  },
  {
    rule: 'R7',
    lets: 'a missing contact person needs no waiver',
    file: decide('request'),
    from: 'if (!request.contact && ',
    to: 'if (false && ',
  },
  {
    rule: 'R9',
    lets: 'a letter that labels its recipients is proposed',
    file: decide('drafting'),
    from: 'if (isLabelled && data.labelExplained === undefined)',
    to: 'if (false)',
  },
  {
    rule: 'A2',
    lets: 'the registration office is not informed before the decision',
    file: 'guideline/steps/review.ts',
    from: "      'inform-registration-office',\n      'estimate-addressees',",
    to: "      'estimate-addressees',",
  },
  {
    rule: 'A3',
    lets: 'a request assessed as not permissible is accepted',
    file: decide('review'),
    from: "if (data.outcome === 'accept' && state.facts.assessment?.outcome === 'not-permissible') return notPermissible;",
    to: '',
  },
  {
    rule: 'A3',
    lets: 'a reshaped purpose keeps the old assessment',
    file: decide('request'),
    from: "const KEPT_ON_REVISION: readonly StepName[] = ['identify-enabler', 'choose-sitting'];",
    to: "const KEPT_ON_REVISION: readonly StepName[] = ['identify-enabler', 'choose-sitting', 'assess-legal-position'];",
  },
  {
    rule: 'A4',
    lets: 'whoever decided co-signs',
    file: decide('review'),
    from: "if (!meta.recorded && state.done['weigh-request']?.by === meta.actor.person) return refuse(ownDecision);",
    to: '',
  },
  {
    rule: 'A5',
    lets: 'a decision unlike a comparable one gives no reason',
    file: decide('review'),
    from: 'if (deviates && data.deviation === undefined) return deviationUnexplained;',
    to: '',
  },
  {
    rule: 'A6',
    lets: 'the evaluation says nothing of the real cost',
    file: decide('reporting'),
    from: "if (office === 'social-planner' && !data.actual) return refuse(costsMissing);",
    to: '',
  },
  {
    rule: 'A7',
    lets: 'a vetting of 25 months ago carries over',
    file: decide('request'),
    from: 'const VETTING_LASTS = 24;',
    to: 'const VETTING_LASTS = 25;',
  },
  {
    rule: 'A10',
    lets: 'no resolution is asked for where the profile demands it',
    file: 'case/instances.ts',
    from: "return basis.resolutionRequired && facts.decision?.outcome !== 'decline';",
    to: 'return false;',
  },
  {
    rule: 'S1',
    lets: 'another version of the declaration is signed',
    file: decide('declaration'),
    from: 'if (data.document !== state.facts.declaration?.document) return refuse(otherDeclaration);',
    to: '',
  },
  {
    rule: 'S2',
    lets: 'one of two signatories is enough',
    file: 'case/evolve/review.ts',
    from: 'carrierSigners.length >= (state.facts.vetting?.signatories ?? 1)',
    to: 'carrierSigners.length >= 1',
  },
  {
    rule: 'S3',
    lets: 'a mailing is drafted before the municipality has signed',
    file: 'guideline/steps/drafting.ts',
    from: "after: ['sign-for-carrier', 'sign-for-municipality'],",
    to: "after: ['sign-for-carrier'],",
  },
  {
    rule: 'L1',
    lets: 'one side agrees to its own draft',
    file: decide('drafting'),
    from: 'if (mailing.side === side) {',
    to: 'if (mailing.side === side && false) {',
  },
  {
    rule: 'L2',
    lets: 'a changed version keeps its approvals',
    file: 'case/evolve/mailing.ts',
    from: "    'draft-mailing',\n    'approve-mailing',\n    'sign-cover-letter',\n    'release-print',\n    'print-mailing',\n",
    to: "    'draft-mailing',\n    'sign-cover-letter',\n    'release-print',\n    'print-mailing',\n",
  },
  {
    rule: 'L2',
    lets: 'somebody approves what they drafted',
    file: decide('drafting'),
    from: 'if (!recorded && mailing.drafters.includes(actor.person)) {',
    to: 'if (false) {',
  },
  {
    rule: 'L2',
    lets: 'a stopped mailing is sent all the same',
    file: 'case/open-keys.ts',
    from: "return facts.stopped === undefined && isStepDone(state, 'approve-mailing') && isStepDone(state, 'release-print');",
    to: 'return true;',
  },
  {
    rule: 'L7',
    lets: 'more is sent than was printed',
    file: decide('dispatch'),
    from: 'if (!print || print.printed !== data.sent + print.spoiled + print.kept + (data.spoiled ?? 0)) {',
    to: 'if (!print) {',
  },
  {
    rule: 'L9',
    lets: 'a selection outlives a dispatch that was moved',
    file: 'case/stale-selection.ts',
    from: "return isStale ? undo(state, ['select-addressees']) : state;",
    to: 'return state;',
  },
  {
    rule: 'L10',
    lets: 'an outside printer works without a contract',
    file: 'case/instances.ts',
    from: 'return basis.outsidePrinter;',
    to: 'return false;',
  },
  {
    rule: 'F1',
    lets: 'a case closes over an open complaint',
    file: 'case/open-keys.ts',
    from: 'return state.complaints.every(({ closed }) => closed);',
    to: 'return true;',
  },
  {
    rule: 'F1',
    lets: 'an access request is answered two months after its receipt',
    file: 'case/open-steps.ts',
    from: 'addMonths(complaint.receivedOn, 1)',
    to: 'addMonths(complaint.receivedOn, 2)',
  },
  {
    rule: 'T1',
    lets: 'a paper is handed in after its deadline',
    file: decide('reporting'),
    from: 'if (!isLate) return undefined;',
    to: 'return undefined;',
  },
  {
    rule: 'T2',
    lets: 'a mailing is sent in the red stretch',
    file: decide('dispatch'),
    from: "if (window.stretch === 'red') return refuse(windowClosed(state, window.opensOn));",
    to: '',
  },
  {
    rule: 'T3',
    lets: 'a letter signed before the election leaves after it',
    file: 'case/renewal.ts',
    from: "const resign = signed !== undefined && signed.on <= election.date && !isStepDone(state, 'send-mailing');",
    to: 'const resign = false;',
  },
  {
    rule: 'C1',
    lets: 'a case closes while nobody has said what came of a channel',
    file: decide('reporting'),
    from: 'state.channels.every(({ recorded }) => recorded) ||',
    to: 'true ||',
  },
  {
    rule: 'must',
    lets: 'a mandatory step is waived',
    file: decide('leeway'),
    from: 'if (must || !isWaivable(row.rules)) return',
    to: 'if (false) return',
  },
  {
    rule: 'P1',
    lets: 'a carrier acts on another carrier’s case',
    file: 'case/access.ts',
    from: 'return actor.organisation === home;',
    to: 'return true;',
  },
  {
    rule: 'agenda',
    lets: 'who has signed already is reminded to sign',
    file: 'case/owed/notices.ts',
    from: 'return signers && signers.length > 0 ? { except: signers } : {};',
    to: 'return {};',
  },
];
