/** One statement about a case in both languages, under a name that stays the same from one instant to another. */

import type { Instant, PlainDate, Text } from '../../../../domain/terms.ts';
import { dateText, numberText } from '../../../history/wording.ts';
import { momentInWords } from '../../parts/dates.tsx';

export const GROUPS = ['standing', 'steps', 'current', 'facts', 'request'] as const;
export type Group = (typeof GROUPS)[number];

export interface ToldField {
  /** The same field at every instant. */
  readonly id: string;
  readonly group: Group;
  readonly label: Text;
  readonly value: Text;
}

export const same = (text: string): Text => ({ de: text, en: text });
export const day = (date: PlainDate): Text => dateText(date);
export const moment = (at: Instant): Text => ({ de: momentInWords(at, 'de'), en: momentInWords(at, 'en') });
export const number = (count: number): Text => (count < 0 ? minus(numberText(-count)) : numberText(count));
export const yesOrNo = (value: boolean): Text => (value ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' });

/** “one, two”; nothing at all is a dash. */
export const enumerated = (texts: readonly Text[]): Text => (texts.length === 0 ? same('–') : joined(texts, ', '));

export const joined = (texts: readonly Text[], between: string): Text => ({
  de: texts.map(({ de }) => de).join(between),
  en: texts.map(({ en }) => en).join(between),
});

const minus = ({ de, en }: Text): Text => ({ de: `−${de}`, en: `−${en}` });
