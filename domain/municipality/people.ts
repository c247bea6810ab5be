/**
 * Who holds which role, and which carriers a municipality works with, as facts without personal data: opaque ids and roles. An
 * audit years later can say who was what when; name and address lie in the people directory alone, where they can be erased.
 */
import { z } from 'zod';
import { refusal } from '../case/refusals.ts';
import { help } from '../guideline/field-meta.ts';
import { type Actor, CARRIER_ROLES, type OrganisationId, type PersonId, ROLES, type Role } from '../terms.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { field, name, shortId } from './short-forms.ts';

const personId = shortId.transform((text) => text as PersonId);
const organisationId = shortId.transform((text) => text as OrganisationId);

export const personForm = z.strictObject({
  person: personId,
  organisation: organisationId,
  roles: z
    .array(z.enum(ROLES).exclude(['engine']))
    .min(1)
    .max(ROLES.length)
    .refine((roles) => new Set(roles).size === roles.length, 'names a role twice'),
  /** Of a county: the towns whose registers they answer for. */
  registers: z.array(shortId).max(60).exactOptional(),
});
export type Appointment = z.output<typeof personForm>;

export const dismissalForm = z.strictObject({ person: personId });
export const carrierForm = z.strictObject({
  organisation: field(
    organisationId,
    'Kennung',
    'Id',
    help('Kleinbuchstaben, Ziffern, Bindestriche.', 'Lower-case letters, digits, hyphens.', 'nachbarschaft-am-fluss'),
  ),
  name: field(name, 'Name des Trägers', 'The carrier’s name', {
    example: { de: 'Nachbarschaft am Fluss e. V.', en: 'Nachbarschaft am Fluss e. V.' },
  }),
});

/** By person; whoever was dismissed is not in it. */
export type Appointments = Readonly<Record<string, Omit<Appointment, 'person'>>>;

/** A10: who checks the others is not appointed by those whom they check. */
const BY_OPERATORS: readonly Role[] = ['operator', 'auditor', 'data-protection-officer'];

export function appointPerson(
  appointed: Appointments,
  data: Appointment,
  { id, actor }: { readonly id: string; readonly actor: Actor },
): Decision {
  const before: readonly Role[] = appointed[data.person]?.roles ?? [];
  if (data.person === actor.person && data.roles.some((role) => !before.includes(role))) return refuse(notOwnRoles);
  const isCarriers = (data.organisation as string) !== id;
  if (data.roles.some((role) => CARRIER_ROLES.includes(role) !== isCarriers)) return refuse(rolesUnfit);
  const changes = BY_OPERATORS.some((role) => before.includes(role) !== data.roles.some((given) => given === role));
  if (changes && actor.role !== 'operator') return refuse(operatorsAlone);
  return accept({ type: 'person-appointed', data });
}

export function dismissPerson(
  appointed: Appointments,
  person: PersonId,
  { actor }: { readonly actor: Actor },
): Decision {
  const known = appointed[person];
  if (!known) return refuse(notAppointed);
  const checks = known.roles.some((role) => BY_OPERATORS.includes(role));
  if (checks && actor.role !== 'operator') return refuse(operatorsAlone);
  return accept({ type: 'person-dismissed', data: { person } });
}

const notOwnRoles = refusal(
  'own-roles',
  'Niemand gibt sich selbst eine weitere Rolle. Bitte lassen Sie es jemand anderen eintragen.',
  'Nobody gives themselves a further role. Please let somebody else enter it.',
  'A10',
);
const rolesUnfit = refusal(
  'roles-unfit',
  'Die Rollen passen nicht zur Organisation: Rollen des Trägers hat nur, wer zu einem Träger gehört, alle anderen nur, wer zur Kommune gehört.',
  'The roles do not fit the organisation: a carrier’s roles are for a carrier’s people, all others for the municipality’s.',
  'A10',
);
const operatorsAlone = refusal(
  'operators-alone',
  'Diese Rolle gibt und nimmt nur der Betrieb: Datenschutz, Rechnungsprüfung und Betrieb prüfen die anderen.',
  'Only the operators give and take this role: data protection, audit and operation check the others.',
  'A10',
);
const notAppointed = refusal(
  'person-not-appointed',
  'Diese Person hat hier keine Rolle.',
  'This person holds no role here.',
);
