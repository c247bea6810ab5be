/**
 * R9: which words of a mailing label its recipients, and where they stand. The decider knows that there are some, since no word of a
 * letter is in the record; whoever submits the letter is told them, so that it can be mended.
 */
import { labelFound } from '../../domain/case/decide/drafting.ts';
import type { Place } from '../../domain/guideline/letters.ts';
import type { Text } from '../../domain/terms.ts';
import { type Refused, refused } from '../commands/answer.ts';

export interface LabelledPiece {
  /** JSON pointer (RFC 6901) to the piece's file within the form. */
  readonly path: string;
  readonly places: readonly Place[];
}

/** Enough to mend by; whoever has more reads the letter anew. */
const AT_MOST = 8;

export function withLabelsTold(answer: Refused, labelled: readonly LabelledPiece[] = []): Refused {
  const { refusal } = answer;
  if (refusal.code !== labelFound.code || labelled.length === 0) return answer;
  const words = labelled.flatMap(({ places }) => places.map(wordOnPage));
  const { de, en } = listed(distinct(words), ', ');
  const message = { de: `${refusal.message.de} Gefunden: ${de}.`, en: `${refusal.message.en} Found: ${en}.` };
  const fields = labelled.map(({ path, places }) => ({
    path,
    message: listed(distinct(places.map(inItsSentence)), '; '),
  }));
  return refused({ ...refusal, message }, fields);
}

const wordOnPage = ({ word, page }: Place): Text => ({
  de: `„${word}“${page === undefined ? '' : ` (Seite ${page})`}`,
  en: `“${word}”${page === undefined ? '' : ` (page ${page})`}`,
});

const inItsSentence = (place: Place): Text => {
  const { de, en } = wordOnPage(place);
  return { de: `${de}: „… ${place.around} …“`, en: `${en}: “… ${place.around} …”` };
};

const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [text.de, text])).values(),
];

function listed(texts: readonly Text[], between: string): Text {
  const shown = texts.slice(0, AT_MOST);
  const more = texts.length - shown.length;
  return {
    de: shown.map(({ de }) => de).join(between) + (more > 0 ? ` und ${more} weitere` : ''),
    en: shown.map(({ en }) => en).join(between) + (more > 0 ? ` and ${more} more` : ''),
  };
}
