/** The workflow bundle, built once per state of the sources and kept: a prebundled worker starts in half the time. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = new URL('..', import.meta.url).pathname;

/** Path of the bundle's file under `folder`. */
export async function workflowBundle(folder: string): Promise<string> {
  const file = join(folder, `workflows-${await sourcesHash()}.js`);
  if (existsSync(file)) return file;
  const { code } = await bundleWorkflowCode({ workflowsPath: join(ROOT, 'workflows/index.ts'), logger: quiet });
  await mkdir(folder, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, code);
  await rename(temporary, file);
  return file;
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const workflows = (await readdir(join(ROOT, 'workflows'))).sort().map((name) => join('workflows', name));
  for (const name of [...workflows, 'domain/terms.ts', 'domain/case/work.ts', 'package-lock.json']) {
    hash.update(name).update(await readFile(join(ROOT, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

const nothing = (): void => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: console.error };
