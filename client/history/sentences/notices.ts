/** What a notice is about and to whom it goes, read from its key (`domain/case/owed/` makes them). */
import type { Text } from '../../../domain/terms.ts';
import type { Failure } from '../so-far.ts';
import { NOTHING } from '../wording.ts';
import { type NoticeAbout, PLANNER, type Told } from './notice-about.ts';
import { NOTICE_KINDS } from './notice-kinds.ts';
import { toldBeforehand } from './step-notices.ts';

export function noticeAbout(key: string, told: Told): NoticeAbout {
  const [kind = '', ...rest] = key.split('/');
  if (kind === 'days-mail') return noticeAbout(rest.join('/'), told);
  if (kind === 'failed') {
    const of = rest.join('/');
    return { about: undelivered(noticeAbout(of, told), told.before?.failed[of]), recipient: PLANNER };
  }
  const tell = kind.startsWith('inform-') ? toldBeforehand : NOTICE_KINDS[kind];
  return tell?.(rest, told, kind) ?? { about: ANYTHING };
}

/** "die Benachrichtigung an die Pressestelle war unzustellbar (…)", "für die Druckerei ist niemand eingetragen (…)". */
export function undelivered({ about, recipient }: NoticeAbout, failure: Failure = 'refused'): Text {
  const matter = { de: ` (${about.de})`, en: ` (${about.en})` };
  if (failure === 'nobody') {
    const whom = recipient ?? { de: 'diese Benachrichtigung', en: 'this notice' };
    return {
      de: `für ${whom.de} ist niemand eingetragen${matter.de}`,
      en: `nobody is entered for ${whom.en}${matter.en}`,
    };
  }
  const to = recipient ? { de: ` an ${recipient.de}`, en: ` to ${recipient.en}` } : NOTHING;
  const how = HOW[failure];
  return {
    de: `die Benachrichtigung${to.de} ${how.de}${matter.de}`,
    en: `the notice${to.en} ${how.en}${matter.en}`,
  };
}

const HOW: { readonly [F in Exclude<Failure, 'nobody'>]: Text } = {
  refused: { de: 'war unzustellbar', en: 'could not be delivered' },
  away: { de: 'ließ sich drei Tage lang nicht zustellen', en: 'could not be delivered for three days' },
  bounced: { de: 'kam später zurück', en: 'came back later' },
};

const ANYTHING = { de: 'Hinweis zum Vorgang', en: 'note on the case' };

/** A2 is about the offices' notices beforehand, not about every mail. */
export function noticeRules(key: string): readonly string[] {
  const [kind = '', ...rest] = key.split('/');
  if (kind === 'failed' || kind === 'days-mail') return noticeRules(rest.join('/'));
  return kind.startsWith('inform-') ? ['A2'] : (RULES[kind] ?? []);
}

const RULES: Readonly<Record<string, readonly string[]>> = {
  sitting: ['T1'],
  moved: ['T1', 'T2'],
  warn: ['T2'],
  release: ['T2'],
  election: ['T3'],
  stopped: ['L2'],
};
