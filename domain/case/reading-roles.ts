/** In which roles somebody reads a case: the own one, and for the time being that of each office whose substitute they are. */
import { type Actor, CARRIER_ROLES, type PlainDate, ROLES, type Role } from '../terms.ts';
import { substitutesOf } from './access.ts';
import type { CaseState } from './state.ts';

/** L2: whoever approves for an office has read what they approve. */
export const readingRoles = (
  { person, role }: Actor,
  state: Pick<CaseState, 'substitutes' | 'basis'>,
  today: PlainDate,
): readonly Role[] => [
  role,
  // A carrier's side and the municipality's are never one person's; nobody stands in for an auditor.
  ...ROLES.filter(
    (office) =>
      office !== 'auditor' &&
      CARRIER_ROLES.includes(office) === CARRIER_ROLES.includes(role) &&
      substitutesOf(state, [office], today).includes(person),
  ),
];
