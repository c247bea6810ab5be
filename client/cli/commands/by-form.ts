/** A form from a file, or from whoever sits at the terminal; the two can be mixed: what the file lacks is asked. */
import { formOf } from '../../../domain/case/commands.ts';
import { type CaseCommandName, PEOPLE_COMMANDS, STEPS } from '../../../domain/terms.ts';
import type { FieldError } from '../../commands/answer.ts';
import { parseForm } from '../../commands/parse-form.ts';
import { describeForm } from '../../reading/form-description.ts';
import { askVariants } from '../asking/ask-form.ts';
import type { Asking } from '../asking/asking.ts';
import { type Filling, fillAndSend } from '../asking/fill-and-send.ts';
import type { Questioner } from '../asking/questioner.ts';
import type { Context } from '../context.ts';
import type { Form } from '../form-file.ts';

export function sentByForm<T>(filling: Filling<T>, context: Context): Promise<T> {
  const ask = context.questioner();
  if (!ask) return filling.send(filling.known);
  return fillAndSend(filling, askingBy(ask, context));
}

/** Its errors as the API would name them. */
export function wrongInForm(command: CaseCommandName, form: Form): readonly FieldError[] {
  const parsed = parseForm(command, form);
  return parsed.kind === 'invalid' ? parsed.fields : [];
}

export function askingBy(ask: Questioner, { terminal, words }: Context): Asking {
  const asking: Asking = {
    ask,
    words,
    language: terminal().language,
    part: (variants, known) => askVariants(variants, known, asking),
    async innerForm(step) {
      const named = [...STEPS, ...PEOPLE_COMMANDS].find((name) => name === step);
      return named ? askVariants(describeForm(formOf(named)), {}, asking) : {};
    },
  };
  return asking;
}
