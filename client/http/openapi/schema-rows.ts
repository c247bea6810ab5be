/** A JSON Schema as rows for a table: one for each field at any depth, named by its place. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

export interface SchemaRow {
  /** `criteria[].value` */
  readonly place: string;
  readonly required: boolean;
  readonly type: string;
  readonly about: string;
}

/** Components are named by their name, not told again. */
export function schemaRows(schema: Schema, place = ''): readonly SchemaRow[] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) {
    const each = variants.flatMap((variant) => schemaRows(variant, place));
    return each.filter(
      (row, index) => each.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === index,
    );
  }
  const { properties = {}, required = [], items } = schema;
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const at = place === '' ? name : `${place}.${name}`;
    return [{ place: at, required: required.includes(name), ...told(field) }, ...schemaRows(field, at)];
  });
  return items ? [...fields, ...schemaRows(items, `${place}[]`)] : fields;
}

const told = (schema: Schema): Pick<SchemaRow, 'type' | 'about'> => ({
  type: typeOf(schema),
  about: [schema.title && `${schema.title}.`, schema.description].filter(Boolean).join(' '),
});

export function typeOf(schema: Schema): string {
  const { $ref, type, items, format, minimum, maximum, maxLength } = schema;
  if ($ref) return $ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(' | ');
  if (items) return `list of ${typeOf(items)}`;
  const name = format ?? (typeof type === 'string' ? type : (type ?? ['any']).join(' | '));
  const limits = [
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `from ${minimum}` : '',
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `to ${maximum}` : '',
    maxLength !== undefined ? `at most ${maxLength} characters` : '',
  ].filter(Boolean);
  return [name, ...limits].join(', ');
}
