/** What the machine found in a draft's pieces, as one text: what is in any of them is in the mailing. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import { PIECE } from '../../../domain/guideline/choices/mailing.ts';
import { officeIn, type Place } from '../../../domain/guideline/office-words.ts';
import type { Text } from '../../../domain/terms.ts';
import { inARow, listOf, NOTHING } from '../wording.ts';

export function findingsText(pieces: EventDataOf<'mailing-drafted'>['pieces'], place: Place): Text {
  const all = new Set(pieces.flatMap(({ findings = [] }) => findings));
  const missing = itemsIn(place).flatMap(([id, text]) =>
    all.has(`${id}-missing`) && !all.has(`${id}-found`) ? [text] : [],
  );
  const unread = pieces.flatMap(({ piece, findings = [] }) => (findings.includes('no-text') ? [PIECE[piece]] : []));
  return inARow(
    missing.length
      ? {
          de: `Die maschinelle Durchsicht fand nicht: ${listOf(missing).de}.`,
          en: `The machine did not find: ${listOf(missing).en}.`,
        }
      : NOTHING,
    all.has('label-found')
      ? {
          de: 'Die maschinelle Durchsicht fand ein Wort, das die Angeschriebenen als einsam oder bedürftig bezeichnen könnte (R9).',
          en: 'The machine found a word that might call the addressees lonely or needy (R9).',
        }
      : NOTHING,
    unread.length
      ? {
          de: `Maschinell nicht lesbar: ${listOf(unread).de}.`,
          en: `No text to read for the machine: ${listOf(unread).en}.`,
        }
      : NOTHING,
  );
}

const itemsIn = (place: Place): readonly (readonly [string, Text])[] => [
  ['voluntary', { de: 'Freiwilligkeit (L4)', en: 'that taking part is voluntary (L4)' }],
  [
    'trusted-person',
    { de: 'Vertrauensperson mit Telefonnummer (L5)', en: 'a trusted person with a telephone number (L5)' },
  ],
  ['leadership', sentByLeadership(place)],
  ['data-protection', { de: 'Datenschutzhinweis', en: 'the data-protection notice' }],
];

/** L3 */
export function sentByLeadership(place: Place): Text {
  const { label, subject } = officeIn(place, 'leadership');
  return { de: `${label.de} als Absenderin (L3)`, en: `${subject.en} as its sender (L3)` };
}
