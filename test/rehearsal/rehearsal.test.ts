/** How a story is read and played: its clock, its mistakes by line, and that what is expected is what happens. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../../client/cli/cli-error.ts';
import { momentOf } from '../../client/rehearsal/moment.ts';
import { pageOf } from '../../client/rehearsal/page.ts';
import { type Rehearsal, rehearse } from '../../client/rehearsal/rehearse.ts';
import { isStory, readStory } from '../../client/rehearsal/story-file.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { muelheim } from '../domain/calendar/muelheim.ts';

const TOWN = fileURLToPath(new URL('../../examples/muelheim/municipality.yaml', import.meta.url));
const WALK = fileURLToPath(new URL('../../examples/muelheim/needs-survey.yaml', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ASKED = `
  - on: 2027-03-01
    step: open-case
    as: p-kontakt
    form:
      carrier: { name: Nachbarschaft, legalForm: registered-association, charitable: true }
      contact: { name: Karla, email: karla@nachbarschaft.example }
      actingPersons: [{ person: { name: Karla, email: karla@nachbarschaft.example }, authorised: true, assigned: true, empowered: true }]
      title: Befragung
      purpose: Bedarf
      content: Fragebogen
      publicInterest: Teilhabe
      benefit: Angebote
      mailingKind: questionnaire
      targetGroup: older-people
      criteria: [{ criterion: age, value: ab 75, justification: steht stellvertretend }]
      expectedCount: 400
      occasion: statutory-planning
      occasionText: Altenbericht
      legalBasis: gdpr-6-1-e
      publicTask: § 71 SGB XII
      generalInterest: true`;

async function written(lines: string, name = 'story.yaml', top = ''): Promise<string> {
  const file = join(folder, name);
  await writeFile(
    file,
    `title: Probe\nmunicipality: ${relative(folder, TOWN)}\nfrom: 2027-03-01\n${top}story:${lines}\n`,
  );
  return file;
}
const played = async (lines: string): Promise<Rehearsal> => rehearse(await readStory(await written(lines)));

async function mistake(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CliError) return error.text.de;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('the story’s clock', () => {
  const last = '2027-03-25T09:00:00.000Z' as Instant; // a Thursday before Easter, ten o'clock
  const at = (when: Parameters<typeof momentOf>[0]): Instant => momentOf(when, last, muelheim);

  test('a day means ten o’clock in the municipality, summer and winter', () => {
    expect(at({ kind: 'on', date: '2027-04-01' as PlainDate })).toBe('2027-04-01T08:00:00.000Z');
    expect(at({ kind: 'on', date: '2027-04-01' as PlainDate, time: '14:30' })).toBe('2027-04-01T12:30:00.000Z');
  });
  test('working days jump over Good Friday and Easter Monday', () => {
    expect(at({ kind: 'after', amount: 1, unit: 'AT' })).toBe('2027-03-30T08:00:00.000Z');
    expect(at({ kind: 'after', amount: 1, unit: 'days' })).toBe('2027-03-26T09:00:00.000Z');
    expect(at({ kind: 'after', amount: 2, unit: 'hours' })).toBe('2027-03-25T11:00:00.000Z');
  });
  test('what names no time comes soon after the line before, also where it names the same day', () => {
    expect(at({ kind: 'then' })).toBe('2027-03-25T09:15:00.000Z');
    expect(at({ kind: 'on', date: '2027-03-25' as PlainDate })).toBe('2027-03-25T09:15:00.000Z');
  });
});

describe('between two lines', () => {
  test('the engine informs, reminds and asks the planner by itself, on the mornings on which it would', async () => {
    const { mails } = await played(`${ASKED}\n  - wait until: 2027-03-20`);
    const told = mails.map(({ at, to, about }) => [at.slice(0, 16), to.id, about.map(({ kind }) => kind).join()]);
    expect(told.filter(([, to]) => to === 'p-planung')).toEqual([
      ['2027-03-01T09:00', 'p-planung', 'tell-opened-step'],
      ['2027-03-03T06:00', 'p-planung', 'remind-before-deadline'],
      ['2027-03-08T06:00', 'p-planung', 'remind-before-deadline'],
      ['2027-03-11T06:00', 'p-planung', 'escalate-to-planner'],
    ]);
    expect(told).toContainEqual(['2027-03-18T06:00', 'p-leitung', 'escalate-to-head-of-unit']);
  });

  test('the same story always comes out the same, to the last hash', async () => {
    const [one, other] = [await played(ASKED), await played(ASKED)];
    expect(one.rows).toEqual(other.rows);
    expect(one.findings).toEqual([]);
  });
});

describe('a line that does not go as the story says', () => {
  test('is named by its place, with the rule’s own sentence', async () => {
    const said = await mistake(() =>
      played(`${ASKED}\n  - step: sign-for-carrier\n    form: { document: "${'0'.repeat(64)}", commits: true }`),
    );
    expect(said).toMatch(/story\.yaml:26: abgelehnt nach S1 \(step-not-open\): „Unterzeichnung Träger“/);
  });
  test('also where it should have been refused and was not, or under another rule', async () => {
    const checked = 'step: check-completeness\n    form: { outcome: complete }';
    expect(await mistake(() => played(`${ASKED}\n  - expect: refused R5\n    ${checked}`))).toMatch(
      /story\.yaml:26: Das hätte abgelehnt werden müssen/,
    );
    const twice = `${ASKED}\n  - ${checked}\n  - expect: refused R5\n    step: weigh-request\n    form: {}`;
    expect(await mistake(() => played(twice))).toMatch(/story\.yaml:28: .*Entscheidung/);
  });
  test('and where it lies before the line before', async () => {
    expect(await mistake(() => played(`${ASKED}\n  - wait until: 2027-02-01`))).toMatch(
      /:26: Das liegt vor der Zeile davor/,
    );
  });
  test('somebody whom nobody knows is told with the line', async () => {
    const said = await mistake(() =>
      played(`${ASKED}\n  - step: check-completeness\n    as: p-nobody\n    form: { outcome: complete }`),
    );
    expect(said).toMatch(/story\.yaml:26: Niemand heißt „p-nobody“/);
  });
  test('a form that its step does not take is told field by field', async () => {
    expect(
      await mistake(() => played(`${ASKED}\n  - step: check-completeness\n    form: { outcome: perhaps }`)),
    ).toMatch(/:26: \/outcome: /);
  });
});

describe('a file that is no story', () => {
  test.each([
    ['  - on: 2027-13-01\n    step: close-case', /Zeile 5, story\.0\.on: ist kein Tag/],
    ['  - on: 2027-03-01\n    after: 2 AT\n    step: close-case', /Zeile 5, story\.0: nennt mehr als eines/],
    ['  - on: 2027-03-01', /Zeile 5, story\.0: sagt nicht, was geschieht/],
    ['  - after: 2 Wochen\n    step: close-case', /Zeile 5, story\.0\.after: ist keine Spanne/],
    [
      '  - step: close-case\n    form: { of: "{{nobody}}" }',
      /Zeile 6, story\.0\.form\.of: unbekannter Platzhalter \{\{nobody\}\}/,
    ],
    ['  - step: close-case\n    colour: red', /story\.0/],
  ])('is refused with the line of the mistake: %s', async (lines, sentence) => {
    const file = await written(`\n${lines}`, 'wrong.yaml');
    expect(await mistake(() => readStory(file))).toMatch(sentence);
  });

  test('is told so where its municipality is not there', async () => {
    const file = join(folder, 'nowhere-town.yaml');
    await writeFile(file, 'title: x\nmunicipality: ./nowhere.yaml\nfrom: 2027-01-01\nstory:\n  - note: x\n');
    expect(await mistake(() => readStory(file))).toMatch(/Die Datei der Kommune ist nicht zu lesen: .*nowhere\.yaml/);
  });

  test('a walk has no clock of its own, and is no story', async () => {
    expect(await isStory(WALK)).toBe(false);
    expect(await isStory(join(folder, 'nowhere.yaml'))).toBe(false);
    expect(await isStory(await written(ASKED))).toBe(true);
  });
});

describe('a story that begins with another one', () => {
  test('plays what comes before the mark, and then its own lines', async () => {
    await written(`${ASKED}\n  - mark: later\n    note: Das kommt nicht vor.`, 'first.yaml');
    const second = await written('\n  - note: Das kommt vor.', 'second.yaml', 'begins: ./first.yaml#later\n');
    const page = pageOf(await rehearse(await readStory(second)), 'de');
    expect(page).toMatch(/um Unterstützung angefragt[\s\S]*Das kommt vor/);
    expect(page).not.toContain('Das kommt nicht vor');
  });
  test('and says so where there is no such mark', async () => {
    await written(ASKED, 'first.yaml');
    const second = await written('\n  - note: x', 'second.yaml', 'begins: ./first.yaml#nowhere\n');
    expect(await mistake(() => readStory(second))).toMatch(/keine Zeile mit der Marke „nowhere“/);
  });
});
