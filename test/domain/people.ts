/** Who acts in the stories: one person for each role, at home in Mülheim or in the neighbourhood association. */
import {
  type Actor,
  CARRIER_ROLES,
  ENGINE,
  type OrganisationId,
  type PersonId,
  type Role,
} from '../../domain/terms.ts';

export const MUELHEIM = 'muelheim' as OrganisationId;
export const NACHBARSCHAFT = 'nachbarschaft' as OrganisationId;

export const person = (role: Role): Actor =>
  role === 'engine'
    ? ENGINE
    : { person: `p-${role}` as PersonId, role, organisation: CARRIER_ROLES.includes(role) ? NACHBARSCHAFT : MUELHEIM };

export const carrier = person('carrier');
export const management = person('carrier-management');
export const planner = person('social-planner');
export const officer = person('data-protection-officer');
export const press = person('press-office');
export const registry = person('registration-office');
export const statistics = person('statistics-office');
export const printShop = person('print-shop');
export const mailRoom = person('mail-room');
export const leadership = person('leadership');
export const headOfUnit = person('head-of-unit');
export const auditor = person('auditor');
export const engine = ENGINE;

/** The same role in an organisation that has no part in the case. */
export const stranger = (role: Role): Actor => ({ ...person(role), organisation: 'elsewhere' as OrganisationId });
