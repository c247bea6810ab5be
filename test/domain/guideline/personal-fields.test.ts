/** Every personal field of every form is found, at its place, and nothing personal is left in the clear. */
import fc from 'fast-check';
import { z } from 'zod';
import { contactData, freeText, plainName } from '../../../domain/guideline/fields.ts';
import { metaOf } from '../../../domain/guideline/form-fields.ts';
import { Approval, MailingDraft } from '../../../domain/guideline/forms/drafting.ts';
import { Request } from '../../../domain/guideline/forms/request.ts';
import { mapPersonalFields, type PersonalField } from '../../../domain/guideline/personal-fields.ts';
import { FORMS } from './every-field.ts';
import { filledIn, isSecret } from './filled-in.ts';

const collected = (form: z.ZodType, value: unknown) => {
  const found: PersonalField[] = [];
  const mapped = mapPersonalFields(form, value, (field) => {
    found.push(field);
    return { $sealed: found.length };
  });
  return { found, mapped };
};

test.each(FORMS)('%s: every personal value is found and none is left in the clear', (_name, form) => {
  fc.assert(
    fc.property(filledIn(form), (value) => {
      expect(form.safeParse(value).success).toBe(true);
      const { found, mapped } = collected(form, value);
      expect(found.map(({ value: each }) => each)).toEqual(secretsIn(value));
      expect(JSON.stringify(mapped)).not.toContain('secret');
      for (const { path, value: each } of found) expect(at(value, path)).toEqual(each);
    }),
    { numRuns: 40 },
  );
});

test.each(FORMS)(
  '%s: what is not personal stays as it was, and a form without personal values stays whole',
  (_name, form) => {
    fc.assert(
      fc.property(filledIn(form), (value) => {
        expect(mapPersonalFields(form, value, ({ value: each }) => each)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 20 },
    );
  },
);

test('of a union only the chosen form’s fields are personal', () => {
  expect(collected(Approval, { outcome: 'reject', comments: 'secret' })).toMatchObject({
    found: [{ path: '/comments' }],
    mapped: { outcome: 'reject' },
  });
  const approval = { outcome: 'approve', documents: ['1'.repeat(64)], toneIsCaring: true };
  expect(collected(Approval, approval)).toEqual({ found: [], mapped: approval });
  expect(collected(MailingDraft, { action: 'agree', version: 1 }).found).toEqual([]);
});

test('the door refuses a value that no form of the union takes, before anything is sealed', () => {
  expect(Approval.safeParse({ outcome: 'other', comments: 'secret' }).success).toBe(false);
});

test('an optional personal field is personal where it is given, and absent where it is not', () => {
  const form = z.strictObject({
    contact: contactData('Ansprechperson', 'Contact person').optional(),
    note: freeText('Hinweis', 'Note').optional(),
  });
  expect(collected(form, { note: 'secret' })).toMatchObject({ found: [{ path: '/note', meta: { personal: 'text' } }] });
  expect(collected(form, { contact: { name: 'secret' }, note: undefined }).mapped).toEqual({ contact: { $sealed: 1 } });
  expect(collected(form, {})).toEqual({ found: [], mapped: {} });
  expect(metaOf(form.shape.contact)?.personal).toBe('person');
});

test('contact data is sealed as one value per person, texts one by one', () => {
  const kinds = (value: unknown) => collected(Request, value).found.map(({ path, meta }) => `${path} ${meta.personal}`);
  const [request] = fc.sample(filledIn(Request), 1);
  expect(
    kinds({
      ...(request as object),
      actingPersons: [{ person: { name: 'secret' } }, { person: { name: 'secret' } }],
      contact: { name: 'secret' },
    }),
  ).toEqual(
    expect.arrayContaining([
      '/actingPersons/0/person person',
      '/actingPersons/1/person person',
      '/contact person',
      '/title text',
      '/purpose text',
    ]),
  );
});

test('names of fields are escaped in the path as RFC 6901 asks', () => {
  const form = z.strictObject({ 'a/b~c': freeText('Text', 'Text') });
  expect(collected(form, { 'a/b~c': 'secret' }).found[0]?.path).toBe('/a~1b~0c');
});

test('in any nesting of lists, objects, optional and nullable parts each text is found', () => {
  const leaf = fc.constantFrom('personal', 'plain');
  const { shape } = fc.letrec<{ readonly shape: z.ZodType }>((tie) => ({
    shape: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf.map((kind) => (kind === 'personal' ? freeText('Text', 'Text') : plainName('Name', 'Name'))),
      tie('shape').map((inner) => z.array(inner).min(1).max(3)),
      tie('shape').map((inner) => inner.optional()),
      tie('shape').map((inner) => inner.nullable()),
      fc.tuple(tie('shape'), tie('shape')).map(([one, other]) => z.strictObject({ one, other })),
    ),
  }));
  fc.assert(
    fc.property(
      shape.chain((form) => filledIn(form).map((value) => ({ form, value }))),
      ({ form, value }) => {
        if (value === undefined) return;
        const { found, mapped } = collected(form, value);
        expect(found.map(({ value: each }) => each)).toEqual(secretsIn(value));
        expect(JSON.stringify(mapped)).not.toContain('secret');
      },
    ),
    { numRuns: 300 },
  );
});

/** In the order in which the form names them. */
function secretsIn(value: unknown): readonly unknown[] {
  if (isSecret(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as { readonly [key: string]: unknown })[name], value);
