/**
 * The `build` of every envelope: the hash of the bundle of all code that decides. The bundle is kept, so that a decision can be
 * replayed years later with the very code that took it.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Hash } from '../domain/terms.ts';
import { sha256Hex } from '../storage/sealing/sha256.ts';

const ROOT = new URL('..', import.meta.url).pathname;

const ENTRY = `
export { decide } from './domain/case/decide/decide.ts';
export { agenda } from './domain/case/agenda.ts';
export { foldCase } from './domain/case/replay.ts';
export { decideMunicipality, evolveMunicipality, planningBasis } from './domain/municipality/municipality.ts';
`;

export interface DeciderBuild {
  readonly hash: Hash;
  readonly code: string;
}

/** The same sources give the same bytes on every machine. */
export async function deciderBuild(): Promise<DeciderBuild> {
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, sourcefile: 'decider.ts', loader: 'ts' },
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2024',
    legalComments: 'none',
    charset: 'utf8',
  });
  const code = result.outputFiles[0]?.text ?? '';
  return { hash: sha256Hex(code), code };
}

/** Keeps the bundle in `<data>/builds/<hash>.mjs`. */
export async function keepBuild(folder: string, { hash, code }: DeciderBuild): Promise<void> {
  const builds = join(folder, 'builds');
  await mkdir(builds, { recursive: true });
  const temporary = join(builds, `.${hash}.${process.pid}`);
  await writeFile(temporary, code);
  await rename(temporary, join(builds, `${hash}.mjs`));
}
