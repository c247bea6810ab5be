/** A day in the future is refused as a whole; a page says at which field, and leads there. */
import { inTheFuture } from '../../../domain/case/decide/happened.ts';
import type { FieldError } from '../../commands/answer.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import type { Typed } from './posted.ts';
import { variantOf } from './read-form.ts';
import type { TroubleKind } from './trouble.tsx';

const WHEN_IT_HAPPENED = 'occurredOn';
/** Where a correction and a record carry the step's own form. */
const CARRIED = 'form';

export const refusedDay = (
  trouble: TroubleKind | undefined,
  variants: readonly FormVariant[],
  typed: Typed,
): readonly FieldError[] =>
  trouble?.kind === 'refused' && trouble.refusal.code === inTheFuture.code ? dayIn(variants, typed, '') : [];

function dayIn(variants: readonly FormVariant[], typed: Typed, prefix: string): readonly FieldError[] {
  const fields = variantOf(variants, typed, prefix)?.fields ?? [];
  const day = fields.find(({ name }) => name === WHEN_IT_HAPPENED);
  const inner = fields.find(({ name }) => name === CARRIED)?.variants;
  if (!day) return inner ? dayIn(inner, typed, CARRIED) : [];
  const message = {
    de: `„${day.label.de}“ kann nicht in der Zukunft liegen.`,
    en: `“${day.label.en}” cannot lie in the future.`,
  };
  const path = `${prefix === '' ? '' : `/${prefix}`}/${WHEN_IT_HAPPENED}`;
  return [{ path, message, page: { told: message, short: SHORT } }];
}

const SHORT = { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day lies in the future.' };
