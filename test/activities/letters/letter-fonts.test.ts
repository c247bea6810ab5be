/** Names of people and places come through whole, whatever letters they have. */
import fc from 'fast-check';
import { paragraph } from '../../../activities/letters/blocks.ts';
import { taggedPdf } from '../../../activities/letters/tagged-pdf.ts';
import type { Instant } from '../../../domain/terms.ts';
import { fontsOf, textOf } from './read-pdf.ts';

const at = '2026-03-16T10:00:00.000Z' as Instant;
const pdfOf = (...texts: readonly string[]) =>
  taggedPdf({ title: 'Probe', footer: 'Probe', at, blocks: texts.map(paragraph) });
const written = async (text: string) =>
  textOf(await pdfOf(text))
    .replace(/^Probe /, '')
    .replace(/ Probe, Seite 1 von 1$/, '');

test.each([
  'Äpfel, Öl, Übung, Maß „so“ – § 71 SGB XII, 5 €, é, ñ',
  'Łucja Wałęsa, Žižek, Přibyl, Şahin, Kovács-Őri, Țuțea, Çelik, Đurić, Ğ, ı, ń',
])('%j stays as it is', async (text) => {
  expect(await written(text)).toBe(text);
});

test.each([
  ['a decomposed umlaut becomes one letter', 'Mu\u0308lheim', 'Mülheim'],
  ['capital ß is written by the official rule', 'GROẞE', 'GROSSE'],
  ['a hyphen that no line may break at', 'E‑Mail', 'E-Mail'],
  ['a letter that the font lacks shows its number', 'Дом', '[U+0414][U+043E][U+043C]'],
  ['the Turkish İ is an I with a dot drawn above', 'İpek', 'Ipek'],
  ['a control character too', 'a\u0000b', 'a[U+0000]b'],
])('%s', async (_, text, shown) => {
  expect(await written(text)).toBe(shown);
});

test('both weights are embedded, with the rest of Latin where a name needs it', async () => {
  const fonts = fontsOf(await pdfOf('Łódź'));
  expect(fonts.map(({ name }) => name)).toEqual(expect.arrayContaining(['AtkinsonHyperlegible-Regular']));
  expect(fonts.every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
});

test('a word of letters from two font files is not torn at the end of a line', async () => {
  const pdf = await pdfOf('Wałęsa '.repeat(200).trim());
  expect(textOf(pdf).match(/(?<!\S)Wałęsa(?!\S)/g)).toHaveLength(200);
});

test('no letter is lost, whatever comes in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 20 }),
      async (texts) => {
        const text = textOf(await pdfOf(texts.join(' '), 'Ende'));
        for (const letter of texts
          .join(' ')
          .normalize('NFC')
          .matchAll(/[A-Za-z0-9]/g))
          expect(text).toContain(letter[0]);
        expect(text).toContain('Ende');
      },
    ),
    { numRuns: 25 },
  );
});
