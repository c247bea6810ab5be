/** A municipality with its carriers and people, as an installation reads it at start from YAML. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { Profile } from '../../domain/municipality/profile.ts';
import type { MunicipalityId, OrganisationId, PersonId } from '../../domain/terms.ts';
import { CARRIER_ROLES, ROLES } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens');
const roles = z.array(z.enum(ROLES).exclude(['engine'])).min(1);

const MunicipalityFile = z
  .strictObject({
    municipality: Profile,
    carriers: z.array(z.strictObject({ id, name: z.string().min(1) })),
    people: z.array(
      z.strictObject({
        id,
        name: z.string().min(1),
        email: z.email(),
        language: z.enum(['de', 'en']).default('de'),
        organisation: id,
        roles,
        /** Whether a newly opened step is told at once or with the day's mail. */
        notices: z.enum(['at-once', 'days-mail']).optional(),
        /** The towns' registers of a county that the person answers for; absent: all. */
        registers: z.array(id).optional(),
        /** Subject at the identity provider; absent: the person's id. */
        subject: z.string().min(1).optional(),
      }),
    ),
  })
  .superRefine(({ municipality, carriers, people }, context) => {
    const known = new Set(carriers.map((carrier) => carrier.id));
    for (const [index, person] of people.entries()) {
      const path = ['people', index, 'organisation'];
      if (person.organisation !== municipality.id && !known.has(person.organisation)) {
        context.addIssue({ code: 'custom', path, message: 'is neither the municipality nor one of the carriers' });
      }
      const forCarrier = person.roles.filter((role) => CARRIER_ROLES.includes(role)).length;
      if (forCarrier !== (person.organisation === municipality.id ? 0 : person.roles.length)) {
        context.addIssue({ code: 'custom', path: ['people', index, 'roles'], message: 'do not fit the organisation' });
      }
    }
  });

export interface ReadMunicipality {
  readonly profile: Profile;
  readonly people: readonly Person[];
  readonly carriers: readonly { readonly id: OrganisationId; readonly name: string }[];
}

/** Throws `MunicipalityFileError`, which names every place that is wrong, never a value. */
export async function readMunicipalityFile(path: string): Promise<ReadMunicipality> {
  return readMunicipality(await readFile(path, 'utf8'), path);
}

/** The same of a text that lies nowhere yet. */
export function readMunicipality(text: string, path: string): ReadMunicipality {
  const parsed = MunicipalityFile.safeParse(parse(text));
  if (!parsed.success) {
    throw new MunicipalityFileError(
      path,
      parsed.error.issues.map(({ path: at, message }) => ({ at, message })),
    );
  }
  const { municipality: profile, people, carriers } = parsed.data;
  return {
    profile,
    carriers: carriers.map(({ id: carrier, name }) => ({ id: carrier as OrganisationId, name })),
    people: people.map(({ notices, registers, ...person }) => ({
      ...person,
      ...(notices ? { notices } : {}),
      ...(registers ? { registers } : {}),
      id: person.id as PersonId,
      organisation: person.organisation as OrganisationId,
      subject: person.subject ?? person.id,
      municipality: profile.id as MunicipalityId,
    })),
  };
}

export interface FileProblem {
  readonly at: readonly PropertyKey[];
  readonly message: string;
}

export class MunicipalityFileError extends Error {
  readonly problems: readonly FileProblem[];
  constructor(path: string, problems: readonly FileProblem[]) {
    const lines = problems.map(({ at, message }) => `  ${at.map(String).join('.')}: ${message}`);
    super(`The municipality file ${path} is wrong:\n${lines.join('\n')}`);
    this.name = 'MunicipalityFileError';
    this.problems = problems;
  }
}
