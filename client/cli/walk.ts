/** Plays a walk's file; answers with the case's id. */
import { dirname } from 'node:path';
import { type PlayParts, play } from './play.ts';
import { readWalk } from './walk-file.ts';

export async function walk(file: string, parts: PlayParts): Promise<string> {
  const { title, municipality, carrier, steps } = await readWalk(file);
  parts.say(`${title}\n`);
  return play({ municipality, carrier, folder: dirname(file), lines: steps }, parts);
}
