/** A story as YAML: a municipality, a first day, and line by line what happens when. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isNode, LineCounter, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { isPlainDate } from '../../domain/calendar/plain-dates.ts';
import type { Profile } from '../../domain/municipality/profile.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { asSaid, CliError, EXIT } from '../cli/cli-error.ts';
import { placeholdersIn } from '../cli/placeholders.ts';
import { MISTAKES } from '../cli/walk-line.ts';
import { type Problem, readYaml } from '../cli/yaml-file.ts';
import { MunicipalityFileError, type ReadMunicipality, readMunicipalityFile } from '../http/municipality-file.ts';
import { LINE_MISTAKES, StoryLine } from './story-line.ts';

/** A line with its place, `examples/muelheim/repeat.yaml:40`. */
export type ToldLine = StoryLine & { readonly place: string };

export interface Story {
  readonly title: string;
  readonly from: PlainDate;
  readonly profile: Profile;
  readonly people: readonly Person[];
  /** Whose case it is, where the planner opens or imports it. */
  readonly carrier?: string;
  readonly lines: readonly ToldLine[];
}

const StoryFile = z.strictObject({
  title: z.string().min(1),
  municipality: z.string().min(1),
  from: z
    .string()
    .refine(isPlainDate, LINE_MISTAKES.date.de)
    .transform((text) => text as PlainDate),
  carrier: z.string().min(1).optional(),
  /** `./another.yaml#mark`: what happens there before the marked line happens here first. */
  begins: z
    .string()
    .regex(/^[^#]+#[a-z][a-z-]*$/)
    .optional(),
  story: z.array(StoryLine).min(1),
});

/** Throws a `CliError` that names every mistake with its line. */
export async function readStory(file: string): Promise<Story> {
  const { municipality, begins, story, carrier, ...told } = await readYaml(file, {
    schema: StoryFile,
    sentences: [...Object.values(LINE_MISTAKES), ...Object.values(MISTAKES)],
    check: ({ story: lines }) => unknownPlaceholders(lines),
    unfit: { de: 'ist keine Geschichte, die sich spielen lässt', en: 'is no story that can be played' },
  });
  const lines = await placed(story, file);
  const beginning = begins === undefined ? undefined : await beginningOf(begins, dirname(file));
  const { profile, people } = await townIn(join(dirname(file), municipality));
  return {
    ...told,
    profile,
    people,
    ...(carrier ? { carrier } : {}),
    lines: beginning ? [...beginning.lines, ...lines] : lines,
  };
}

/** Whether a file is a story, which has its own clock, and no walk. */
export async function isStory(file: string): Promise<boolean> {
  try {
    const read: unknown = parse(await readFile(file, 'utf8'));
    return typeof read === 'object' && read !== null && ('from' in read || 'story' in read);
  } catch {
    // Whoever reads it next says what is wrong.
    return false;
  }
}

async function townIn(file: string): Promise<ReadMunicipality> {
  try {
    return await readMunicipalityFile(file);
  } catch (error) {
    if (error instanceof MunicipalityFileError) throw new CliError(EXIT.usage, asSaid(error.message));
    throw new CliError(EXIT.usage, {
      de: `Die Datei der Kommune ist nicht zu lesen: ${file}`,
      en: `The municipality’s file cannot be read: ${file}`,
    });
  }
}

async function beginningOf(begins: string, folder: string): Promise<Story> {
  const [name = '', mark] = begins.split('#');
  const story = await readStory(join(folder, name));
  const end = story.lines.findIndex((line) => line.mark === mark);
  if (end > 0) return { ...story, lines: story.lines.slice(0, end) };
  throw new CliError(EXIT.usage, {
    de: `In ${name} gibt es keine Zeile mit der Marke „${mark}“, vor der etwas geschieht.`,
    en: `${name} has no line with the mark “${mark}” before which something happens.`,
  });
}

/** Files are only named: a rehearsal invents their documents. */
const unknownPlaceholders = (lines: readonly StoryLine[]): readonly Problem[] =>
  lines.flatMap(({ act }, index) =>
    (act ? placeholdersIn(act.form, ['form']) : [])
      .filter(({ known }) => !known)
      .map(({ path, name }) => ({ path: ['story', index, ...path], message: unknown(name) })),
  );

const unknown = (name: string): Text => ({
  de: `${MISTAKES.placeholder.de} {{${name}}}`,
  en: `${MISTAKES.placeholder.en} {{${name}}}`,
});

async function placed(lines: readonly StoryLine[], file: string): Promise<readonly ToldLine[]> {
  const counter = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: counter });
  const name = relative(process.cwd(), file);
  return lines.map((line, index) => {
    const node: unknown = document.getIn(['story', index], true);
    const at = isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1;
    return { ...line, place: `${name}:${at}` };
  });
}
