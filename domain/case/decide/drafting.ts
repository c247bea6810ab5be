/** Drafting and approval: L1–L6. */

import { type LetterFinding, type LetterItem, missingTogether } from '../../guideline/letters.ts';
import { officeIn } from '../../guideline/office-words.ts';
import { CARRIER_ROLES, type Refusal } from '../../terms.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { sameDocuments } from '../documents.ts';
import type { Side } from '../events.ts';
import { refusal } from '../refusals.ts';
import { type CaseState, isRuleWaived, type MailingVersion } from '../state.ts';

export const drafting: Deciders<
  'draft-mailing' | 'approve-mailing' | 'sign-cover-letter' | 'stop-dispatch' | 'revoke-approval'
> = {
  'draft-mailing': (state, command, meta) => {
    const side: Side = CARRIER_ROLES.includes(meta.actor.for ?? meta.actor.role) ? 'carrier' : 'municipality';
    return command.data.action === 'agree' ? agree(state, command.data, side) : propose(state, command.data, side);
  },
  'approve-mailing': (state, command, meta) => approve(state, command, meta),
  'sign-cover-letter': (state, { data }) => {
    const mailing = state.facts.mailing;
    if (!mailing || !sameDocuments(data.documents, mailing.documents)) return refuse(otherVersion);
    return accept({ type: 'cover-letter-signed', data });
  },
  'stop-dispatch': (state, { data }, { actor }) => {
    const office = actor.for ?? actor.role;
    const { mailing, sent, stopped } = state.facts;
    if (!mailing || sent !== undefined) return refuse(nothingToStop);
    if (stopped?.some((stop) => stop.office === office)) return refuse(stoppedAlready);
    return accept({ type: 'dispatch-stopped', data: { ...data, office } });
  },
  'revoke-approval': (state, { data }, { actor }) => {
    const { mailing, sent } = state.facts;
    const office = actor.for ?? actor.role;
    if (mailing?.approvals[office] === undefined || sent !== undefined) return refuse(nothingToRevoke);
    return accept({ type: 'approval-revoked', data: { ...data, office } });
  },
};

type DraftData = CommandOf<'draft-mailing'>['data'];

type Proposal = Extract<DraftData, { action: 'propose' }>;

function propose(state: CaseState, data: Proposal, side: Side): Decision {
  const gap = gaps(state, data).find(([fulfilled]) => !fulfilled);
  if (gap) return refuse(gap[1]);
  // R9: what the machine read in the letter itself weighs more than a tick; a person can only explain it.
  const isLabelled = data.pieces.some(({ findings }) => findings?.includes('label-found'));
  if (isLabelled && data.labelExplained === undefined) return refuse(labelFound);
  const notFound = data.missingExplained === undefined ? notFoundIn(state, data) : undefined;
  if (notFound) return refuse(notFound);
  return accept({ type: 'mailing-drafted', data: { ...data, version: state.versions + 1, side } });
}

/** L3–L5, R5: what the machine could read and did not find in any of the pieces; a tick is no answer to that. */
function notFoundIn(state: CaseState, { pieces }: Proposal): Refusal | undefined {
  const findings = pieces.map((piece) => (piece.findings ?? []) as readonly LetterFinding[]);
  const [item] = missingTogether(findings).filter(({ rule }) => rule !== 'L3' || !isWithoutLeadership(state));
  return item && notFound(item);
}

const isWithoutLeadership = (state: CaseState): boolean =>
  isRuleWaived(state, 'draft-mailing', 'L3') || state.waived['sign-cover-letter'] !== undefined;

/** What every mailing must contain, as far as whoever proposes it can say. */
function gaps(state: CaseState, { checklist }: Proposal): readonly (readonly [boolean, Refusal])[] {
  const isAnnounced = state.facts.decision?.statisticsAgreed !== true || checklist.statisticsAnnounced === true;
  return [
    [checklist.voluntary, missing('L4', 'dass die Teilnahme freiwillig ist', 'that taking part is voluntary')],
    [checklist.trustedPerson, missing('L5', 'die autorisierte Vertrauensperson', 'the authorised trusted person')],
    [
      checklist.noLabel,
      missing('R9', 'eine Ansprache, die niemanden als einsam bezeichnet', 'wording that calls nobody lonely'),
    ],
    [checklist.dataProtectionNotice, missing('R5', 'den Datenschutzhinweis', 'the data-protection notice')],
    [checklist.fromLeadership || isWithoutLeadership(state), notFromLeadership(state)],
    [
      isAnnounced,
      missing(
        'F2',
        'die Ankündigung, dass Daten an die Statistikstelle gehen',
        'that data goes to the statistics office',
      ),
    ],
  ];
}

function agree(state: CaseState, data: Extract<DraftData, { action: 'agree' }>, side: Side): Decision {
  const mailing = state.facts.mailing;
  if (!mailing || mailing.rejected || data.version !== mailing.version) return refuse(otherVersion);
  if (mailing.agreed) return refuse(alreadyAgreed);
  // L1: both sides draft; nobody agrees to their own proposal.
  if (mailing.side === side) {
    return refuse(
      refusal(
        'own-draft',
        'Diesen Entwurf hat Ihre Seite vorgelegt; zustimmen muss die andere Seite.',
        'Your side proposed this draft; the other side has to agree.',
        'L1',
      ),
    );
  }
  return accept({
    type: 'mailing-agreed',
    data: { version: data.version, side, ...(data.occurredOn ? { occurredOn: data.occurredOn } : {}) },
  });
}

function approve(state: CaseState, { data }: CommandOf<'approve-mailing'>, { actor, recorded }: CommandMeta): Decision {
  const mailing: MailingVersion | undefined = state.facts.mailing;
  if (!mailing) return refuse(otherVersion);
  const office = actor.for ?? actor.role;
  if (data.outcome === 'reject') {
    const on = data.occurredOn ? { occurredOn: data.occurredOn } : {};
    return accept({
      type: 'mailing-rejected',
      data: { version: mailing.version, office, comments: data.comments, ...on },
    });
  }
  // L2: the approval holds for exactly the documents that will be printed.
  if (!sameDocuments(data.documents, mailing.documents)) return refuse(otherVersion);
  // What the planner only records was approved by somebody else, as the receipt shows.
  if (!recorded && mailing.drafters.includes(actor.person)) {
    return refuse(
      refusal(
        'drafted-it',
        'Wer den Entwurf mitverfasst hat, gibt ihn nicht frei. Bitte lassen Sie Ihre Vertretung freigeben.',
        'Whoever drafted it does not approve it. Please let your substitute approve.',
        'L2',
      ),
    );
  }
  // L2: several offices are several pairs of eyes; only the leadership may stand in for the press office beside its own.
  const others = Object.entries(mailing.approvals).filter(
    ([name, person]) => name !== office && person === actor.person,
  );
  const isAllowed = actor.role === 'leadership' && (office === 'press-office' || office === 'leadership');
  if (!recorded && !isAllowed && others.length > 0) return refuse(approvedForAnother);
  if (!data.toneIsCaring) {
    return refuse(
      refusal(
        'tone-not-confirmed',
        'Bestätigen Sie, dass der Ton wertschätzend und fürsorglich ist, oder weisen Sie den Entwurf mit Anmerkungen zurück.',
        'Confirm that the tone is appreciative and caring, or reject the draft with comments.',
        'L6',
      ),
    );
  }
  return accept({
    type: 'mailing-approved',
    data: {
      version: mailing.version,
      office,
      documents: mailing.documents,
      ...(data.occurredOn ? { occurredOn: data.occurredOn } : {}),
    },
  });
}

const alreadyAgreed: Refusal = refusal(
  'already-agreed',
  'Diesem Entwurf ist schon zugestimmt. Soll etwas geändert werden, legen Sie eine neue Fassung vor.',
  'This draft is agreed already. To change something, propose a new version.',
  'L1',
);

const otherVersion: Refusal = refusal(
  'other-version',
  'Das ist nicht die aktuelle Fassung. Öffnen Sie die aktuelle Fassung im Vorgang und entscheiden Sie über diese.',
  'This is not the current version. Open the current version in the case and decide on that one.',
  'L2',
);

const missing = (rule: string, de: string, en: string): Refusal =>
  refusal(
    'mailing-incomplete',
    `Dem Entwurf fehlt etwas, das jedes Schreiben enthalten muss: ${de}. Ergänzen Sie den Entwurf.`,
    `The draft lacks something that every letter must contain: ${en}. Please complete the draft.`,
    rule,
  );

const notFromLeadership = ({ basis }: CaseState): Refusal =>
  refusal(
    'not-from-leadership',
    `Das Schreiben soll von der ${officeIn(basis, 'leadership').label.de} kommen und nicht vom Sozialamt. Ändern Sie den Absender, oder verzichten Sie mit Begründung auf diese Soll-Regel.`,
    `The letter should come from ${officeIn(basis, 'leadership').subject.en} and not from the social welfare office. Change the sender, or waive this rule with a reason.`,
    'L3',
  );

const notFound = ({ label, rule }: LetterItem): Refusal =>
  refusal(
    'not-found-in-letter',
    `In den hochgeladenen Stücken war nicht zu finden: ${label.de}. Ergänzen Sie den Entwurf, oder erklären Sie, wo es steht.`,
    `Not found in the uploaded pieces: ${label.en}. Complete the draft, or explain where it stands.`,
    rule,
  );

export const labelFound: Refusal = refusal(
  'label-found',
  'Im Schreiben steht ein Wort, das die Angeschriebenen als einsam oder bedürftig bezeichnet. Bitte formulieren Sie es um, oder erklären Sie, warum es niemanden bezeichnet.',
  'The mailing contains a word that calls its recipients lonely or in need. Please reword it, or explain why it labels nobody.',
  'R9',
);

const approvedForAnother: Refusal = refusal(
  'approved-for-another',
  'Sie haben diese Fassung schon für eine andere Stelle freigegeben. Zwei Stellen sind zwei Personen; bitte lassen Sie eine andere Vertretung freigeben.',
  'You have approved this version for another office already. Two offices are two persons; please let another substitute approve.',
  'L2',
);

const nothingToStop: Refusal = refusal(
  'nothing-to-stop',
  'Es gibt keine Sendung, die noch zu stoppen wäre: Sie ist schon hinaus, oder es liegt noch kein Entwurf vor.',
  'There is no mailing left to stop: it has left already, or nothing has been drafted yet.',
  'L2',
);
const stoppedAlready: Refusal = refusal(
  'stopped-already',
  'Ihre Stelle hat den Versand bereits gestoppt.',
  'Your office has stopped the dispatch already.',
  'L2',
);
const nothingToRevoke: Refusal = refusal(
  'nothing-to-revoke',
  'Ihre Stelle hat diese Fassung nicht freigegeben, oder die Sendung ist schon hinaus.',
  'Your office has not approved this version, or the mailing has left already.',
  'L2',
);
