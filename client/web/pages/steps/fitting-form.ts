/**
 * Of a step's form, what this reader is asked in this case: nobody is shown a field that only the other side fills in, a choice that
 * has nothing to be about, or the towns' registers where there is one. What is sent is read by the whole form: whoever had it open
 * before is answered by the case itself.
 */
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import { type Actor, CARRIER_ROLES, type StepName } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { FieldDescription, FormVariant } from '../../../reading/form-description.ts';

interface Fitting {
  readonly file: CaseFile;
  /** Whose form it is to be. */
  readonly actor: Actor;
  readonly municipality: MunicipalityState | undefined;
}

export function fittingForm(
  variants: readonly FormVariant[],
  step: StepName | undefined,
  { file, actor, municipality }: Fitting,
): readonly FormVariant[] {
  const office = actor.for ?? actor.role;
  const hasRegisters = municipality === undefined || municipality.profile.registers.length > 0;
  const isAsked = ({ names, filledBy }: FieldDescription): boolean =>
    (names !== 'register' || hasRegisters) && (filledBy === undefined || filledBy.includes(office));
  const fitting = (all: readonly FormVariant[]): readonly FormVariant[] =>
    all.map((variant) => ({
      ...variant,
      fields: variant.fields
        .filter(isAsked)
        .map((field) => (field.variants ? { ...field, variants: fitting(field.variants) } : field)),
    }));
  const fits = fitting(variants);
  if (step !== 'draft-mailing' || canAgree(file, actor)) return fits;
  return fits.filter(({ when }) => when?.value !== 'agree');
}

/** L1: to a version that lies there, by the side that has not proposed it. */
function canAgree({ mailing }: CaseFile, { role, for: office }: Actor): boolean {
  if (!mailing || mailing.agreed || mailing.rejected) return false;
  const isCarrier = CARRIER_ROLES.includes(office ?? role);
  return isCarrier !== (mailing.side === 'carrier');
}
