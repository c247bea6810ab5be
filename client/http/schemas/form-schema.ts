/** A form as JSON Schema 2020-12, which is what OpenAPI 3.1 takes: labels, hints and whether a field is sealed included. */
import { z } from 'zod';
import { metaOf } from '../../../domain/guideline/form-fields.ts';
import { takesDatesAlone } from '../../reading/form-description.ts';
import { exampleOf } from '../../reading/form-example.ts';

type SchemaObject = Record<string, unknown>;

/**
 * A step's or command's form, with an example where one can be made that it takes. OpenAPI's registry takes a plain schema object
 * wherever it takes a zod schema; only the route's type does not say so.
 */
export function exampledForm(form: z.ZodType): z.ZodType {
  const example = exampleOf(form);
  const examples = form.safeParse(example).success ? { examples: [example] } : {};
  return { ...formSchemaObject(form), ...examples } as unknown as z.ZodType;
}

export function formSchemaObject(form: z.ZodType): SchemaObject {
  const {
    $schema: _schema,
    $defs: _definitions,
    ...schema
  } = z.toJSONSchema(form, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => describe(zodSchema, jsonSchema),
  }) as SchemaObject;
  // Only "any JSON" is defined by a reference to itself; in another document that reference would lead nowhere.
  return JSON.parse(JSON.stringify(schema), (_key, value) => (isSelfReference(value) ? {} : value)) as SchemaObject;
}

const isSelfReference = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '$ref' in value && String(value.$ref).startsWith('#/$defs/');

function describe(zodSchema: z.core.$ZodType, jsonSchema: SchemaObject): void {
  const meta = metaOf(zodSchema);
  if (!meta) return;
  jsonSchema.title = meta.label.en;
  if (jsonSchema.type === 'string' && jsonSchema.enum === undefined && takesDatesAlone(zodSchema))
    jsonSchema.format = 'date';
  if (meta.example && jsonSchema.type === 'string') jsonSchema.examples = [meta.example.en];
  const sealed = meta.personal ? 'Sealed before it is stored.' : '';
  const description = [meta.hint?.en, sealed].filter(Boolean).join(' ');
  if (description) jsonSchema.description = description;
}
