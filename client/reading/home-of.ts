/** Whose cases an actor's lists hold: a carrier its own, an office its municipality's, an operator all, without their contents. */
import { type Actor, CARRIER_ROLES, type MunicipalityId, type OrganisationId } from '../../domain/terms.ts';

export interface Home {
  readonly municipality?: MunicipalityId;
  readonly carriers?: readonly OrganisationId[];
}

export function homeOf({ role, organisation }: Actor): Home {
  if (role === 'operator') return {};
  return CARRIER_ROLES.includes(role)
    ? { carriers: [organisation] }
    : { municipality: organisation as string as MunicipalityId };
}
