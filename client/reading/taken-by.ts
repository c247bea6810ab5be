/** Who has taken which open step, as the reader's own side may see it: among whom the other side shares out its work is its own. */
import type { CaseState, Taken } from '../../domain/case/state.ts';
import { CARRIER_ROLES, type Role } from '../../domain/terms.ts';

export const takenBy = ({ taken, carrier }: CaseState, role: Role): ReadonlyMap<string, Pick<Taken, 'by' | 'since'>> =>
  new Map(
    Object.entries(taken)
      .filter(([, { organisation }]) => (organisation === carrier) === CARRIER_ROLES.includes(role))
      .map(([key, { by, since }]) => [key, { by, since }]),
  );
