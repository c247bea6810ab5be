/** The command line's list of a history: the course of the case, or every row. */

import { historyText } from '../../client/cli/show-history.ts';
import type { Terminal } from '../../client/cli/terminal.ts';
import { storyteller } from '../../client/history/sentences.ts';
import { weightOf } from '../../client/history/weight.ts';
import type { HistoryRow } from '../../client/reading/told-rows.ts';
import { WHOLE_CASE } from './whole-case.ts';

const german = { words: ({ de }: { readonly de: string }) => de, look: {} } as unknown as Terminal;
const tell = storyteller();
const rows = WHOLE_CASE.map((envelope) => ({
  ...envelope,
  sentence: tell(envelope),
  weight: weightOf(envelope),
})) as unknown as readonly HistoryRow[];

test('the engine’s bookkeeping is folded away', () => {
  const list = historyText(rows, german);
  expect(list).toContain('1.980 Sendungen versandt.');
  expect(list).toContain('Die Benachrichtigung an die Pressestelle war unzustellbar');
  expect(list).not.toMatch(/reicht ein|verzeichnet|per E-Mail benachrichtigt|kein Termin ändert sich/);
});

test('where all is asked for, every row has its line', () => {
  expect(historyText(rows, german, { all: true }).split('\n')).toHaveLength(WHOLE_CASE.length);
});
