/** Finds the installation that the command line talks to: the local one that runs on this machine, or one named by variables. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CliError, EXIT } from './cli-error.ts';

const Running = z.object({ url: z.string(), temporalUiUrl: z.string() });
const LocalKeys = z.object({ oidcSecret: z.string(), keyEncryptionKey: z.string() });

export interface Installation {
  readonly url: string;
  readonly temporalUiUrl?: string;
  /** Secret of the embedded provider, on the machine of a local installation. */
  readonly oidcSecret?: string;
  /** A token that was given by HANDSCHLAG_TOKEN. */
  readonly token?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As `npm start` finds it: a relative path counts from the repository, wherever the shell is. */
export const dataFolder = (environment: Environment): string =>
  resolve(ROOT, environment.HANDSCHLAG_DATA || '.handschlag');

export function findInstallation(environment: Environment): Installation {
  const { HANDSCHLAG_URL: url, HANDSCHLAG_TOKEN: token } = environment;
  if (url) return { url: url.replace(/\/$/, ''), ...(token ? { token } : {}) };
  const folder = dataFolder(environment);
  const running = readJson(join(folder, 'running.json'), Running);
  if (!running) {
    throw new CliError(
      EXIT.unreachable,
      `Handschlag läuft hier nicht (${folder}). Starten Sie es mit: npm start\nHandschlag is not running here. Start it with: npm start`,
    );
  }
  const keys = readJson(join(folder, 'local-keys.json'), LocalKeys);
  return { ...running, ...(token ? { token } : {}), ...(keys ? { oidcSecret: keys.oidcSecret } : {}) };
}

/** The variables under which the stores are opened: the environment's, else those of the local installation. */
export function storageEnvironment(environment: Environment): Environment {
  const folder = dataFolder(environment);
  const keys = readJson(join(folder, 'local-keys.json'), LocalKeys);
  return {
    ...(keys ? { HANDSCHLAG_KEY_ENCRYPTION_KEY: keys.keyEncryptionKey } : {}),
    ...environment,
    HANDSCHLAG_DATA: folder,
  };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}
