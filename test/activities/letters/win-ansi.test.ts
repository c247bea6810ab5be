import fc from 'fast-check';
import { toWinAnsi } from '../../../activities/letters/win-ansi.ts';

test('German, its quotation marks and the euro stay as they are', () => {
  const text = 'Äpfel, Öl, Übung, Maß „so“ – § 71 SGB XII, 5 €, é, ñ, Š, ž';
  expect(toWinAnsi(text)).toBe(text);
});

test.each([
  ['Přátelé', 'Prátelé'],
  ['Łódź', 'Lódz'],
  ['Şahin', 'Sahin'],
  ['a\u0308', 'ä'],
  ['Дом', '???'],
  ['a\u0000b', 'a?b'],
])('%j is written as %j', (text, written) => {
  expect(toWinAnsi(text)).toBe(written);
});

test('whatever comes in, no letter goes out that the font would turn into another', () => {
  const windows1252 = new TextDecoder('windows-1252');
  const known = new Set(Array.from({ length: 256 }, (_, byte) => windows1252.decode(Uint8Array.of(byte))));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const letter of toWinAnsi(text)) expect(known.has(letter)).toBe(true);
    }),
  );
});
