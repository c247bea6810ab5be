/** Whatever somebody answers becomes a file that an installation reads, and that says the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { Answers } from '../../../client/cli/new-municipality/answers.ts';
import { municipalityYaml } from '../../../client/cli/new-municipality/write-municipality.ts';
import { readMunicipality } from '../../../client/http/municipality-file.ts';
import { handschlag } from '../handschlag.ts';

const BASE = {
  id: 'musterstadt',
  name: 'Musterstadt: „Am Fluss“ #1',
  kind: 'district-free-city' as const,
  land: 'NW',
  unit: 'Stabsstelle Sozialplanung',
  leadership: 'die Oberbürgermeisterin',
  outsidePrinter: false,
  resolutionRequired: true,
  furtherOffices: ['mail-room'],
  committees: [
    { id: 'sozial', name: 'Sozialausschuss', paperDeadline: { kind: 'days-before', days: 14 }, hearsReports: true },
    {
      id: 'rat',
      name: 'Rat',
      paperDeadline: { kind: 'weekday', weekday: '4', weeksBefore: 2, time: '12:00' },
      hearsReports: false,
    },
  ],
  people: [
    { name: 'Petra Planung', email: 'p@musterstadt.example', roles: ['social-planner', 'enabler'] },
    { name: 'Karla Kontakt', email: 'k@traeger.example', roles: ['carrier'], carrier: 'nachbarn' },
  ],
  carriers: [{ id: 'nachbarn', name: 'Nachbarn e. V.' }],
  sittings: [{ committee: 'sozial', date: '2027-05-11', start: '16:00' }],
  elections: [{ kind: 'municipal-council', date: '2030-09-15' }],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (answers: object, ...options: readonly string[]) => {
  writeFileSync(join(folder, 'answers.yaml'), stringify(answers));
  return handschlag(['new-municipality', '--answers', join(folder, 'answers.yaml'), ...options]);
};

test('a file from answers is one that an installation starts with, with a line on each part', async () => {
  const file = join(folder, 'musterstadt.yaml');
  const { exit, out, err } = await run(BASE, '--output', file);
  expect([exit, err]).toEqual([0, '']);
  expect(out).toContain(`HANDSCHLAG_MUNICIPALITY_FILE=${file} npm start`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('# F2: Diese Gremien hören jeden Bericht');
  const { profile, people } = readMunicipality(text, file);
  expect(profile).toMatchObject({
    ...{ id: 'musterstadt', name: BASE.name, reportsTo: ['sozial'], resolutionRequired: true },
    sittings: [{ id: 'sozial-2027-05-11' }],
  });
  expect(profile.committees[1]?.paperDeadline).toEqual({ kind: 'weekday', weekday: 4, weeksBefore: 2, time: '12:00' });
  expect(profile.offices.map(({ role }) => role)).toContain('print-shop');
  expect(people.map(({ organisation }) => organisation as string)).toEqual(['musterstadt', 'nachbarn']);
});

test('a county names its registers; flags say what answers do not', async () => {
  const { kind: _, ...others } = BASE;
  const missing = await run(others, '--kind', 'county');
  expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining('Gemeinden, deren Melderegister')]);
  const { exit, out } = await run(
    { ...others, registers: [{ id: 'altmoor', name: 'Altmoor' }] },
    '--kind',
    'county',
    '--output',
    '-',
  );
  expect(exit).toBe(0);
  expect(readMunicipality(out, '').profile).toMatchObject({ kind: 'county', registers: [{ id: 'altmoor' }] });
});

test('what does not fit together is told before anything is written', async () => {
  const recesses = [{ from: '2027-05-01', to: '2027-05-31', name: 'Pause' }];
  const file = join(folder, 'x.yaml');
  const { exit, err } = await run({ ...BASE, recesses }, '--output', file);
  expect([exit, err]).toEqual([2, expect.stringContaining('sozial-2027-05-11')]);
  expect(() => readFileSync(file)).toThrow();
});

test('a file that is there already stays', async () => {
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, 'mine');
  expect((await run(BASE, '--output', file)).exit).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await run(BASE, '--output', file, '--force')).exit).toBe(0);
});

/** Names as people give them, also such as YAML would read as something else. */
const text = fc.oneof(
  fc.constantFrom('yes', 'null', '1.0', '- x', 'a: b', '# c', '"', "'", '&a', '2027-01-01', '„Ä“', '@', '!x'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((some) => /^[\p{L}\p{N}\p{P} ]+$/u.test(some) && some.trim() !== ''),
);
const ids = (least: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), { minLength: least, maxLength: 4 });
const deadline = fc.oneof(
  fc.record({ kind: fc.constant('days-before' as const), days: fc.integer({ min: 0, max: 90 }) }),
  fc.record({
    kind: fc.constant('weekday' as const),
    weekday: fc.constantFrom('1', '2', '3', '4', '5'),
    weeksBefore: fc.integer({ min: 0, max: 12 }),
    time: fc.constantFrom('09:00', '12:00', '23:59'),
  }),
);

test('every answer comes back out of the file that was written', () => {
  const answers = fc
    .record({
      name: text,
      unit: text,
      leadership: text,
      land: fc.constantFrom('NW', 'BY', 'NI'),
      outsidePrinter: fc.boolean(),
      resolutionRequired: fc.boolean(),
      furtherOffices: fc.subarray(['statistics-office', 'mail-room', 'auditor']),
      committees: ids(1).chain((all) =>
        fc.tuple(
          ...all.map((id) =>
            fc.record({ id: fc.constant(id), name: text, paperDeadline: deadline, hearsReports: fc.boolean() }),
          ),
        ),
      ),
      registers: ids(1).chain((all) => fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), name: text })))),
      person: text,
      kind: fc.constantFrom('district-free-city' as const, 'county' as const, 'municipality-in-county' as const),
    })
    .map(({ registers, person, ...rest }) => ({
      ...BASE,
      ...rest,
      sittings: [],
      people: [{ name: person, email: 'a@b.example', roles: ['social-planner'] }],
      ...(rest.kind === 'county' ? { registers } : {}),
    }));
  fc.assert(
    fc.property(answers, (given) => {
      const parsed = Answers.safeParse(given);
      if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
      const { profile, people } = readMunicipality(municipalityYaml(parsed.data, 'de'), '');
      expect(profile).toMatchObject({
        ...{
          name: given.name.trim(),
          unit: given.unit.trim(),
          leadership: given.leadership.trim(),
          land: given.land,
          kind: given.kind,
        },
        ...{ outsidePrinter: given.outsidePrinter, resolutionRequired: given.resolutionRequired },
        reportsTo: given.committees.filter(({ hearsReports }) => hearsReports).map(({ id }) => id),
      });
      expect(profile.committees.map(({ id, name }) => [id, name])).toEqual(
        given.committees.map(({ id, name }) => [id, name.trim()]),
      );
      expect(profile.offices.map(({ role }) => role)).toEqual(expect.arrayContaining(given.furtherOffices));
      expect(people[0]?.name).toBe(given.people[0]?.name.trim());
    }),
  );
});
