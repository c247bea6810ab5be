/** Whatever people read stands in a catalogue, in German and in English; no page carries words of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { FORCE_WORDS, wordsOf } from '../../domain/guideline/rule-words.ts';
import { RULE_IDS } from '../../domain/guideline/rules.ts';
import { ROOT } from '../../workers/local/folders.ts';

interface Found {
  readonly path: string;
  readonly value: { readonly de?: unknown; readonly en?: unknown };
}

/** Every object that has a text in one of the languages, wherever it lies. */
function textsIn(value: unknown, path: string): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('de' in value || 'en' in value) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

const TEXTS = join(ROOT, 'client/web/texts');
const catalogues = readdirSync(TEXTS).filter((name) => name.endsWith('.ts'));

async function everyText(): Promise<readonly Found[]> {
  const modules = await Promise.all(catalogues.map((name) => import(join(TEXTS, name))));
  return [
    ...modules.flatMap((module, index) => textsIn({ ...module }, catalogues[index] ?? '')),
    ...RULE_IDS.flatMap((rule) => textsIn(wordsOf(rule), rule)),
    ...textsIn(FORCE_WORDS, 'forces'),
  ];
}

test('there is a catalogue for the pages', async () => {
  expect(catalogues).toEqual(expect.arrayContaining(['frame.ts', 'guideline.ts', 'help.ts', 'process.ts']));
  expect((await everyText()).length).toBeGreaterThan(300);
});

test('every text is there in German and in English', async () => {
  const incomplete = (await everyText()).filter(
    ({ value: { de, en } }) => ![de, en].every((text) => typeof text === 'string' && text.trim() !== ''),
  );
  expect(incomplete.map(({ path }) => path)).toEqual([]);
});

/** Names, and what both languages call alike. */
const ALIKE = [
  'Handschlag',
  'Phase',
  'Name',
  'Version',
  'Cookies',
  'Hash',
  'Status',
  'Text',
  'Webhooks',
  'Organisation',
];

test('no text is the same in both languages, as one is that was forgotten', async () => {
  const same = (await everyText()).filter(({ value: { de, en } }) => de === en && !ALIKE.includes(String(de)));
  expect(same.map(({ path, value }) => `${path}: ${value.de}`)).toEqual([]);
});

/** The asterisk, as in “Bürger*innen”; people are addressed as „Sie“. */
const OTHERWISE = [/[/:_]in(nen)?\b/, /[a-zß]In(nen)?\b/, /\b[Dd](u|ein|eine[mnrs]?)\b/];

test('no text writes of people in another way than the rest, or says “du” to its reader', async () => {
  const odd = (await everyText()).filter(({ value: { de } }) => OTHERWISE.some((way) => way.test(String(de))));
  expect(odd.map(({ path, value }) => `${path}: ${value.de}`)).toEqual([]);
});

const pages = readdirSync(join(ROOT, 'client/web'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

test.each(pages)('%s has no words of its own', (name) => {
  expect(wordsIn(readFileSync(join(ROOT, 'client/web', name), 'utf8'))).toEqual([]);
});

test('a page with words of its own is found', () => {
  const odd = `const A = () => <p title="Ein Titel">Hallo {x}<b>{'Welt'}</b><i class="ok" id="ok">Handschlag</i></p>;`;
  expect(wordsIn(odd)).toEqual(['title="Ein Titel"', 'Hallo', 'Welt']);
});

/** What a browser shows or a screen reader reads. */
const SPOKEN = ['title', 'alt', 'aria-label', 'placeholder', 'aria-description', 'label'];
/** The product's name, which is the same everywhere. */
const NAMES = ['Handschlag'];

function wordsIn(source: string): readonly string[] {
  const words: string[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(look);
      return;
    }
    const { type, ...parts } = node as { readonly type?: string; readonly [name: string]: unknown };
    if (type === 'JSXText') note(String(parts.value));
    if (type === 'JSXExpressionContainer') noteLiteral(parts.expression);
    if (type === 'JSXAttribute') {
      const name = (parts.name as { readonly value?: string }).value ?? '';
      const value = parts.value as { readonly type?: string; readonly value?: string } | null;
      if (value?.type === 'StringLiteral' && SPOKEN.includes(name) && hasWords(value.value ?? ''))
        words.push(`${name}="${value.value}"`);
      // An attribute's own expression is no text between elements.
      if (value?.type === 'JSXExpressionContainer') look((value as { readonly expression?: unknown }).expression);
      return;
    }
    Object.values(parts).forEach(look);
  };
  const note = (text: string): void => {
    if (hasWords(text)) words.push(text.trim());
  };
  const noteLiteral = (expression: unknown): void => {
    const literal = expression as { readonly type?: string; readonly value?: unknown };
    if (literal?.type === 'StringLiteral') note(String(literal.value));
  };
  look(parseSync(source, { syntax: 'typescript', tsx: true }));
  return words;
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.includes(text.trim());
