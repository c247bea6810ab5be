/** A step's or command's form, filled in as its fields' own examples have it: what OpenAPI shows to whoever writes a client. */
import { z } from 'zod';
import { fieldsIn, metaOf } from '../../domain/guideline/form-fields.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { takesDatesAlone } from './form-description.ts';

const HEX = '0f'.repeat(32);
/** Tried in turn where a field has no example of its own: an id of the profile, a case's, a document's. */
const TEXTS = ['example', HEX.slice(0, 26), HEX];

export function exampleOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional) return exampleOf(schema.def.innerType);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options[0] && exampleOf(schema.options[0]);
  if (schema instanceof z.ZodObject) return objectOf(schema);
  if (schema instanceof z.ZodArray) return [exampleOf(schema.def.element)];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.def.values[0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodRecord) return {};
  if (takesDatesAlone(schema)) return '2027-03-15';
  const candidates = schema instanceof z.ZodNumber ? numbersFor(schema) : textsFor(schema);
  return candidates.find((value) => z.safeParse(schema, value).success);
}

/** A step that is corrected, recorded or waived in examples: with the office whose it is and its own form. */
const ABOUT_A_STEP: Readonly<Record<string, () => unknown>> = {
  step: () => 'estimate-addressees',
  office: () => 'statistics-office',
  form: () => exampleOf(STEP_TABLE['estimate-addressees'].form),
};

/** What may be left out is left out, but for what everybody wonders how to write. */
function objectOf(schema: z.ZodObject): unknown {
  const fields = fieldsIn(schema);
  const about = fields.some(({ name }) => name === 'step') ? ABOUT_A_STEP : {};
  return Object.fromEntries(
    fields
      .filter(({ optional, schema: field }) => !optional || takesDatesAlone(field))
      .filter(({ name }) => name !== 'occurredOn')
      .map(({ name, schema: field }) => [name, (about[name] ?? (() => exampleOf(field)))()]),
  );
}

const textsFor = (schema: z.core.$ZodType): readonly unknown[] => [
  metaOf(schema)?.example?.en,
  metaOf(schema)?.label.en,
  ...TEXTS,
];

const numbersFor = (schema: z.core.$ZodType): readonly number[] => {
  const example = Number(metaOf(schema)?.example?.en.replaceAll(/[^\d-]/g, '') || Number.NaN);
  return [example, 40, 1, 0, 2026];
};
