/** Each table of the plain font has the checksum that the foundry gave it: nothing of a letter is lost on the way. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainFont } from '../../../activities/letters/plain-font.ts';

const { resolve } = createRequire(import.meta.url);

test.each(['latin-400', 'latin-ext-400', 'latin-700', 'latin-ext-700'])('%s', (part) => {
  const file = `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${part}-normal.woff`;
  const font = plainFont(readFileSync(resolve(file)));
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const [checksum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(entry + field));
    return { name: font.toString('latin1', entry, entry + 4), checksum, offset: offset ?? 0, length: length ?? 0 };
  });
  expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']));
  for (const { name, checksum, offset, length } of entries) {
    const table = Buffer.from(font.subarray(offset, offset + length));
    // The font's own sum is not part of its table's.
    if (name === 'head') table.writeUInt32BE(0, 8);
    expect([name, sumOf(table)]).toEqual([name, checksum]);
  }
});

function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
