/** A request that somebody has begun and not sent: said calmly where they look for their work, with the way back into it. */
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import type { Instant } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Services } from '../../../http/services.ts';
import { Moment } from '../../parts/dates.tsx';
import { NEW_CASE } from '../../texts/new-case.ts';
import type { View } from '../../view.ts';
import { carriersFor } from './carrier-choice.ts';
import { howFar } from './how-far.ts';
import { NEW_CASE_ADDRESS, sectionAddress } from './sections.ts';

export interface Begun {
  readonly savedAt: Instant;
  /** Of the section where one stopped. */
  readonly address: string;
}

export const mayAsk = ({ roles }: Person): boolean => roles.some((role) => STEP_TABLE['open-case'].by.includes(role));

export async function begunRequest(
  services: Pick<Services, 'drafts' | 'people' | 'readMunicipality'>,
  person: Person,
): Promise<Begun | undefined> {
  const kept = mayAsk(person) ? await services.drafts.find(person.id, NEW_CASE_ADDRESS) : undefined;
  if (!kept) return undefined;
  const { next } = howFar(kept.typed, await carriersFor(services, person));
  return { savedAt: kept.savedAt, address: sectionAddress(next) };
}

export const BegunLine = ({ view, begun }: { readonly view: View; readonly begun: Begun | undefined }) =>
  begun ? (
    <p class="kern-body">
      {view.t(NEW_CASE.begun)} <Moment view={view} at={begun.savedAt} />.{' '}
      <a class="kern-link" href={begun.address}>
        {view.t(NEW_CASE.goOn)}
      </a>
    </p>
  ) : null;
