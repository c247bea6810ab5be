/** Sentences of drafting and approval, version by version. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import { PIECE } from '../../../domain/guideline/choices/mailing.ts';
import { officeIn, type Place } from '../../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../../domain/terms.ts';
import type { Piece } from '../so-far.ts';
import { countOf, inARow, listOf, NOTHING, whenKnown } from '../wording.ts';
import { findingsText, sentByLeadership } from './machine-findings.ts';
import type { Sentences } from './teller.ts';

export const draftingSentences: Sentences<
  | 'mailing-drafted'
  | 'mailing-agreed'
  | 'mailing-approved'
  | 'mailing-rejected'
  | 'approval-revoked'
  | 'dispatch-stopped'
  | 'cover-letter-signed'
> = {
  'mailing-drafted': ({ version, pieces, checklist, trustedPersonAt }, { who, on, names }) => {
    const what = listOf(pieces.map(({ piece }) => PIECE[piece]));
    const gaps = listOf(checklistIn(names).flatMap(([item, text]) => (checklist[item] === false ? [text] : [])));
    return inARow(
      {
        de: `${who.de} hat${on.de} Fassung ${version} der Sendung vorgelegt: ${what.de}.`,
        en: `${who.en} proposed version ${version} of the mailing${on.en}: ${what.en}.`,
      },
      whenKnown(trustedPersonAt, (side) =>
        side === 'carrier'
          ? { de: 'Die Vertrauensperson ist beim Träger.', en: 'The trusted person is at the carrier.' }
          : { de: 'Die Vertrauensperson ist bei der Kommune.', en: 'The trusted person is at the municipality.' },
      ),
      gaps.de
        ? { de: `Nach der Prüfliste fehlt: ${gaps.de}.`, en: `By the checklist it lacks: ${gaps.en}.` }
        : { de: 'Die Prüfliste ist erfüllt.', en: 'The checklist is fulfilled.' },
      // Only where it was agreed is this a gap, which the draft alone does not tell.
      checklist.statisticsAnnounced === false
        ? {
            de: 'Eine Weitergabe an die Statistikstelle kündigt die Fassung nicht an.',
            en: 'The version announces no data for the statistics office.',
          }
        : NOTHING,
      findingsText(pieces, names),
    );
  },
  'mailing-agreed': ({ version, side }, { who, on }) => {
    const party: Text = side === 'municipality' ? { de: ' für die Kommune', en: ' for the municipality' } : NOTHING;
    return {
      de: `${who.de} hat${on.de}${party.de} der Fassung ${version} der Sendung zugestimmt.`,
      en: `${who.en} agreed to version ${version} of the mailing${party.en}${on.en}.`,
    };
  },
  'mailing-approved': ({ version, documents, office }, { who, on, names, before }) => {
    const count = documentCount(documents);
    return inARow(
      {
        de: `${who.de} hat genau die Fassung ${version} der Sendung (${count.de})${on.de} freigegeben.`,
        en: `${who.en} approved exactly version ${version} of the mailing (${count.en})${on.en}.`,
      },
      before?.stopped.includes(office) ? stopLifted(before.stopped, office, names) : NOTHING,
    );
  },
  'mailing-rejected': ({ version }, { who, on }) => ({
    de: `${who.de} hat Fassung ${version} der Sendung${on.de} mit Anmerkungen zurückgewiesen; der Entwurf ist wieder offen.`,
    en: `${who.en} rejected version ${version} of the mailing with comments${on.en}; drafting is open again.`,
  }),
  'approval-revoked': (_data, { who, on }) => ({
    de: `${who.de} hat die eigene Freigabe der Sendung${on.de} mit Begründung zurückgezogen.`,
    en: `${who.en} withdrew their approval of the mailing${on.en}, giving a reason.`,
  }),
  'dispatch-stopped': (_data, { who, on }) => ({
    de: `${who.de} hat den Versand${on.de} mit Begründung gestoppt.`,
    en: `${who.en} stopped the dispatch${on.en}, giving a reason.`,
  }),
  'cover-letter-signed': ({ documents }, { who, on, before }) => {
    const count = documentCount(documents);
    const letter = signedLetter(before?.mailing.pieces);
    if (before?.mailing.isPrinted) {
      return {
        de: `${who.de} hat ${letter.de}${on.de} erneut unterzeichnet und bestätigt, dass die gedruckte Fassung (${count.de}) hinausgehen darf.`,
        en: `${who.en} signed ${letter.en} once more${on.en} and confirmed that the printed version (${count.en}) may leave.`,
      };
    }
    return {
      de: `${who.de} hat ${letter.de}${on.de} unterzeichnet und die freigegebene Fassung (${count.de}) damit zum Druck bestimmt.`,
      en: `${who.en} signed ${letter.en}${on.en} and thereby released the approved version (${count.en}) for print.`,
    };
  },
};

/** L2: each office that had stopped lifts its own stop alone. */
function stopLifted(stopped: readonly Role[], office: Role, place: Place): Text {
  const others = listOf(
    [...new Set(stopped)].filter((other) => other !== office).map((other) => officeIn(place, other).object),
  );
  return others.de
    ? {
        de: `Damit ist der Stopp dieser Stelle aufgehoben; gestoppt bleibt der Versand durch ${others.de}.`,
        en: `That lifts this office’s stop; the dispatch stays stopped by ${others.en}.`,
      }
    : { de: 'Damit ist der Stopp aufgehoben.', en: 'That lifts the stop.' };
}

/** L3: where a mailing has no cover letter of its own, the signature stands on what it has. */
function signedLetter(pieces: readonly Piece[] = ['cover-letter']): Text {
  if (pieces.includes('cover-letter')) return { de: 'das Begleitschreiben', en: 'the cover letter' };
  const what = listOf(pieces.map((piece) => PIECE[piece]));
  return { de: `das Anschreiben (${what.de})`, en: `the letter (${what.en})` };
}

export const documentCount = ({ length }: readonly unknown[]): Text =>
  countOf(length, { de: 'Dokument', en: 'document' }, { de: 'Dokumente', en: 'documents' });

type Draft = EventDataOf<'mailing-drafted'>;

/** What a draft lacks, where the checklist says no. */
const checklistIn = (place: Place): readonly (readonly [keyof Draft['checklist'], Text])[] => [
  ['voluntary', { de: 'Hinweis auf die Freiwilligkeit (L4)', en: 'that taking part is voluntary (L4)' }],
  ['trustedPerson', { de: 'Vertrauensperson (L5)', en: 'the trusted person (L5)' }],
  ['fromLeadership', sentByLeadership(place)],
  [
    'noLabel',
    { de: 'Ansprache, die niemanden als einsam bezeichnet (R9)', en: 'wording that calls nobody lonely (R9)' },
  ],
  ['dataProtectionNotice', { de: 'Datenschutzhinweis', en: 'the data-protection notice' }],
];
