/** A short process: hands over one sign-in link, and tries again while the link could still be of use. */
import { proxyActivities } from '@temporalio/workflow';
import type { SignInActivities } from '../activities/contract.ts';
import type { PersonId } from '../domain/terms.ts';
import { now } from './clock.ts';

const { sendSignInLink } = proxyActivities<SignInActivities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '30 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '2 minutes' },
});

/** `person` is an opaque id: no address and no secret is in this process. */
export const signInLink = ({ person }: { readonly person: PersonId }): Promise<'delivered' | 'refused'> =>
  sendSignInLink(person, now());
