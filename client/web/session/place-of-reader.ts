/** How offices are called where the reader works, once for each request. */
import { createMiddleware } from 'hono/factory';
import type { Services } from '../../http/services.ts';
import type { WebEnv } from '../web-env.ts';

export const placeOfReader = ({ readMunicipality }: Pick<Services, 'readMunicipality'>) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const person = c.get('person');
    const profile = person && (await readMunicipality(person.municipality))?.profile;
    if (profile) c.set('place', { kind: profile.kind, outsidePrinter: profile.outsidePrinter });
    return next();
  });
