/** One field of a form, asked by what it takes: a text, a number, a day, a choice, a part with fields of its own, a list, a file. */
import { existsSync } from 'node:fs';
import type { Text } from '../../../domain/terms.ts';
import type { FieldDescription } from '../../reading/form-description.ts';
import { isFile } from '../show-form.ts';
import type { Asking } from './asking.ts';
import { MISSING, NO_DAY, NO_NUMBER, readDay, readNumber } from './read-answer.ts';

/** Undefined where an optional field was left out after all. */
export async function askField(field: FieldDescription, initial: unknown, asking: Asking): Promise<unknown> {
  const { words } = asking;
  const { kind, variants = [], choices = [], optional } = field;
  if (isFile(variants)) return askFile(field, asking);
  switch (kind) {
    case 'choice':
      // A single fixed value, which can only be said or left out.
      if (choices.length === 0) return (await asking.ask.yesOrNo(messageOf(field, asking))) ? true : undefined;
      return asking.ask.choice({
        message: messageOf(field, asking),
        choices: choices.map(({ value, label }) => ({ value, label: words(label) })),
        ...(typeof initial === 'string' ? { initial } : {}),
      });
    case 'yes-or-no':
      return asking.ask.yesOrNo(messageOf(field, asking), initial !== false);
    case 'group':
      asking.ask.tell(messageOf(field, asking));
      return asking.part(variants, isRecord(initial) ? initial : {});
    case 'form':
      return asking.innerForm(initial);
    case 'list':
      return askList(field, Array.isArray(initial) ? initial : [], asking);
    default:
      return askLine(field, initial, optional, asking);
  }
}

async function askLine(
  field: FieldDescription,
  initial: unknown,
  optional: boolean,
  asking: Asking,
): Promise<string | number | undefined> {
  const read = READ[field.kind];
  const answer = await asking.ask.text({
    message: messageOf(field, asking),
    example: field.example && asking.words(field.example),
    initial: initial === undefined ? undefined : String(initial),
    check: (text) => {
      if (text === '') return optional ? undefined : MISSING;
      return read && read.of(text) === undefined ? read.wrong : undefined;
    },
  });
  if (answer === '') return undefined;
  return read ? read.of(answer) : answer;
}

const READ: {
  readonly [kind: string]: { readonly of: (text: string) => string | number | undefined; readonly wrong: Text };
} = { date: { of: readDay, wrong: NO_DAY }, number: { of: readNumber, wrong: NO_NUMBER } };

/** The file is uploaded when the form is sent, as in a form from a file. */
async function askFile(field: FieldDescription, asking: Asking): Promise<string | undefined> {
  const path = await asking.ask.text({
    message: `${messageOf(field, asking)} – ${asking.words(FILE)}`,
    example: asking.words(FILE_EXAMPLE),
    check: (text) => {
      if (text === '') return field.optional ? undefined : MISSING;
      return existsSync(text) ? undefined : NO_FILE;
    },
  });
  return path === '' ? undefined : `{{upload ${path}}}`;
}

async function askList(
  field: FieldDescription,
  initial: readonly unknown[],
  asking: Asking,
): Promise<readonly unknown[] | undefined> {
  const { words, ask } = asking;
  const [entry] = field.variants?.[0]?.fields ?? [];
  const isPlain = entry?.name === '*' && field.variants?.length === 1;
  if (isPlain && entry?.choices) {
    const choices = entry.choices.map(({ value, label }) => ({ value, label: words(label) }));
    const chosen = initial.filter((value): value is string => typeof value === 'string');
    return ask.several({ message: messageOf(field, asking), choices, initial: chosen });
  }
  ask.tell(messageOf(field, asking));
  const entries: unknown[] = [];
  while (await more(field, entries.length, asking)) {
    const message = `${words(field.label)}, ${words(ENTRY)} ${entries.length + 1}`;
    const before = initial[entries.length];
    if (isPlain && entry) {
      const named = { ...entry, label: { de: message, en: message }, optional: false };
      entries.push(await askField(named, before, asking));
    } else {
      ask.tell(message);
      entries.push(await asking.part(field.variants ?? [], isRecord(before) ? before : {}));
    }
  }
  return entries;
}

const more = ({ label }: FieldDescription, count: number, { ask, words }: Asking): Promise<boolean> =>
  ask.yesOrNo(`${words(label)}: ${words(count === 0 ? FIRST : ANOTHER)}`, count === 0);

function messageOf({ label, hint }: FieldDescription, { words }: Asking): string {
  return hint ? `${words(label)}\n${words(hint)}` : words(label);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FILE = { de: 'Datei, die hochgeladen wird', en: 'the file that is uploaded' };
const FILE_EXAMPLE = { de: 'brief.pdf', en: 'letter.pdf' };
const NO_FILE = { de: 'Diese Datei gibt es nicht.', en: 'There is no such file.' };
const ENTRY = { de: 'Eintrag', en: 'entry' };
const FIRST = { de: 'einen Eintrag machen?', en: 'make an entry?' };
const ANOTHER = { de: 'noch einen Eintrag?', en: 'another entry?' };
