/** What a case is called in a list: its title, as far as the reader may see it. */
import type { Text } from '../../../domain/terms.ts';
import type { Title } from '../../reading/open-titles.ts';
import type { View } from '../view.ts';

export function titleInWords(title: Title, view: View): string {
  if (typeof title === 'string') return title;
  if (title === null) return view.t(WORDS.none);
  return view.t('erased' in title ? WORDS.erased : WORDS.withheld);
}

const WORDS = {
  none: { de: 'ohne Titel', en: 'without a title' },
  erased: { de: 'Titel gelöscht', en: 'title erased' },
  withheld: { de: 'Titel nicht einsehbar', en: 'title not open to you' },
} as const satisfies { readonly [name: string]: Text };
