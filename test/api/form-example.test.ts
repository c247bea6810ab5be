/** What a developer reads of a form: an example that the form itself takes. */
import { exampleOf } from '../../client/reading/form-example.ts';
import { FORMS } from '../domain/guideline/every-field.ts';

test.each(FORMS)('the example of %s is a form that it takes', (_name, form) => {
  expect(form.safeParse(exampleOf(form)).error?.issues ?? []).toEqual([]);
});

test('it says what people would write, not what merely fits', () => {
  const request = exampleOf(FORMS.find(([name]) => name === 'open-case')?.[1] as never);
  expect(request).toMatchObject({ carrier: { name: 'Nachbarschaft am Fluss e. V.' }, wantedFrom: '2027-03-15' });
});
