/** What every page knows: whom it is for, in which language, and where it stands. */
import type { Context } from 'hono';
import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { Role, Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import type { Language } from '../http/problems/language.ts';
import type { Assets } from './assets.ts';
import type { WebEnv } from './web-env.ts';

export interface View {
  readonly language: Language;
  /** The text in the page's language, as the reader's municipality says it. */
  readonly t: (text: Text) => string;
  /** What an office is called there: a county has no Stadtspitze. */
  readonly office: (role: Role) => string;
  /** For texts that are put together before they are told. */
  readonly place: Place;
  readonly person?: Person;
  /** Path and query of this page, for links that come back to it. */
  readonly here: string;
  /** A form was sent and comes back: what was typed into it is nowhere but on this page. */
  readonly cameBack?: true;
  /** The sign-in is the embedded one: invented people, no passwords. */
  readonly demonstration: boolean;
  readonly assets: Assets['addresses'];
}

/** The part of a view that is the same for every page of an installation. */
export interface Site {
  readonly demonstration: boolean;
  readonly assets: Assets['addresses'];
}

/** How a page says texts and names offices. */
export const wordsOf = (language: Language, place: Place = {}): Pick<View, 't' | 'office' | 'place'> => ({
  place,
  t: (text) => textIn(place, text)[language],
  office: (role) => officeIn(place, role).label[language],
});

export function viewOf(c: Context<WebEnv>, { demonstration, assets }: Site): View {
  const language = c.get('language');
  const person = c.get('person');
  const { pathname, search } = new URL(c.req.url);
  return {
    language,
    ...wordsOf(language, c.get('place')),
    ...(person ? { person } : {}),
    here: `${pathname}${search}`,
    ...(c.req.method === 'POST' ? { cameBack: true } : {}),
    demonstration,
    assets,
  };
}
