/** What a notice is about and to whom it goes, read from its key (`domain/case/owed/` makes them). */
import type { Names } from '../names.ts';
import { IN_CHARGE, NOTICE_KINDS, type NoticeAbout, PLANNER, toldBeforehand } from './notice-kinds.ts';

export function noticeAbout(key: string, names: Names): NoticeAbout {
  const [kind = '', ...rest] = key.split('/');
  if (kind === 'days-mail') return noticeAbout(rest.join('/'), names);
  if (kind === 'failed') return failed(noticeAbout(rest.join('/'), names));
  const tell = kind.startsWith('inform-') ? toldBeforehand : NOTICE_KINDS[kind];
  return tell?.(rest, names, kind) ?? { about: ANYTHING, recipient: IN_CHARGE };
}

const failed = ({ about, recipient }: NoticeAbout): NoticeAbout => ({
  about: {
    de: `die Benachrichtigung an ${recipient.de} war unzustellbar (${about.de})`,
    en: `the notice to ${recipient.en} could not be delivered (${about.en})`,
  },
  recipient: PLANNER,
});

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
