/** The examples are real input: every form of the walk is one that its step takes. */
import { fileURLToPath } from 'node:url';
import { fillIn, readWalk } from '../../client/cli/walk-file.ts';
import { nameOf } from '../../client/cli/walk-line.ts';
import { readMunicipalityFile } from '../../client/http/municipality-file.ts';
import { formOf } from '../../domain/case/commands.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import { type CaseCommandName, ROLES } from '../../domain/terms.ts';

const inExamples = (name: string): string => fileURLToPath(new URL(`../../examples/muelheim/${name}`, import.meta.url));
const hex = 'a'.repeat(64);

const stand = async (placeholder: string): Promise<unknown> => {
  if (placeholder.startsWith('today')) return '2026-11-24';
  if (placeholder.startsWith('upload'))
    return { document: hex, mediaType: 'application/pdf', bytes: 1, commitment: hex, sha256: hex };
  return FOUND[placeholder];
};

const FOUND: Readonly<Record<string, unknown>> = {
  declaration: hex,
  mailing: [hex],
  proof: [hex],
  version: 1,
  complaint: 1,
  committee: 'social-affairs',
};

test('every form of the needs survey is one that its step takes', async () => {
  const { steps } = await readWalk(inExamples('needs-survey.yaml'));
  for (const step of steps) {
    const form = await fillIn(step.form, stand);
    const name = nameOf(step);
    const schema =
      'municipality' in step ? MUNICIPALITY_TABLE[step.municipality].form : formOf(name as CaseCommandName);
    expect([name, schema.safeParse(form).error?.issues]).toEqual([name, undefined]);
  }
});

test('every step of the needs survey is given by somebody of the sample municipality', async () => {
  const { steps } = await readWalk(inExamples('needs-survey.yaml'));
  const { people } = await readMunicipalityFile(inExamples('municipality.yaml'));
  const known = new Set(people.map(({ id }) => id as string));
  expect(steps.filter(({ as }) => !known.has(as))).toEqual([]);
});

test('every role but the engine’s is held by somebody, and every address is of the reserved domain', async () => {
  const { people } = await readMunicipalityFile(inExamples('municipality.yaml'));
  const held = new Set(people.flatMap(({ roles }) => roles));
  expect(ROLES.filter((role) => role !== 'engine' && !held.has(role))).toEqual([]);
  expect(people.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
});
