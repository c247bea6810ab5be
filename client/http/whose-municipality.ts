/** Whose municipality it is: of those who work for it or with it; operators look after all that an installation holds. */
import type { Context } from 'hono';
import type { MunicipalityId } from '../../domain/terms.ts';
import type { AppEnv } from './app-env.ts';

export function isTheirs(c: Context<AppEnv>, id: MunicipalityId): boolean {
  const { municipality, roles } = c.get('person');
  return municipality === id || roles.includes('operator');
}
