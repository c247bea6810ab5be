/** What asking a form needs: somebody, their language, and the way into the parts that a field consists of. */
import type { Text } from '../../../domain/terms.ts';
import type { Language } from '../../http/problems/language.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import type { Form } from '../form-file.ts';
import type { Questioner } from './questioner.ts';

export interface Asking {
  readonly ask: Questioner;
  readonly language: Language;
  readonly words: (text: Text) => string;
  readonly part: (variants: readonly FormVariant[], known: Form) => Promise<Form>;
  /** The form of the step that this form names, where it carries one. */
  readonly innerForm: (step: unknown) => Promise<Form>;
}
