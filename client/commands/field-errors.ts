/** What is wrong with a form, field by field, in both languages. */
import type { z } from 'zod';
import { type FormField, fieldsAlong } from '../../domain/guideline/form-fields.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { Text } from '../../domain/terms.ts';
import type { FieldError } from './answer.ts';
import { type Named, sentenceOn } from './issue-sentences.ts';
import { pageSentence } from './page-sentences.ts';

/** `place`: where the sentences are read. */
export function fieldErrors(schema: z.ZodType, form: unknown, place: Place = {}): readonly FieldError[] {
  const issues = schema.safeParse(form).error?.issues ?? [];
  return issues.map((issue) => {
    const [named, missing] = [namedAt({ schema, form, place }, issue.path), isMissing(form, issue.path)];
    return {
      path: pointerOf(issue),
      message: sentenceOn(issue, named, missing),
      page: pageSentence(issue, named, missing),
    };
  });
}

/** The same where only the issues are at hand, and what was sent. */
export const issueErrors = (issues: readonly z.core.$ZodIssue[], sent: unknown): readonly FieldError[] =>
  issues.map((issue) => ({
    path: pointerOf(issue),
    message: sentenceOn(issue, namedAt({ place: {} }, issue.path), isMissing(sent, issue.path)),
  }));

const pointerOf = ({ path }: z.core.$ZodIssue): string => path.map((part) => `/${escaped(part)}`).join('');

/** RFC 6901, section 3 */
const escaped = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

const isMissing = (form: unknown, path: readonly PropertyKey[]): boolean =>
  (path.reduce<unknown>((inner, part) => Object.getOwnPropertyDescriptor(Object(inner), part)?.value, form) ?? null) ===
  null;

interface Looked {
  readonly schema?: z.ZodType;
  readonly form?: unknown;
  readonly place: Place;
}

/** „Ausprägung“ (Auswahlmerkmale, Eintrag 2): a field by its label, and where it stands if that is not plain from the form. */
function namedAt({ schema, form, place }: Looked, path: readonly PropertyKey[]): Named {
  const last = path.at(-1);
  if (last === undefined) return { name: { de: 'Das Formular', en: 'The form' }, meta: undefined, place };
  const along = schema ? fieldsAlong(schema, path, form) : [];
  const field = along.length === path.length ? along.at(-1) : undefined;
  const meta = field?.meta;
  const label = textIn(place, meta?.euros?.label ?? meta?.label ?? { de: String(last), en: String(last) });
  const places = along.slice(0, path.length - 1).map(placeOf);
  if (typeof last === 'number') places.push(placeOf({ name: String(last) }));
  const within = (language: keyof Text) =>
    places.length > 0 ? ` (${places.map((place) => place[language]).join(', ')})` : '';
  return {
    name: { de: `„${label.de}“${within('de')}`, en: `“${label.en}”${within('en')}` },
    meta,
    place,
  };
}

function placeOf({ name, meta }: Pick<FormField, 'name'> & Partial<FormField>): Text {
  const entry = /^\d+$/.test(name) ? Number(name) + 1 : undefined;
  if (entry !== undefined) return { de: `Eintrag ${entry}`, en: `entry ${entry}` };
  return meta?.label ?? { de: name, en: name };
}
