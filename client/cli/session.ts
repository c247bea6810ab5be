/** What a command works with once it knows where the installation is: the API, the people, and who asks. */
import type { Place } from '../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../domain/terms.ts';
import { type Api, createApi } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { findCase } from './find-case.ts';
import { type Environment, findInstallation, type Installation } from './installation.ts';
import { type Caller, type Cast, findCaller, readCast, roleNamed } from './people.ts';
import type { Progress } from './progress.ts';
import { withRegistered } from './registered-people.ts';
import type { Terminal } from './terminal.ts';
import { type Wanted, whoMay } from './who-may.ts';

export interface Session {
  readonly terminal: Terminal;
  readonly installation: Installation;
  readonly api: Api;
  readonly progress: (label: Text) => Progress;
  cast(): Promise<Cast>;
  /** Whoever is named; otherwise the first who holds the role. */
  caller(name: string | undefined, otherwise: Role): Promise<Caller>;
  /** The municipality that is meant: the one that is named, else the file's, else that of whoever HANDSCHLAG_TOKEN is. */
  municipalityId(named: string | undefined): Promise<string>;
  /** What decides how its offices are called: known on the machine of a local installation; elsewhere the usual words do. */
  place(): Promise<Place>;
  /** The case's id, where its number was named: found among the cases of this reader. */
  caseId(named: string, reader: Caller): Promise<string>;
  /** The first person who may give this command in this case now. */
  whoMay(wanted: Wanted): Promise<Caller>;
}

export function openSession(
  environment: Environment,
  terminal: Terminal,
  progress: (label: Text) => Progress,
): Session {
  const installation = findInstallation(environment);
  const api = createApi(installation, terminal.language);
  const given = installation.token !== undefined;
  let read: Promise<Cast> | undefined;
  const cast = (): Promise<Cast> => {
    read ??= readCast(environment);
    return read;
  };
  return {
    terminal,
    installation,
    api,
    progress,
    cast,
    async caller(name, otherwise) {
      if (!given) return findCaller(await withRegistered(api, await cast(), name ?? otherwise), name ?? otherwise);
      // The token says who asks: only the role is still open.
      if (name === undefined) return {};
      const role = roleNamed(name);
      if (role === undefined) throw new CliError(EXIT.usage, tokenSaysWho);
      return { role };
    },
    async municipalityId(named) {
      if (named !== undefined) return named;
      if (!given) return (await cast()).municipality;
      return ((await api.get('/me')) as { readonly municipality: string }).municipality;
    },
    place: async () => (given ? {} : ((await cast()).place ?? {})),
    caseId: (named, reader) => findCase(api, named, reader),
    whoMay: async (wanted) => (given ? {} : whoMay(api, await cast(), wanted)),
  };
}

const tokenSaysWho = {
  de: 'HANDSCHLAG_TOKEN sagt schon, wer fragt; --as nimmt daneben nur eine Rolle.',
  en: 'HANDSCHLAG_TOKEN already says who asks; beside it, --as takes a role alone.',
};
