/** What a notice is about and to whom it goes, read from its key (`domain/case/owed/` makes them). */
import type { Text } from '../../../domain/terms.ts';
import type { Names } from '../names.ts';
import { NOTHING } from '../wording.ts';
import { type NoticeAbout, PLANNER } from './notice-about.ts';
import { NOTICE_KINDS } from './notice-kinds.ts';
import { toldBeforehand } from './step-notices.ts';

export function noticeAbout(key: string, names: Names): NoticeAbout {
  const [kind = '', ...rest] = key.split('/');
  if (kind === 'days-mail') return noticeAbout(rest.join('/'), names);
  if (kind === 'failed') return failed(noticeAbout(rest.join('/'), names));
  const tell = kind.startsWith('inform-') ? toldBeforehand : NOTICE_KINDS[kind];
  return tell?.(rest, names, kind) ?? { about: ANYTHING };
}

const failed = (notice: NoticeAbout): NoticeAbout => {
  const { de, en } = undelivered(notice);
  return { about: { de: `die ${de}`, en: `the ${en}` }, recipient: PLANNER };
};

/** After an article: "Benachrichtigung an die Pressestelle war unzustellbar (…)". */
export function undelivered({ about, recipient }: NoticeAbout): Text {
  const to = recipient ? { de: ` an ${recipient.de}`, en: ` to ${recipient.en}` } : NOTHING;
  return {
    de: `Benachrichtigung${to.de} war unzustellbar (${about.de})`,
    en: `notice${to.en} could not be delivered (${about.en})`,
  };
}

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
