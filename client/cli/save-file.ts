/** A file that came over the API, kept where it was wanted; never over one that is there already, unless that was named. */
import { writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { Downloaded } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Context } from './context.ts';
import type { Terminal } from './terminal.ts';

export const outputOption = ({ words }: Context): Option =>
  new Option(
    '--output <file>',
    words({ de: 'wohin; - schreibt auf die Standardausgabe', en: 'where to; - writes to standard output' }),
  );

export async function keptFile(
  { bytes, name }: Downloaded,
  output: string | undefined,
  otherwise: string,
  terminal: Terminal,
): Promise<void> {
  if (output === '-') return terminal.bytes(bytes);
  // A name from elsewhere must not lead out of this folder.
  const file = output ?? (name ?? otherwise).replace(/^\.+|[/\\]/g, '_');
  try {
    await writeFile(file, bytes, { flag: output === undefined ? 'wx' : 'w' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CliError(EXIT.usage, isThere ? thereAlready(file) : notWritable(file));
  }
  terminal.answer({ file, bytes: bytes.length }, { de: `✓ ${file}`, en: `✓ ${file}` });
}

const thereAlready = (file: string) => ({
  de: `${file} gibt es schon. Einen anderen Ort nennt --output.`,
  en: `${file} is there already. --output names another place.`,
});
const notWritable = (file: string) => ({ de: `${file} lässt sich nicht schreiben.`, en: `${file} cannot be written.` });
