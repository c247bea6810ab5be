/** The same page in the other language: a link, so that it works without a script and can be bookmarked. */
import type { View } from '../view.ts';

export function otherLanguage({ here, language }: Pick<View, 'here' | 'language'>): string {
  const url = new URL(here, 'https://here.invalid');
  url.searchParams.set('lang', language === 'de' ? 'en' : 'de');
  return `${url.pathname}${url.search}`;
}
