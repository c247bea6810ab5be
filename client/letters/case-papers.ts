/**
 * Papers of a case, drawn up whenever somebody asks: from what the case says now, each text as this reader may open it. Nothing
 * of them is stored; what has to last is attached to the case or leaves with a signature.
 */
import { committeePaperPdf } from '../../activities/letters/committee-paper.ts';
import { decisionLetterPdf } from '../../activities/letters/decision-letter.ts';
import { decisionNotePdf } from '../../activities/letters/decision-note.ts';
import { belongsTo, mayRead } from '../../domain/case/access.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { caseUnknown, refusal } from '../../domain/case/refusals.ts';
import { mayReadDocument, type PaperKind } from '../../domain/guideline/document-readers.ts';
import type { Actor, CaseId, Refusal } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { readRecord } from '../documents/case-record.ts';
import { committeePaperFacts } from './committee-paper.ts';
import { decisionLetterFacts } from './decision-letter.ts';
import { decisionNoteFacts } from './decision-note.ts';
import { journalFacts } from './journal-facts.ts';
import { openFacts } from './opened-facts.ts';
import type { ToldCase } from './told-case.ts';

export type WantedPaper =
  | { readonly kind: Exclude<PaperKind, 'committee-paper'> }
  /** The committee's id. */
  | { readonly kind: 'committee-paper'; readonly committee: string };

export interface Paper {
  readonly kind: 'drawn-up';
  readonly pdf: Uint8Array;
  /** A file's name without anybody's. */
  readonly name: string;
}

export type CasePapers = (caseId: CaseId, actor: Actor, wanted: WantedPaper) => Promise<Paper | Refused>;

export interface PaperSources {
  readonly storage: { readonly journal: Journal; readonly keys: KeyStore };
  readonly readMunicipality: MunicipalityLoader;
}

export function createCasePapers({ storage: { journal, keys }, readMunicipality }: PaperSources): CasePapers {
  return async (caseId, actor, wanted) => {
    const record = await readRecord(journal, caseId);
    if (!record || !belongsTo(actor, record.state)) return refused(caseUnknown);
    const { state, events } = record;
    if (!mayRead(actor, state) || !mayReadDocument([actor.role], [wanted.kind])) return refused(notForYou);
    const told = journalFacts(events);
    const profile = (await readMunicipality(state.municipality))?.profile;
    const pdf = await drawnUp(wanted, {
      state,
      journal: told,
      text: await openFacts(keys, state, told.report, { role: actor.role, reads: true }),
      unit: profile?.unit ?? state.basis.name,
      offices: Object.fromEntries((profile?.offices ?? []).map(({ role, name }) => [role, name])),
    });
    if (!pdf) return refused(tooEarly[wanted.kind]);
    const of = wanted.kind === 'committee-paper' ? `-${wanted.committee}` : '';
    return { kind: 'drawn-up', pdf, name: `${NAMES[wanted.kind]}${of}-${caseNumber(state)}.pdf` };
  };
}

/** Undefined where it is too early. */
async function drawnUp(wanted: WantedPaper, told: ToldCase): Promise<Uint8Array | undefined> {
  switch (wanted.kind) {
    case 'decision-note': {
      const facts = decisionNoteFacts(told);
      return facts && decisionNotePdf(facts);
    }
    case 'decision-letter': {
      const facts = decisionLetterFacts(told);
      return facts && decisionLetterPdf(facts);
    }
    case 'committee-paper': {
      const facts = committeePaperFacts(told, wanted.committee);
      return facts && committeePaperPdf(facts);
    }
  }
}

const NAMES: { readonly [K in PaperKind]: string } = {
  'decision-note': 'vermerk',
  'decision-letter': 'antwort',
  'committee-paper': 'vorlage',
};

const notForYou = refusal(
  'not-yours',
  'Dieses Schriftstück ist nicht für Ihre Stelle bestimmt. Wenden Sie sich an die Sozialplanung, wenn Sie es brauchen.',
  'This paper is not meant for your office. Please ask the social planners if you need it.',
);

const tooEarly: { readonly [K in PaperKind]: Refusal } = {
  'decision-note': refusal(
    'too-early',
    'Den Vermerk gibt es, sobald über die Anfrage entschieden ist.',
    'There is a note as soon as the request has been decided.',
    'A4',
  ),
  'decision-letter': refusal(
    'too-early',
    'Die Antwort an den Träger gibt es, sobald die Entscheidung mitgezeichnet und, wo nötig, vom Gremium beschlossen ist.',
    'There is an answer to the carrier as soon as the decision is co-signed and, where needed, resolved by the committee.',
    'A4',
  ),
  'committee-paper': refusal(
    'too-early',
    'Die Vorlage gibt es, sobald der Bericht abgenommen und für dieses Gremium eine Sitzung gewählt ist.',
    'There is a paper as soon as the report is accepted and a sitting of this committee is chosen.',
    'F2',
  ),
};
