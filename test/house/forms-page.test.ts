/** The printed sheet of forms says what the forms say. */
import { readFileSync } from 'node:fs';
import { FORMS_PAGE, formsPage } from './forms-page.ts';

test('docs/forms.md is what the forms say; if not, run `npx node test/house/forms-page.ts`', () => {
  expect(readFileSync(FORMS_PAGE, 'utf8')).toBe(formsPage());
});
