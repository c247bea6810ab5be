/** What is asked of somebody who is registered or changed: whose side they are on first, since that decides which roles there are. */
import { z } from 'zod';
import { OFFICE } from '../../../../domain/guideline/choices/offices.ts';
import { labelled } from '../../../../domain/guideline/field-meta.ts';
import { plainName, variant } from '../../../../domain/guideline/fields.ts';
import { LANGUAGES, NOTICES } from '../../../../domain/municipality/person-words.ts';
import type { Profile } from '../../../../domain/municipality/profile.ts';
import { CARRIER_ROLES, type OrganisationId, ROLES, type Role } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { PersonEntry } from '../../../commands/people-register.ts';
import { describeForm, type FieldDescription, type FormVariant } from '../../../reading/form-description.ts';
import { choosing } from './profile-sections.ts';

const SIDES = {
  municipality: { de: 'zur Kommune', en: 'the municipality' },
  carrier: { de: 'zu einem Träger', en: 'a carrier' },
} as const;
const side = <const S extends keyof typeof SIDES>(which: S) =>
  variant(SIDES, which, 'Die Person gehört', 'The person belongs to');

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const common = {
  name: plainName('Name', 'Name', 120),
  email: labelled(z.email().max(254), 'E-Mail', 'E-mail', {
    example: { de: 'p.planung@kommune.example', en: 'p.planung@kommune.example' },
  }),
  roles: labelled(
    z.array(labelled(z.enum(ROLES).exclude(['engine']), 'Rolle', 'Role', { choices: OFFICE })).min(1),
    'Rollen',
    'Roles',
  ),
  language: labelled(z.enum(['de', 'en']), 'Sprache der E-Mails', 'Language of mails', { choices: LANGUAGES }),
  notices: labelled(z.enum(['at-once', 'days-mail']), 'Neue Aufgaben', 'New tasks', { choices: NOTICES }),
  subject: plainName('Kennung beim Anmeldedienst', 'Subject at the identity provider', 255, {
    hint: {
      de: 'Nur, wenn der Anmeldedienst eine andere nennt als Handschlag.',
      en: 'Only if the identity provider names another one than Handschlag.',
    },
  }).exactOptional(),
};

export const PersonForm = z.discriminatedUnion('side', [
  z.strictObject({
    side: side('municipality'),
    ...common,
    registers: labelled(z.array(labelled(id, 'Melderegister', 'Register')).max(60), 'Melderegister', 'Registers', {
      hint: { de: 'Nur bei einem Landkreis: für welche Gemeinden.', en: 'Of a county alone: for which towns.' },
    }).exactOptional(),
  }),
  z.strictObject({
    side: side('carrier'),
    organisation: labelled(id, 'Träger', 'Carrier', { names: 'organisation' }),
    ...common,
  }),
]);

/** Those who check the others are appointed by operators; what somebody holds already can be kept. */
const BY_OPERATORS: readonly Role[] = ['operator', 'auditor', 'data-protection-officer'];

export function personForm(profile: Profile, isOperator: boolean, known: Person | undefined): readonly FormVariant[] {
  const mayGive = (role: string): boolean =>
    isOperator || !BY_OPERATORS.some((one) => one === role) || (known?.roles.some((one) => one === role) ?? false);
  const isCarriers = (role: string): boolean => CARRIER_ROLES.some((one) => one === role);
  return describeForm(PersonForm).map(({ when, fields }) => ({
    ...(when ? { when } : {}),
    fields: fields
      .filter(({ name }) => name !== 'registers' || profile.registers.length > 0)
      .map((field) => {
        if (field.name === 'registers') return amongTowns(field, profile);
        return field.name === 'roles'
          ? choosing(field, '*', (role) => mayGive(role) && isCarriers(role) === (when?.value === 'carrier'))
          : field;
      }),
  }));
}

/** Chosen by the towns' names. */
const amongTowns = (field: FieldDescription, { registers }: Profile): FieldDescription => ({
  ...field,
  variants: [
    {
      fields: [
        {
          ...{ name: '*', label: field.label, kind: 'choice', optional: false },
          choices: registers.map(({ id: value, name }) => ({ value, label: { de: name, en: name } })),
        },
      ],
    },
  ],
});

export const personSuggested = (known: Person | undefined) =>
  known
    ? {
        ...known,
        side: (known.organisation as string) === known.municipality ? 'municipality' : 'carrier',
        notices: known.notices ?? 'at-once',
        subject: known.subject === known.id ? undefined : known.subject,
      }
    : { side: 'municipality', language: 'de', notices: 'at-once' };

export function entryOf(form: z.output<typeof PersonForm>): PersonEntry {
  const { side: _, ...entry } = form;
  const { organisation } = entry as { readonly organisation?: string };
  return {
    ...entry,
    ...(organisation ? { organisation: organisation as OrganisationId } : { organisation: undefined }),
  };
}
