/** Somebody at a terminal who answers as a test says, in the place of a real one. */
import type { Questioner } from '../../../client/cli/asking/questioner.ts';
import type { Text } from '../../../domain/terms.ts';

export interface Scripted {
  readonly ask: Questioner;
  /** Everything that was asked and told, in order. */
  readonly asked: string[];
}

/** Given the question's first line; undefined takes what is offered: the initial value, or the first choice. */
export type Answer = (message: string) => unknown;

export function scripted(answer: Answer, words: (text: Text) => string = ({ de }) => de): Scripted {
  const asked: string[] = [];
  const heard = (message: string): unknown => {
    asked.push(message);
    if (asked.length > 500) throw new Error(`asked without end: ${message}`);
    return answer(message.split('\n')[0] ?? '');
  };
  return {
    asked,
    ask: {
      async text({ message, initial, check }) {
        for (;;) {
          const text = String(heard(message) ?? initial ?? '');
          const wrong = check?.(text);
          if (!wrong) return text;
          asked.push(`! ${words(wrong)}`);
        }
      },
      async choice({ message, choices, initial }) {
        const wanted = heard(message);
        const found = choices.find(({ value, label }) => value === wanted || label === wanted);
        const value = found?.value ?? initial ?? choices[0]?.value;
        if (value === undefined) throw new Error(`no choice: ${message}`);
        return value;
      },
      async several({ message, choices, initial = [] }) {
        const wanted = heard(message);
        if (wanted === true) return choices.map(({ value }) => value);
        if (!Array.isArray(wanted)) return initial;
        return choices
          .filter(({ value, label }) => wanted.includes(value) || wanted.includes(label))
          .map(({ value }) => value);
      },
      yesOrNo: async (message, initial = true) => (heard(message) as boolean | undefined) ?? initial,
      tell: (text) => void asked.push(text),
    },
  };
}
