/** The installation itself, where it acts by its configuration: at start, and when the identity provider speaks for somebody. */
import type { Actor, OrganisationId, PersonId } from '../../domain/terms.ts';

export const INSTALLATION: Actor = {
  person: 'installation' as PersonId,
  role: 'operator',
  organisation: 'handschlag' as OrganisationId,
};
