/** Mails to an address that two people have reach whoever of them reads it: that is meant, or a slip. */
import type { MunicipalityId } from '../../../../domain/terms.ts';
import type { PeopleDirectory, Person } from '../../../../storage/people.ts';
import { newPersonId } from '../../../commands/people-register.ts';
import { reach } from '../../../reading/unreachable.ts';
import { KEY, variantPrefix, within } from '../../forms/field-names.ts';
import { first, type Typed } from '../../forms/posted.ts';
import { type Question, unanswered } from '../../forms/question.tsx';
import { PEOPLE } from '../../texts/administration.ts';

interface Registered {
  readonly municipality: MunicipalityId;
  readonly by: Person;
  /** Who is changed; absent: somebody new. */
  readonly known: Person | undefined;
}

export async function sharedAddress(
  people: Pick<PeopleDirectory, 'byEmail'>,
  { municipality, by, known }: Registered,
  typed: Typed,
): Promise<Question | undefined> {
  const address = first(typed, within(variantPrefix('', { value: first(typed, 'side') }), 'email')).trim();
  if (address === '' || address.toLowerCase() === known?.email.toLowerCase()) return undefined;
  // A second click finds whom the first has registered.
  const self = known?.id ?? newPersonId(by.id, first(typed, KEY));
  const others = (await reach(() => people.byEmail(address))).filter(
    (other) => other.municipality === municipality && other.id !== self && other.roles.length > 0,
  );
  if (others.length === 0) return undefined;
  const names = others.map(({ name }) => name).join(', ');
  const told = {
    de: `Diese Adresse hat schon: ${names}. Was an die eine Person geht, läse auch die andere.`,
    en: `This address belongs to ${names} already. What goes to one person would be read by the other, too.`,
  };
  return {
    value: address,
    tick: PEOPLE.sharedAddress,
    unanswered: unanswered(told, [{ path: '/email', message: told }]),
  };
}
