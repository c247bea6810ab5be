/** Commands that ask the API for one thing and show it, or send one thing and say that it is done. */
import { type Command, Option } from 'commander';
import type { Role, Text } from '../../../domain/terms.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described, keyOption, municipalityOption } from '../context.ts';
import type { Caller } from '../people.ts';
import { asCaller } from '../reads.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

export type Given = Readonly<Record<string, unknown>>;

/** What stood on the line, once everybody and everything named there is found. */
export interface Found {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly caller: Caller;
  /** A case that is named by its number stands here by its id. */
  readonly args: readonly string[];
  readonly options: Given;
  /** Of a command about a municipality: which. */
  readonly municipality: string;
}

interface Shared {
  readonly usage: string;
  readonly about: Text;
  readonly examples: readonly string[];
  /** Who asks where nobody is named. */
  readonly as: Role;
  readonly options?: readonly Option[];
  readonly ofMunicipality?: true;
}

export interface Reading<A> extends Shared {
  readonly path: (found: Found) => string;
  readonly text: (answer: A, terminal: Terminal, found: Found) => string;
}

export interface Writing<A> extends Shared {
  readonly method?: 'post' | 'put' | 'delete';
  readonly path: (found: Found) => string;
  readonly body?: (found: Found) => unknown;
  readonly done: (answer: A, found: Found) => Text | string;
  /** What cannot be taken back is asked once more at a terminal, unless `--yes` stands there. */
  readonly warning?: (found: Found) => Text;
}

export function addReading<A>(parent: Command, context: Context, reading: Reading<A>): Command {
  return added(parent, context, reading, async (found) => {
    const { session, terminal, caller } = found;
    const answer = (await session.api.get(reading.path(found), caller.person?.id, caller.role)) as A;
    terminal.answer(answer, () => reading.text(answer, terminal, found));
  });
}

export function addWriting<A>(parent: Command, context: Context, writing: Writing<A>): Command {
  const { warning, method = 'post' } = writing;
  const command = added(parent, context, writing, async (found) => {
    const { session, terminal, caller, options } = found;
    // What is wrong with the line is said before anybody is asked.
    const [path, body] = [writing.path(found), writing.body?.(found) ?? {}];
    if (warning) await sure(warning(found), options.yes === true, context);
    const key = options.key as string | undefined;
    const answer = (await session.api[method](path, { ...asCaller(caller), body, key })) as A;
    const done = writing.done(answer, found);
    terminal.answer(answer, done);
  }).addOption(keyOption(context));
  return warning ? command.addOption(yesOption(context)) : command;
}

export const yesOption = ({ words }: Context): Option =>
  new Option('--yes', words({ de: 'ohne Rückfrage', en: 'without asking back' }));

/** Where nobody can be asked, what cannot be taken back must be meant in so many words. */
export async function sure(warning: Text, isSure: boolean, context: Context): Promise<void> {
  if (isSure) return;
  const ask = context.questioner();
  if (!ask) throw new CliError(EXIT.usage, needsYes(warning));
  if (await ask.yesOrNo(`${context.words(warning)} ${context.words(GO_ON)}`, false)) return;
  throw new CliError(EXIT.interrupted, { de: 'Abgebrochen; nichts gesendet.', en: 'Stopped; nothing was sent.' });
}

const GO_ON = { de: 'Fortfahren?', en: 'Go on?' };
const needsYes = ({ de, en }: Text): Text => ({
  de: `${de} Hier kann niemand gefragt werden; wenn es gemeint ist: --yes`,
  en: `${en} Nobody can be asked here; if it is meant: --yes`,
});

function added(parent: Command, context: Context, shared: Shared, act: (found: Found) => Promise<void>): Command {
  const { usage, about, examples, as, options = [], ofMunicipality } = shared;
  const command = described(usage, about, context, parent, examples).addOption(asOption(context));
  for (const option of options) command.addOption(option);
  if (ofMunicipality) command.addOption(municipalityOption(context));
  return command.action(async () => {
    const given: Given = command.opts();
    const session = context.session();
    const { terminal } = session;
    const caller = await session.caller(given.as as string | undefined, as);
    const named = ofMunicipality ? await session.municipalityId(given.municipality as string | undefined) : '';
    const ofCase = command.registeredArguments[0]?.name() === 'case';
    const words = command.processedArgs.flat().filter((word): word is string => typeof word === 'string');
    const [first, ...others] = words;
    const args = ofCase && first !== undefined ? [await session.caseId(first, caller), ...others] : words;
    await act({ session, terminal, caller, args, options: given, municipality: encodeURIComponent(named) });
  });
}

/** `/cases?phase=vetting`: what was not said does not stand there. */
export function withQuery(path: string, query: Given): string {
  const said = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
