/** Asks at a terminal by `@clack/prompts`. Ctrl-C or Escape ends the command; until the last confirmation nothing was sent. */
import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import type { Text } from '../../../domain/terms.ts';
import { CliError, EXIT } from '../cli-error.ts';
import type { Questioner } from './questioner.ts';

export interface Ends {
  readonly input: Readable;
  readonly output: Writable;
}

export function clackQuestioner({ input, output }: Ends, words: (text: Text) => string): Questioner {
  const ends = { input, output };
  const keys = { showInstructions: false };
  return {
    async text({ message, example, initial, check }) {
      const answer = await clack.text({
        ...ends,
        message,
        ...(example === undefined ? {} : { placeholder: `${words(EXAMPLE)} ${example}` }),
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate: (text = '') => {
          const wrong = check?.(text.trim());
          return wrong && words(wrong);
        },
      });
      return unlessCancelled(answer).trim();
    },
    async choice({ message, choices, initial }) {
      const options = [...choices];
      const shared = { ...ends, ...(initial === undefined ? {} : { initialValue: initial }) };
      // A long list is searched by typing.
      const answer =
        options.length > LONG
          ? await clack.autocomplete<string>({
              ...shared,
              message: `${message} ${words(TYPE)}`,
              options,
              maxItems: LONG,
            })
          : await clack.select<string>({ ...shared, ...keys, message, options });
      return unlessCancelled(answer) as (typeof choices)[number]['value'];
    },
    async several({ message, choices, initial }) {
      const answer = await clack.multiselect<string>({
        ...ends,
        ...keys,
        message: `${message} ${words(SPACE)}`,
        options: [...choices],
        required: false,
        ...(initial === undefined ? {} : { initialValues: [...initial] }),
      });
      return unlessCancelled(answer) as (typeof choices)[number]['value'][];
    },
    async yesOrNo(message, initial = true) {
      const [active, inactive] = [words(YES), words(NO)];
      return unlessCancelled(await clack.confirm({ ...ends, message, active, inactive, initialValue: initial }));
    },
    tell: (text) => clack.log.message(text, { output }),
  };
}

function unlessCancelled<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new CliError(EXIT.interrupted, INTERRUPTED);
  return answer as Exclude<T, symbol>;
}

const LONG = 12;
const INTERRUPTED = { de: 'Abgebrochen; nichts gesendet.', en: 'Interrupted; nothing was sent.' };
const EXAMPLE = { de: 'z. B.', en: 'e.g.' };
const TYPE = { de: '(tippen, um zu suchen)', en: '(type to search)' };
const SPACE = {
  de: '(Leertaste wählt aus, Eingabetaste geht weiter)',
  en: '(space chooses, return goes on)',
};
const YES = { de: 'Ja', en: 'Yes' };
const NO = { de: 'Nein', en: 'No' };
