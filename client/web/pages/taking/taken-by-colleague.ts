/** Whether a colleague has the task whose form somebody opens: then the form asks for a tick. */
import type { PersonId, Role, StepName } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { CaseFile } from '../../../reading/case-file.ts';

interface About {
  readonly step: StepName;
  /** Which of several, as the address names it. */
  readonly instance: string | undefined;
  /** For whom the person stands in. */
  readonly office: Role | undefined;
}

export function takenByColleague(
  { openSteps }: Pick<CaseFile, 'openSteps'>,
  { id, roles }: Person,
  { step, instance, office }: About,
): { readonly takenBy?: PersonId } {
  const mine = openSteps.filter(
    (open) =>
      open.step === step &&
      (instance === undefined || open.instance === undefined || open.instance === instance) &&
      open.roles.some((role) => (office === undefined ? roles.includes(role) : role === office)),
  );
  const taken = mine.find((open) => open.taken !== undefined && open.taken.by !== id)?.taken;
  return taken ? { takenBy: taken.by } : {};
}
