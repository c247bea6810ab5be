/** Whoever fills in a form finds every field explained in German and English, and every choice in words. */
import { z } from 'zod';
import { WAIVABLE_RULE } from '../../../domain/guideline/choices/course.ts';
import { OFFICE } from '../../../domain/guideline/choices/offices.ts';
import { freeText } from '../../../domain/guideline/fields.ts';
import { SHOULD_RULES } from '../../../domain/guideline/rules.ts';
import { ENGINE_COMMANDS, ROLES, type Text } from '../../../domain/terms.ts';
import { everyField, FORMS, levelsOf, type Placed } from './every-field.ts';

const OF_PEOPLE = FORMS.filter(([name]) => !ENGINE_COMMANDS.some((command) => command === name));

/** A field that lacks something, by its path. */
const lacking = (form: z.ZodType, lacks: (field: Placed) => boolean): readonly string[] =>
  everyField(form)
    .filter(lacks)
    .map(({ path }) => path);

const isBlank = (text: Text | undefined): boolean => !text || text.de.trim() === '' || text.en.trim() === '';

test.each(FORMS)('%s: every field, list and group has a label in both languages', (_name, form) => {
  expect(lacking(form, ({ meta }) => isBlank(meta?.label))).toEqual([]);
});

test.each(OF_PEOPLE)('%s: every free text has a hint of its own and an example', (_name, form) => {
  const alone = everyField(z.strictObject({ text: freeText('Text', 'Text') }))[0]?.meta?.hint?.de;
  const isText = ({ meta }: Placed) => meta?.personal === 'text';
  expect(lacking(form, (field) => isText(field) && isBlank(field.meta?.hint))).toEqual([]);
  expect(lacking(form, (field) => isText(field) && field.meta?.hint?.de === alone)).toEqual([]);
  expect(lacking(form, (field) => isText(field) && isBlank(field.meta?.example))).toEqual([]);
});

test.each(OF_PEOPLE)('%s: every number and every date has an example, or comes by itself', (_name, form) => {
  const comesByItself = ({ meta }: Placed) => meta?.hint?.de.includes('von selbst') ?? false;
  const needsOne = ({ schema }: Placed) => schema instanceof z.ZodNumber || isDate(schema);
  expect(lacking(form, (field) => needsOne(field) && !comesByItself(field) && isBlank(field.meta?.example))).toEqual(
    [],
  );
});

test.each(FORMS)('%s: what an example shows may be entered', (_name, form) => {
  for (const { schema, meta } of everyField(form)) {
    for (const text of meta?.example ? [meta.example.de, meta.example.en] : []) {
      expect(z.safeParse(schema, schema instanceof z.ZodNumber ? Number(text) : text).success).toBe(true);
    }
  }
});

test.each(FORMS)('%s: every value of a choice has its words, and no words are left over', (_name, form) => {
  for (const { schema, meta } of everyField(form)) {
    if (schema instanceof z.ZodEnum) expect(Object.keys(meta?.choices ?? {})).toEqual(schema.options);
    if (schema instanceof z.ZodLiteral) expect(Object.keys(meta?.choices ?? {})).toContain([...schema.values][0]);
    expect(Object.entries(meta?.choices ?? {}).filter(([, text]) => isBlank(text))).toEqual([]);
  }
});

test.each(FORMS)('%s: no two fields that stand together have the same label', (_name, form) => {
  for (const level of levelsOf(form)) {
    for (const language of ['de', 'en'] as const) {
      const labels = level.map(({ meta }) => meta?.label[language]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  }
});

test.each(FORMS)('%s: German is German', (_name, form) => {
  const texts = everyField(form).flatMap(({ meta }) => [
    ...[meta?.label, meta?.hint].flatMap((text) => (text ? [text] : [])),
    ...Object.values(meta?.choices ?? {}),
  ]);
  expect(texts.filter(({ de }) => ENGLISH.test(de))).toEqual([]);
  expect(texts.filter(({ de, en }) => de === en && !SAME.includes(de))).toEqual([]);
});

test.each(FORMS)('%s: a hint is one sentence or more, in both languages', (_name, form) => {
  const hints = everyField(form).flatMap(({ meta }) => (meta?.hint ? [meta.hint] : []));
  expect(hints.filter(({ de, en }) => !/[.?]$/.test(de) || !/[.?]$/.test(en))).toEqual([]);
});

test.each(FORMS)('%s: only what is sealed names readers, and auditors are always among them', (_name, form) => {
  const restricted = everyField(form).filter(({ meta }) => meta?.readers);
  expect(restricted.filter(({ meta }) => !meta?.personal || !meta.readers?.includes('auditor'))).toEqual([]);
});

test('each should-rule can be named where it is waived, each role where an office is', () => {
  expect(Object.keys(WAIVABLE_RULE)).toEqual(SHOULD_RULES);
  expect(Object.keys(OFFICE)).toEqual([...ROLES]);
});

const ENGLISH =
  /(?<!\p{L})(?:the|of|and|or|is|by|from|until|with|number|date|note|step|reason|file|kind|outcome|count|case|form|mailing|feedback|checklist|deadline|draft|input|upload|meeting)(?!\p{L})/iu;
/** What is spelled alike in both languages. */
const SAME = ['Name', 'Person', 'Text', 'PDF', 'Handschlag'];

const isDate = (schema: z.core.$ZodType): boolean =>
  z.safeParse(schema, '2027-03-15').success && !z.safeParse(schema, '2027-13-15').success;
