/** Which free texts of a form hold what is plainly about one person, with a sentence for each (L9). */
import { personalTraces, traceText } from '../../domain/guideline/personal-traces.ts';
import type { CaseCommandName, Text } from '../../domain/terms.ts';
import type { FieldError } from './answer.ts';
import { mapFormFields } from './form-parts.ts';

/** `form`: as it was typed, whether it is complete or not; also one that it carries. */
export function personalTracesIn(type: CaseCommandName, form: unknown): readonly FieldError[] {
  const found: FieldError[] = [];
  mapFormFields(type, form, ({ pointer, value, meta }) => {
    const traces = meta.personal === 'text' && typeof value === 'string' ? personalTraces(value) : [];
    if (traces.length > 0) found.push(toCheck(pointer, meta.label, traces.map(traceText)));
    return null;
  });
  return found;
}

function toCheck(path: string, label: Text, traces: readonly Text[]): FieldError {
  const short = {
    de: `Bitte prüfen: Hier steht, was wie ${traces.map(({ de }) => de).join(' und ')} aussieht.`,
    en: `Please check: this contains what looks like ${traces.map(({ en }) => en).join(' and ')}.`,
  };
  const told = { de: `„${label.de}“: ${short.de}`, en: `“${label.en}”: ${short.en}` };
  return { path, message: told, page: { told, short } };
}
