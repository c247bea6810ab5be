/** What is said of a line that does not go as its story says. */
import type { Refusal, Text } from '../../domain/terms.ts';
import { CliError, EXIT } from '../cli/cli-error.ts';
import type { FieldError } from '../commands/answer.ts';

export const wrongIn = (place: string, { de, en }: Text): CliError =>
  new CliError(EXIT.refused, { de: `${place}: ${de}`, en: `${place}: ${en}` });

/** A mistake that knows nothing of the line is told with its place. */
export function inPlace<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CliError ? wrongIn(place, error.text) : error;
  }
}

export const BEFORE_THE_LAST: Text = {
  de: 'Das liegt vor der Zeile davor.',
  en: 'This lies before the line before.',
};
export const NOT_REFUSED: Text = {
  de: 'Das hätte abgelehnt werden müssen, wurde aber angenommen.',
  en: 'This should have been refused, but was accepted.',
};
export const NOTHING_OPENED: Text = { de: 'Die Geschichte eröffnet keinen Vorgang.', en: 'The story opens no case.' };

export const refusedText = ({ rule, message, code }: Refusal): Text => ({
  de: `abgelehnt${rule ? ` nach ${rule}` : ''} (${code}): ${message.de}`,
  en: `refused${rule ? ` under ${rule}` : ''} (${code}): ${message.en}`,
});
export const fieldsText = (fields: readonly FieldError[]): Text => ({
  de: fields.map(({ path, message }) => `${path}: ${message.de}`).join('\n  '),
  en: fields.map(({ path, message }) => `${path}: ${message.en}`).join('\n  '),
});
export const meansNothing = (placeholder: string): Text => ({
  de: `Der Platzhalter {{${placeholder}}} steht hier für nichts.`,
  en: `The placeholder {{${placeholder}}} stands for nothing here.`,
});
