/** How pages name offices: as the reader's municipality does. */
import { wordsOf } from '../../client/web/view.ts';

test('a county has no Stadtspitze, and what is printed outside no city’s print shop', () => {
  expect(wordsOf('de').office('leadership')).toBe('Stadtspitze');
  expect(wordsOf('de', { kind: 'county' }).office('leadership')).not.toContain('Stadt');
  expect(wordsOf('de', { outsidePrinter: true }).office('print-shop')).not.toBe(wordsOf('de').office('print-shop'));
  expect(wordsOf('en', { kind: 'county' }).office('leadership')).not.toBe(wordsOf('en').office('leadership'));
});
