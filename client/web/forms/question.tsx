/** What a page asks once more before it sends a form that the rules would take: it comes back, and a tick answers. */
import { refusal } from '../../../domain/case/refusals.ts';
import type { Text } from '../../../domain/terms.ts';
import { type FieldError, type Refused, refused } from '../../commands/answer.ts';
import { Tick } from '../parts/tick.tsx';
import { CONFIRMED } from './field-names.ts';
import type { FormModel } from './form-model.ts';
import { first, type Typed } from './posted.ts';
import type { TroubleKind } from './trouble.tsx';

export interface Question {
  /** What the tick bears: another entry is another question. */
  readonly value: string;
  readonly tick: Text;
  /** Why the form comes back. */
  readonly unanswered: Refused;
}

const UNANSWERED = 'asked-again';

export const unanswered = ({ de, en }: Text, fields: readonly FieldError[], rule?: string): Refused =>
  refused(refusal(UNANSWERED, de, en, rule), fields);

export const openQuestion = (question: Question | undefined, typed: Typed): Refused | undefined =>
  question && first(typed, CONFIRMED) !== question.value ? question.unanswered : undefined;

interface QuestionTickProps {
  readonly model: FormModel;
  readonly trouble: TroubleKind;
  readonly question: Question | undefined;
}

/** Nothing before the form was sent for the first time. */
export const QuestionTick = ({ model, trouble, question }: QuestionTickProps) => {
  const isMissing = trouble.kind === 'refused' && trouble.refusal.code === UNANSWERED;
  const isTicked = question !== undefined && first(model.typed, CONFIRMED) === question.value;
  return question && (isMissing || isTicked) ? (
    <Tick
      name={CONFIRMED}
      value={question.value}
      label={model.view.t(question.tick)}
      ticked={isTicked}
      missing={isMissing}
    />
  ) : null;
};
