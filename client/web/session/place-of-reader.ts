/** How offices are called where the reader works, once for each request. */
import { createMiddleware } from 'hono/factory';
import type { Place } from '../../../domain/guideline/office-words.ts';
import type { MunicipalityId } from '../../../domain/terms.ts';
import type { Services } from '../../http/services.ts';
import type { WebEnv } from '../web-env.ts';

interface PlaceServices extends Pick<Services, 'readMunicipality'> {
  readonly people: Pick<Services['people'], 'municipalities'>;
}

export function placeOfReader({ readMunicipality, people }: PlaceServices) {
  const placeOf = async (id: MunicipalityId): Promise<Place | undefined> => {
    const profile = (await readMunicipality(id))?.profile;
    return profile && { kind: profile.kind, outsidePrinter: profile.outsidePrinter };
  };

  /** Who has not signed in reads of the one municipality that is there; of several nobody knows which is meant. */
  async function placeOfAll(): Promise<Place | undefined> {
    try {
      const [only, other] = await people.municipalities();
      return only && !other ? await placeOf(only) : undefined;
    } catch {
      // An imprint is shown also while a store is away.
      return undefined;
    }
  }

  return createMiddleware<WebEnv>(async (c, next) => {
    const person = c.get('person');
    c.set('place', await (person ? placeOf(person.municipality) : placeOfAll()));
    return next();
  });
}
