/** The printed page of who may do what says what the tables say. */
import { readFileSync } from 'node:fs';
import { ACCESS_PAGE, accessPage } from './access-page.ts';

test('docs/access.md is what the tables say; if not, run `npx node test/house/access-page.ts`', () => {
  expect(readFileSync(ACCESS_PAGE, 'utf8')).toBe(accessPage());
});
