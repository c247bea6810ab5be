/** How a form comes back that was not taken: with everything that was typed, why, and under which key it may be sent again. */
import { randomUUID } from 'node:crypto';
import type { Refused, TryAgain } from '../../commands/answer.ts';
import { statusOf } from '../../http/problems/status-of.ts';
import type { Typed } from './posted.ts';
import type { TroubleKind } from './trouble.tsx';

export interface ShownAgain {
  readonly typed: Typed;
  readonly formKey: string;
  readonly trouble: TroubleKind;
  readonly fields?: Refused['fields'];
}

/** What a page of a form is answered with: some refusals say more than that it cannot be taken as it is. */
export type FormStatus = 200 | 403 | 409 | 413 | 422 | 503;
const TELLING = [403, 409, 413] as const;

export function shownAgain(
  answer: Refused | TryAgain,
  typed: Typed,
  formKey: string,
): { readonly shown: ShownAgain; readonly status: FormStatus } {
  // The same key: whether it had its effect shows when it is sent again.
  if (answer.kind === 'try-again') return { shown: { typed, formKey, trouble: { kind: 'try-again' } }, status: 503 };
  const { refusal, fields } = answer;
  const told = statusOf(refusal.code);
  // What was refused may be changed and sent again: that is another attempt.
  const shown = { typed, formKey: randomUUID(), trouble: { kind: 'refused', refusal } as const };
  return { shown: fields ? { ...shown, fields } : shown, status: TELLING.find((status) => status === told) ?? 422 };
}
