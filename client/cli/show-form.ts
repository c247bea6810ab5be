/** A step's or a command's form as text, so that a newcomer can fill it in: names as they are written, what they mean, examples. */
import type { Text } from '../../domain/terms.ts';
import type { FieldDescription, FormVariant } from '../reading/form-description.ts';
import { readDay } from './asking/read-answer.ts';
import type { Terminal } from './terminal.ts';

export function formText(form: readonly FormVariant[], terminal: Terminal): string {
  const lines = variantsText(form, '  ', terminal);
  return lines.length > 0 ? [...lines, '', terminal.words(STAR)].join('\n') : terminal.words(NOTHING);
}

const variantsText = (variants: readonly FormVariant[], indent: string, terminal: Terminal): readonly string[] =>
  variants.flatMap(({ when, fields }) => {
    const inner = fields.flatMap((field) => fieldText(field, indent, terminal));
    if (!when) return inner;
    return ['', `${indent}${when.name}: ${when.value}   (${terminal.words(when.label)})`, ...inner];
  });

function fieldText(field: FieldDescription, indent: string, terminal: Terminal): readonly string[] {
  const { words } = terminal;
  const { name, label, kind, optional, hint, example, choices = [], variants = [] } = field;
  const entry = name === '*';
  const head = entry ? `${indent}- ${words(label)}` : `${indent}${name}${optional ? '' : '*'}: ${words(label)}`;
  const below = `${indent}    `;
  return [
    `${head}${kindText(field, terminal)}`,
    ...(hint ? [`${below}${words(hint)}`] : []),
    ...choices.map(({ value, label: meaning }) => `${below}${value}   (${words(meaning)})`),
    ...(example ? [`${below}${words(EXAMPLE)} ${asWritten(kind, words(example))}`] : []),
    ...(isFile(variants) ? [`${below}${words(UPLOAD)}`] : variantsText(variants, below, terminal)),
  ];
}

function kindText({ kind, choices = [] }: FieldDescription, { words }: Terminal): string {
  // A single fixed value, which can only be said or left out.
  const said = kind === 'choice' && choices.length === 0 ? ONLY_TRUE : KIND[kind];
  return said ? ` [${words(said)}]` : '';
}

/** At a terminal a day may be typed as 11.05.2027; a form holds it as programs do. */
const asWritten = (kind: FieldDescription['kind'], example: string): string =>
  kind === 'date' ? (readDay(example) ?? example) : example;

/** A document's reference, which nobody types. */
export const isFile = (variants: readonly FormVariant[]): boolean =>
  variants.some(({ fields }) => fields.some(({ name }) => name === 'commitment'));

const KIND: { readonly [K in FieldDescription['kind']]?: Text } = {
  number: { de: 'Zahl', en: 'number' },
  date: { de: 'Jahr-Monat-Tag', en: 'year-month-day' },
  'yes-or-no': { de: 'true oder false', en: 'true or false' },
  choice: { de: 'eines von', en: 'one of' },
  list: { de: 'Liste', en: 'list' },
  form: { de: 'das Formular des genannten Schritts', en: 'the form of the step that is named' },
};
const ONLY_TRUE = { de: 'true, oder weglassen', en: 'true, or left out' };
const EXAMPLE = { de: 'Beispiel:', en: 'Example:' };
const UPLOAD = {
  de: '"{{upload brief.pdf}}" lädt diese Datei hoch; oder was handschlag document upload ausgibt',
  en: '"{{upload letter.pdf}}" uploads that file; or what handschlag document upload prints',
};
const STAR = { de: '* darf nicht fehlen', en: '* must not be missing' };
const NOTHING = {
  de: '  Keine Angaben; ein leeres Formular genügt.',
  en: '  Nothing to fill in; an empty form will do.',
};
