/** What a developer reads of a form: an example that the form itself takes. */
import { exampleOf } from '../../client/reading/form-example.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import type { StepName } from '../../domain/terms.ts';
import { FORMS } from '../domain/guideline/every-field.ts';

test.each(FORMS)('the example of %s is a form that it takes', (_name, form) => {
  expect(form.safeParse(exampleOf(form)).error?.issues ?? []).toEqual([]);
});

test('it says what people would write, not what merely fits', () => {
  const request = exampleOf(FORMS.find(([name]) => name === 'open-case')?.[1] as never);
  expect(request).toMatchObject({ carrier: { name: 'Nachbarschaft am Fluss e. V.' }, wantedFrom: '2027-03-15' });
});

test.each(['correct-step', 'record-for-office'])('%s names a step, and holds the form of that step', (command) => {
  const form = FORMS.find(([name]) => name === command)?.[1];
  const example = exampleOf(form as never) as { step: StepName; form: object; office?: string };
  const { by, form: own } = STEP_TABLE[example.step];
  expect(own.safeParse(example.form).error?.issues ?? []).toEqual([]);
  if (example.office !== undefined) expect(by).toContain(example.office);
});
