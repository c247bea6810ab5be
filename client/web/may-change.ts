/** Who may change their municipality: the command's own roles, at home. */
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import type { MunicipalityCommandName } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { actingFor } from './acting.ts';

export function mayChange(person: Person, command: MunicipalityCommandName): boolean {
  const { by } = MUNICIPALITY_TABLE[command];
  const { role, organisation } = actingFor(person, by);
  return by.some((one) => one === role) && (role === 'operator' || (organisation as string) === person.municipality);
}
