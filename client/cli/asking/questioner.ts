/** Whom the command line asks what is missing: somebody at a terminal. */
import type { Text } from '../../../domain/terms.ts';

export interface TextQuestion {
  readonly message: string;
  /** Shown in the empty line. */
  readonly example?: string | undefined;
  readonly initial?: string | undefined;
  /** What is wrong with an answer; nothing where it will do. */
  readonly check?: ((answer: string) => Text | undefined) | undefined;
}

export interface ChoiceQuestion<V extends string> {
  readonly message: string;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly initial?: V | undefined;
}

export interface Questioner {
  text(question: TextQuestion): Promise<string>;
  choice<V extends string>(question: ChoiceQuestion<V>): Promise<V>;
  /** None is an answer, too. */
  several<V extends string>(
    question: Omit<ChoiceQuestion<V>, 'initial'> & { readonly initial?: readonly V[] | undefined },
  ): Promise<readonly V[]>;
  yesOrNo(message: string, initial?: boolean): Promise<boolean>;
  /** A line between the questions. */
  tell(text: string): void;
}
