/** How the command line of a local installation signs in as one of its people: an OAuth client for each, no password kept. */
import { createHmac } from 'node:crypto';
import type { PersonId } from '../../../domain/terms.ts';

const PREFIX = 'person:';

export const clientIdOf = (person: PersonId): string => `${PREFIX}${person}`;

export const personOfClient = (clientId: string): PersonId | undefined =>
  clientId.startsWith(PREFIX) ? (clientId.slice(PREFIX.length) as PersonId) : undefined;

/** `secret`: HANDSCHLAG_OIDC_SECRET. Whoever can read it can be anybody: local mode only. */
export const clientSecretOf = (secret: string, person: PersonId): string =>
  createHmac('sha256', secret).update(`client:${person}`, 'utf8').digest('base64url');

/** The same for the web application. */
export const webSecretOf = (secret: string): string =>
  createHmac('sha256', secret).update('client web', 'utf8').digest('base64url');
