/**
 * A form with somebody at the terminal: what is missing is asked, all of it is shown, and only their yes sends it. What is
 * wrong, here or by the engine's word, leads back to its field with the answer that stood there.
 */
import { stringify } from 'yaml';
import type { Text } from '../../../domain/terms.ts';
import type { FieldError } from '../../commands/answer.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { isCaseNumber } from '../find-case.ts';
import type { Form } from '../form-file.ts';
import { placeholdersIn } from '../placeholders.ts';
import { askAgain, askVariants, variantOf } from './ask-form.ts';
import type { Asking } from './asking.ts';
import { summaryOf } from './summary.ts';

export interface Filling<T> {
  readonly title: Text;
  readonly variants: readonly FormVariant[];
  /** From a file; complete, it is sent without a question. */
  readonly known: Form;
  /** What the case itself knows: not asked, but shown like everything else before it is sent. */
  readonly offered?: Form;
  /** What is wrong with it, as far as that is known here. */
  readonly check: (form: Form) => readonly FieldError[];
  readonly send: (form: Form) => Promise<T>;
}

export async function fillAndSend<T>(filling: Filling<T>, asking: Asking): Promise<T> {
  const { title, variants, known, offered = {}, send } = filling;
  const { ask, words } = asking;
  if (Object.keys(known).length > 0 && wrongIn(filling, known).length === 0) return send(known);
  ask.tell(words(title));
  const answered = await askVariants(variants, { ...offered, ...known }, asking);
  let form = await mended(filling, fitting(answered, Object.keys(offered), variants), asking);
  for (;;) {
    ask.tell(summaryOf(variants, form, words));
    const next = await ask.choice({
      message: words(READY),
      choices: (['send', 'change', 'stop'] as const).map((value) => ({ value, label: words(NEXT[value]) })),
    });
    if (next === 'stop') throw new CliError(EXIT.interrupted, STOPPED);
    if (next === 'change') form = await mended(filling, await changed(variants, form, asking), asking);
    else {
      const sent = await sentOrWrong(send, form);
      if ('answer' in sent) return sent.answer;
      ask.tell(sent.refused.text[asking.language]);
      const names = topFields(sent.errors).filter((name) => namesOf(variants, form).includes(name));
      if (names.length === 0) {
        // Nothing that was typed shall be lost, and nothing is written to a disk unasked.
        ask.tell(`${words(TYPED)}\n${stringify(form)}`);
        throw sent.refused;
      }
      form = await mended(filling, await askAgain(variants, form, names, asking), asking);
    }
  }
}

/** Where another choice was made than the one that an offer belongs to, it falls away. */
const fitting = (form: Form, offered: readonly string[], variants: readonly FormVariant[]): Form =>
  Object.fromEntries(
    Object.entries(form).filter(([name]) => !offered.includes(name) || namesOf(variants, form).includes(name)),
  );

/** Asks again whatever the form itself says is wrong. */
async function mended<T>(filling: Filling<T>, answered: Form, asking: Asking): Promise<Form> {
  let form = answered;
  for (;;) {
    const errors = wrongIn(filling, form);
    if (errors.length === 0) return form;
    asking.ask.tell(errors.map(({ message }) => asking.words(message)).join('\n'));
    const names = topFields(errors).filter((name) => namesOf(filling.variants, form).includes(name));
    form = await askAgain(filling.variants, form, names.length > 0 ? names : namesOf(filling.variants, form), asking);
  }
}

/** A case's number becomes its id, and a file its reference, only on the way. */
function wrongIn<T>({ check }: Filling<T>, form: Form): readonly FieldError[] {
  return check(form).filter(({ path }) => {
    const value = path
      .split('/')
      .slice(1)
      .reduce<unknown>((inner, part) => {
        if (typeof inner === 'string') return inner;
        return Object.getOwnPropertyDescriptor(Object(inner), part)?.value;
      }, form);
    return typeof value !== 'string' || !(isCaseNumber(value) || placeholdersIn(value).length > 0);
  });
}

async function changed(variants: readonly FormVariant[], form: Form, asking: Asking): Promise<Form> {
  const { ask, words } = asking;
  const decisive = variants.find(({ when }) => when)?.when?.name;
  const fields = variantOf(variants, form)?.fields ?? [];
  const choices = [
    ...(decisive ? [{ value: decisive, label: words(KIND) }] : []),
    ...fields.map(({ name, label }) => ({ value: name, label: words(label) })),
  ];
  return askAgain(variants, form, [await ask.choice({ message: words(WHICH), choices })], asking);
}

type Sent<T> = { readonly answer: T } | { readonly refused: CliError; readonly errors: readonly FieldError[] };

async function sentOrWrong<T>(send: (form: Form) => Promise<T>, form: Form): Promise<Sent<T>> {
  try {
    return { answer: await send(form) };
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.refused) throw error;
    const { errors } = (error.details ?? {}) as { readonly errors?: readonly FieldError[] };
    return { refused: error, errors: errors ?? [] };
  }
}

const topFields = (errors: readonly { readonly path: string }[]): readonly string[] => [
  ...new Set(errors.map(({ path }) => path.split('/')[1] ?? '').filter((name) => name !== '')),
];

const namesOf = (variants: readonly FormVariant[], form: Form): readonly string[] => [
  ...variants.flatMap(({ when }) => (when ? [when.name] : [])),
  ...(variantOf(variants, form)?.fields ?? []).map(({ name }) => name),
];

const READY = { de: 'So senden?', en: 'Send it like this?' };
const NEXT = {
  send: { de: 'Senden', en: 'Send' },
  change: { de: 'Eine Angabe ändern', en: 'Change one answer' },
  stop: { de: 'Abbrechen, nichts senden', en: 'Stop, send nothing' },
};
const WHICH = { de: 'Welche Angabe?', en: 'Which one?' };
const KIND = { de: 'Was zutrifft', en: 'Which it is' };
const STOPPED = { de: 'Abgebrochen; nichts gesendet.', en: 'Stopped; nothing was sent.' };
const TYPED = { de: 'Ihre Angaben, zum Aufheben:', en: 'What you typed, to keep:' };
