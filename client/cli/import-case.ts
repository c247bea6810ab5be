/**
 * Takes a running case over from paper: opens it, records line by line what has happened, and finishes. Run again after a
 * mistake was mended, it goes on where it stopped: a line that was taken has the same key again.
 */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { readImport } from './import-file.ts';
import { type PlayParts, play } from './play.ts';

export async function importCase(file: string, parts: PlayParts): Promise<string> {
  const { municipality, carrier, lines } = await readImport(file);
  const opening = lines[0];
  return play(
    {
      municipality,
      carrier,
      folder: dirname(file),
      lines,
      keyOf: (line, index) =>
        createHash('sha256')
          .update(JSON.stringify([municipality, carrier, opening, index, line]))
          .digest('hex'),
    },
    parts,
  );
}
