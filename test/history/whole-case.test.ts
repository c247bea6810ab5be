/**
 * A case's whole history as people read it, checked in as a page: a change of words shows as a change of the page. To take a
 * wanted change over: `GOLDEN=write` before the test's command, then read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesOf } from '../../client/history/rules.ts';
import { storyteller } from '../../client/history/sentences.ts';
import { weightOf } from '../../client/history/weight.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { CODES } from './rows.ts';
import { WHOLE_CASE } from './whole-case.ts';

/** What a list folds away is indented. */
function pageOf(rows: readonly Envelope[], language: 'de' | 'en'): string {
  const tell = storyteller();
  const lines = rows.map((envelope) => {
    const sentence = tell(envelope)[language];
    const rules = rulesOf(envelope).join(', ');
    const fold = weightOf(envelope) === 'aside' ? '    · ' : '';
    return `${String(envelope.seq).padStart(3)}  ${envelope.at.slice(0, 10)}  ${fold}${sentence}${rules ? `  [${rules}]` : ''}`;
  });
  return `${lines.join('\n')}\n`;
}

describe.each(['de', 'en'] as const)('a whole case in the language %s', (language) => {
  const path = new URL(`golden/whole-case.${language}.txt`, import.meta.url);
  const page = pageOf(WHOLE_CASE, language);

  test('reads as the page that is checked in', () => {
    if (process.env.GOLDEN === 'write') writeFileSync(path, page);
    expect(page).toBe(readFileSync(path, 'utf8'));
  });

  test('has no code and no id among its sentences', () => {
    expect(page).not.toMatch(/undefined|\[object|kennt nicht|does not know/);
    if (language === 'de') expect(page).not.toMatch(CODES);
  });
});
