/** Values for any form of the guideline, made from its schema: every personal value holds the word `secret`, no other does. */
import fc from 'fast-check';
import { z } from 'zod';
import { metaOf } from '../../../domain/guideline/form-fields.ts';

const HEX = '0123456789abcdef'.repeat(4);
const PERSON = { name: 'secret person', email: 'secret@example.org', phone: 'secret phone' };

export const isSecret = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('secret')
    : typeof value === 'object' && value !== null && 'email' in value;

export function filledIn(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const personal = metaOf(schema)?.personal;
  if (schema instanceof z.ZodOptional) return fc.oneof(fc.constant(undefined), filledIn(schema.def.innerType));
  if (schema instanceof z.ZodNullable) return fc.oneof(fc.constant(null), filledIn(schema.def.innerType));
  if (personal === 'text') return fc.nat(99).map((number) => `secret ${number}`);
  if (personal === 'person') return fc.constant(PERSON);
  if (schema instanceof z.ZodArray) return fc.array(filledIn(schema.def.element), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodDiscriminatedUnion) return fc.oneof(...schema.options.map(filledIn));
  if (schema instanceof z.ZodObject) return objectOf(schema.def.shape);
  if (schema instanceof z.ZodPipe) return filledIn(schema.def.in);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.def.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 1, max: 1000 });
  if (schema instanceof z.ZodRecord) return fc.constant({});
  if (schema instanceof z.ZodString) return fc.constant(CANDIDATES.find((text) => z.safeParse(schema, text).success));
  throw new Error(`a form has a kind of field that this test does not know: ${schema._zod.def.type}`);
}

const CANDIDATES = ['plain', '2026-03-02', HEX, HEX.slice(0, 26)];

const objectOf = (shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, filledIn(field)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)));
