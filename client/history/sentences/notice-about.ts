/** What a notice's key tells, and what the files of kinds share. */

import { roleAsObject } from '../../../domain/guideline/office-words.ts';
import type { PlainDate, Text } from '../../../domain/terms.ts';
import type { Teller } from '../teller.ts';
import { dateText, NOTHING } from '../wording.ts';

export interface NoticeAbout {
  /** Without a full stop; may stand in the middle of a sentence. */
  readonly about: Text;
  /** In the accusative: "die Pressestelle"; absent where the key does not tell. */
  readonly recipient?: Text;
}

/** What of a row's teller a notice needs. */
export type Told = Pick<Teller, 'names' | 'before' | 'day'>;

export type Tell = (rest: readonly string[], told: Told, kind: string) => NoticeAbout | undefined;

export const PLANNER = roleAsObject('social-planner');

export const dateIn = (rest: readonly string[]): PlainDate | undefined =>
  rest.findLast((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)) as PlainDate | undefined;

export const onDayIn = (rest: readonly string[]): Text => {
  const date = dateIn(rest);
  const day = date && dateText(date);
  return day ? { de: ` am ${day.de}`, en: ` on ${day.en}` } : NOTHING;
};
