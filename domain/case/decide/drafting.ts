/** Drafting and approval: L1–L6. */

import { CARRIER_ROLES, type DocumentId, type Refusal } from '../../terms.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { Side } from '../events.ts';
import { refusal } from '../refusals.ts';
import type { CaseState, MailingVersion } from '../state.ts';

export const drafting: Deciders<'draft-mailing' | 'approve-mailing' | 'sign-cover-letter'> = {
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
};

type DraftData = CommandOf<'draft-mailing'>['data'];

function propose(state: CaseState, data: Extract<DraftData, { action: 'propose' }>, side: Side): Decision {
  const { checklist } = data;
  const gaps: readonly (readonly [boolean, Refusal])[] = [
    [checklist.voluntary, missing('L4', 'dass die Teilnahme freiwillig ist', 'that taking part is voluntary')],
    [checklist.trustedPerson, missing('L5', 'die autorisierte Vertrauensperson', 'the authorised trusted person')],
    [
      checklist.noLabel,
      missing('R9', 'eine Ansprache, die niemanden als einsam bezeichnet', 'wording that calls nobody lonely'),
    ],
    [checklist.dataProtectionNotice, missing('R5', 'den Datenschutzhinweis', 'the data-protection notice')],
  ];
  const gap = gaps.find(([fulfilled]) => !fulfilled);
  if (gap) return refuse(gap[1]);
  return accept({ type: 'mailing-drafted', data: { ...data, version: (state.facts.mailing?.version ?? 0) + 1, side } });
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

function approve(state: CaseState, { data }: CommandOf<'approve-mailing'>, { actor }: CommandMeta): Decision {
  const mailing: MailingVersion | undefined = state.facts.mailing;
  if (!mailing) return refuse(otherVersion);
  const office = actor.for ?? actor.role;
  if (data.outcome === 'reject') {
    return accept({ type: 'mailing-rejected', data: { version: mailing.version, office, comments: data.comments } });
  }
  // L2: the approval holds for exactly the documents that will be printed.
  if (!sameDocuments(data.documents, mailing.documents)) return refuse(otherVersion);
  if (mailing.drafters.includes(actor.person)) {
    return refuse(
      refusal(
        'drafted-it',
        'Wer den Entwurf mitverfasst hat, gibt ihn nicht frei. Bitte lassen Sie Ihre Vertretung freigeben.',
        'Whoever drafted it does not approve it. Please let your substitute approve.',
        'L2',
      ),
    );
  }
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

const sameDocuments = (some: readonly DocumentId[], others: readonly DocumentId[]): boolean =>
  some.length === others.length && [...some].sort().join() === [...others].sort().join();

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
