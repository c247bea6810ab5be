/** Placeholders in the forms of a walk: `{{today}}`, `{{today+3}}`, `{{upload FILE}}`, and what turns out in its case. */
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;
const KNOWN = [
  /^today([+-]\d{1,3})?$/,
  /^upload \S.*$/,
  /^(declaration|signatories|mailing|proof|version|complaint|committee|sitting)$/,
];

export interface Placeholder {
  /** Where in the form. */
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly known: boolean;
}

export type Resolve = (placeholder: string) => Promise<unknown>;

export function placeholdersIn(value: unknown, path: readonly PropertyKey[] = []): readonly Placeholder[] {
  if (typeof value === 'string') {
    return [...value.matchAll(PLACEHOLDER)].map(([, inner = '']) => {
      const name = inner.trim();
      return { path, name, known: KNOWN.some((pattern) => pattern.test(name)) };
    });
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => placeholdersIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => placeholdersIn(item, [...path, key]));
}

/** The days after today that `today`, `today+3` or `today-1` means. */
export function daysFromToday(name: string): number | undefined {
  const found = /^today([+-]\d{1,3})?$/.exec(name);
  return found ? Number(found[1] ?? 0) : undefined;
}

export const uploadedFile = (name: string): string | undefined => /^upload (\S.*)$/.exec(name)?.[1];

/** A placeholder that is the whole text keeps its value's type; within a text it becomes a part of it. */
export async function fillIn(value: unknown, resolve: Resolve): Promise<unknown> {
  if (typeof value === 'string') return fillText(value, resolve);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await fillIn(item, resolve));
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: (readonly [string, unknown])[] = [];
  for (const [name, item] of Object.entries(value)) entries.push([name, await fillIn(item, resolve)]);
  return Object.fromEntries(entries);
}

async function fillText(text: string, resolve: Resolve): Promise<unknown> {
  const whole = /^\{\{([^{}]+)\}\}$/.exec(text)?.[1];
  if (whole !== undefined) return resolve(whole.trim());
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(from, found.index), String(await resolve((found[1] ?? '').trim())));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].join('');
}
