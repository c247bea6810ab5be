/**
 * For which carrier a planner records a request: chosen before all else, from those that are registered. Its name comes from the
 * register, so that what is chosen and what is typed cannot contradict each other. Carriers are not asked: they ask for themselves.
 */
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import { CARRIER_ROLES, type OrganisationId } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { FieldError } from '../../../commands/answer.ts';
import type { Services } from '../../../http/services.ts';
import type { FieldDescription } from '../../../reading/form-description.ts';
import { type Carrier, carriersOf } from '../../../reading/municipality-parts.ts';
import { actingFor } from '../../acting.ts';
import { first, type Typed } from '../../forms/posted.ts';
import type { Option } from '../../parts/filters.tsx';
import { NEW_CASE } from '../../texts/new-case.ts';

export const CARRIER = '_carrier';
const UNLISTED = '_unlisted';

export const CARRIER_FIELD: FieldDescription = {
  name: CARRIER,
  label: NEW_CASE.forCarrier,
  hint: NEW_CASE.forCarrierHint,
  kind: 'choice',
  optional: false,
};

export type Carriers = readonly Carrier[];

/** Those who have people: nobody else could ever see the case. Undefined for whoever asks for their own carrier. */
export async function carriersFor(
  { people, readMunicipality }: Pick<Services, 'people' | 'readMunicipality'>,
  person: Person,
): Promise<Carriers | undefined> {
  if (CARRIER_ROLES.includes(actingFor(person, STEP_TABLE['open-case'].by).role)) return undefined;
  const state = await readMunicipality(person.municipality);
  const all = await carriersOf(people, state ?? { id: person.municipality, carriers: {} });
  return all.filter((carrier) => carrier.people > 0);
}

export const carrierOptions = (carriers: Carriers): readonly Option[] => [
  ...carriers.map((carrier) => ({ value: carrier.organisation, label: nameOf(carrier) })),
  { value: UNLISTED, label: NEW_CASE.unlisted },
];

const nameOf = ({ name, organisation }: Carrier): string => name ?? organisation;

export const chosenCarrier = (typed: Typed, carriers: Carriers): Carrier | undefined =>
  carriers.find(({ organisation }) => organisation === first(typed, CARRIER));

export const idOfChosen = (typed: Typed, carriers: Carriers): OrganisationId | undefined =>
  chosenCarrier(typed, carriers)?.organisation as OrganisationId | undefined;

export function withItsName(typed: Typed, carriers: Carriers | undefined): Typed {
  const chosen = carriers && chosenCarrier(typed, carriers);
  return chosen ? new Map([...typed, ['carrier.name', [nameOf(chosen)]]]) : typed;
}

/** A request can be written while its carrier is still being registered; it cannot be sent. */
export const isUnlisted = (typed: Typed): boolean => first(typed, CARRIER) === UNLISTED;

export function carrierErrors(typed: Typed, carriers: Carriers | undefined): readonly FieldError[] {
  if (!carriers || chosenCarrier(typed, carriers)) return [];
  const told = isUnlisted(typed) ? NEW_CASE.notRegistered : NEW_CASE.carrierMissing;
  return [{ path: `/${CARRIER}`, message: told, page: { told, short: NEW_CASE.pleaseChoose } }];
}
