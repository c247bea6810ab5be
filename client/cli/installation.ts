/** Finds the installation that the command line talks to: the local one that runs on this machine, or one named by variables. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CliError, EXIT } from './cli-error.ts';

const Running = z.object({
  url: z.string(),
  temporalAddress: z.string().default(''),
  temporalUiUrl: z.string(),
  state: z.string(),
  ports: z.record(z.string(), z.int()).default({}),
});
const LocalKeys = z.object({ oidcSecret: z.string(), keyEncryptionKey: z.string() });

export interface Installation {
  readonly url: string;
  readonly temporalUiUrl?: string;
  /** Where its mails lie, on the machine of a local installation. */
  readonly outbox?: string;
  /** Secret of the embedded provider, on the machine of a local installation. */
  readonly oidcSecret?: string;
  /** A token that was given by HANDSCHLAG_TOKEN; it says who asks. */
  readonly token?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As `npm start` finds it: a relative path counts from the repository, wherever the shell is. */
export const fromRoot = (path: string): string => resolve(ROOT, path);
const dataFolder = (environment: Environment): string => fromRoot(environment.HANDSCHLAG_DATA || '.handschlag');

/** Variables that were set are meant: they come before what runs on this machine. */
export function findInstallation(environment: Environment): Installation {
  const { HANDSCHLAG_URL: url, HANDSCHLAG_TOKEN: token } = environment;
  if (url) return { url: url.replace(/\/+$/, ''), ...(token ? { token } : {}) };
  const folder = dataFolder(environment);
  const running = readJson(join(folder, 'running.json'), Running);
  if (!running) throw new CliError(EXIT.unreachable, notRunning(folder));
  if (running.state !== 'ready') throw new CliError(EXIT.unreachable, starting);
  const keys = readJson(join(folder, 'local-keys.json'), LocalKeys);
  return {
    url: running.url,
    temporalUiUrl: running.temporalUiUrl,
    outbox: `${relative(process.cwd(), join(folder, 'outbox'))}/`,
    ...(token ? { token } : {}),
    ...(keys ? { oidcSecret: keys.oidcSecret } : {}),
  };
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

/** Where the secrets of the installation in this folder lie, and the one that opens its keys; undefined where there is none. */
export function localSecrets(folder: string): { readonly file: string; readonly keyEncryptionKey: string } | undefined {
  const file = join(folder, 'local-keys.json');
  const keys = readJson(file, LocalKeys);
  return keys && { file, keyEncryptionKey: keys.keyEncryptionKey };
}

/** What runs on this folder says where; undefined where nothing was started, or it was stopped in order. */
export const runningPorts = (folder: string): z.output<typeof Running> | undefined =>
  readJson(join(folder, 'running.json'), Running);

/** Opening a store makes it: an auditor who mistyped the folder must not be told that nothing is wrong there. */
export function mustHaveJournal({
  HANDSCHLAG_DATABASE_URL: database,
  HANDSCHLAG_DATA: folder = '',
}: Environment): void {
  if (database || existsSync(join(folder, 'journal.sqlite'))) return;
  throw new CliError(EXIT.unreachable, {
    de: `In ${folder} liegt kein Journal. Einen anderen Ordner nennt HANDSCHLAG_DATA.`,
    en: `There is no journal in ${folder}. HANDSCHLAG_DATA names another folder.`,
  });
}

/** Undefined where there is none, or one that a crash cut short. */
function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

const notRunning = (folder: string) => ({
  de: `Handschlag läuft hier nicht (${folder}). Starten Sie es mit: npm start`,
  en: `Handschlag is not running here (${folder}). Start it with: npm start`,
});
const starting = {
  de: 'Handschlag startet gerade noch. Bitte gleich noch einmal; bleibt es dabei: npm start',
  en: 'Handschlag is still starting. Please try again in a moment; if that does not change: npm start',
};
