/** From what is typed to what a schema takes, and back: for every form of the guideline. */

import { describeForm, type FieldDescription, type FormVariant } from '../../client/reading/form-description.ts';
import { exampleOf } from '../../client/reading/form-example.ts';
import { changedList } from '../../client/web/forms/change-lists.ts';
import { idOf, pointerOf } from '../../client/web/forms/field-names.ts';
import { fillForm } from '../../client/web/forms/fill-form.ts';
import { fieldNamed } from '../../client/web/forms/form-model.ts';
import { amountInWords, centsIn, plainAmount } from '../../client/web/forms/money.ts';
import { readForm } from '../../client/web/forms/read-form.ts';
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import { PEOPLE_COMMANDS, STEPS } from '../../domain/terms.ts';

const FORMS = [
  ...STEPS.map((name) => [name, STEP_TABLE[name].form] as const),
  ...PEOPLE_COMMANDS.map((name) => [name, COMMAND_TABLE[name].form] as const),
];
/** They carry another form, which the page puts in its place. */
const CARRYING = ['record-for-office', 'correct-step'];

test.each(FORMS.filter(([name]) => !CARRYING.includes(name)))(
  '%s: filled in and read again it is the same',
  (_name, form) => {
    const variants = describeForm(form);
    const example = exampleOf(form);
    expect(readForm(variants, fillForm(variants, example))).toEqual(example);
  },
);

const typed = (entries: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(entries).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
const REQUEST = describeForm(STEP_TABLE['open-case'].form);
const NOTE = describeForm(COMMAND_TABLE['add-note'].form);

describe('what people type', () => {
  test.each([
    ['1.200', 1200],
    [' 1200 ', 1200],
    ['1 200', 1200],
    ['-3', -3],
    ['1,5', '1,5'],
    ['1.20', '1.20'],
    ['viele', 'viele'],
  ])('the number %s is read as %s', (text, value) => {
    expect(readForm(REQUEST, typed({ expectedCount: text })).expectedCount).toBe(value);
  });

  test.each([
    [['7', '4', '2027'], '2027-04-07'],
    [['31', '02', '2027'], '2027-02-31'],
    [['', '', ''], undefined],
    [['7', '', '2027'], '2027-00-07'],
  ])('the day %s is read as %s', ([day = '', month = '', year = ''], value) => {
    const given = typed({ 'wantedFrom.day': day, 'wantedFrom.month': month, 'wantedFrom.year': year });
    expect(readForm(REQUEST, given).wantedFrom).toBe(value);
  });

  test('what is left empty is not given, and an optional group that is empty neither', () => {
    const read = readForm(REQUEST, typed({ title: ' ', 'contact.name': '', giveAndTake: '' }));
    expect(read).not.toHaveProperty('title');
    expect(read).not.toHaveProperty('contact');
    expect(read).not.toHaveProperty('giveAndTake');
  });

  test('of variants only the chosen one is read, though both were typed', () => {
    const both = { '@all.text': 'für alle', '@municipality.text': 'nur für uns' };
    expect(readForm(NOTE, typed({ ...both, readers: 'municipality' }))).toEqual({
      readers: 'municipality',
      text: 'nur für uns',
    });
    expect(readForm(NOTE, typed(both))).toEqual({});
  });

  test('no count of entries that somebody makes up costs more than a hundred', () => {
    const read = readForm(REQUEST, typed({ 'criteria.#': '999999999' }));
    expect(read.criteria).toHaveLength(100);
  });
});

const BUDGET = describeForm(MUNICIPALITY_TABLE['record-budget'].form);

describe('money', () => {
  test.each([
    ['12500', 1_250_000],
    ['12.500', 1_250_000],
    ['12,500', 1_250_000],
    ['12.500,00', 1_250_000],
    ['12,500.00', 1_250_000],
    ['1.250.000,5', 125_000_050],
    ['12 500,07 €', 1_250_007],
    ['EUR 0.07', 7],
    ['12,–', 1200],
    ['-3,50', -350],
    ['12.500.00', '12.500.00'],
    ['12,345,6', '12,345,6'],
    ['1.25,00', '1.25,00'],
    ['zwölf', 'zwölf'],
    ['€', '€'],
    ['99999999999999', '99999999999999'],
  ])('%s is read as %s', (text, value) => {
    expect(readForm(BUDGET, typed({ postageCents: text })).postageCents).toBe(value);
  });

  test.each([0, 7, 350, 1_250_000, 99_999_999_999])('%s cents come back from either language', (cents) => {
    for (const language of ['de', 'en'] as const)
      expect(centsIn(amountInWords(plainAmount(cents), language))).toBe(cents);
  });

  test('every amount that a form holds in cents is asked for in euros', () => {
    const fields = (variants: readonly FormVariant[]): readonly FieldDescription[] =>
      variants.flatMap(({ fields: own }) => own.flatMap((field) => [field, ...fields(field.variants ?? [])]));
    const forms = [...FORMS.map(([, form]) => form), ...Object.values(MUNICIPALITY_TABLE).map(({ form }) => form)];
    const amounts = forms.flatMap((form) => fields(describeForm(form))).filter(({ name }) => /cents$/i.test(name));
    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts.filter(({ euros }) => euros === undefined)).toEqual([]);
  });
});

describe('lists', () => {
  const two = {
    'criteria.#': '2',
    'criteria.0.value': 'eins',
    'criteria.1.value': 'zwei',
    title: 'bleibt',
  };

  test('grow by an empty entry', () => {
    const changed = changedList(typed({ ...two, _more: 'criteria' }));
    expect(changed && [changed.get('criteria.#'), changed.get('criteria.1.value'), changed.get('title')]).toEqual([
      ['3'],
      ['zwei'],
      ['bleibt'],
    ]);
  });

  test('lose the entry that was meant, and the others move up', () => {
    const changed = changedList(typed({ ...two, _less: 'criteria.0' }));
    expect(
      changed && [changed.get('criteria.#'), changed.get('criteria.0.value'), changed.has('criteria.1.value')],
    ).toEqual([['1'], ['zwei'], false]);
  });

  test('stay as they are where no such button was pressed', () => {
    expect(changedList(typed(two))).toBeUndefined();
  });
});

describe('an error finds its field', () => {
  test.each([
    ['/title', 'title'],
    ['/contact/email', 'contact.email'],
    ['/criteria/1/value', 'criteria.1.value'],
    ['/criteria', 'criteria'],
  ])('%s', (pointer, name) => {
    expect(fieldNamed(pointer, REQUEST, typed({}))).toBe(name);
    expect(pointerOf(name)).toBe(pointer);
  });

  test('in the variant that was chosen', () => {
    const chosen = typed({ readers: 'municipality' });
    expect(fieldNamed('/text', NOTE, chosen)).toBe('@municipality.text');
    expect(pointerOf('@municipality.text')).toBe('/text');
    expect(idOf('@municipality.text')).not.toBe(idOf('@all.text'));
  });
});
