import type { Shift } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityCommand } from '../../domain/municipality/messages.ts';
import { chooseSitting, replan } from '../domain/commands.ts';
import { engine, planner } from '../domain/people.ts';
import { on } from '../domain/story.ts';
import { before } from '../domain/whole-case.ts';
import { change, data, forged } from './altered-journal.ts';
import { type Audited, auditedJournal, codesOf } from './audited-journal.ts';
import { IMPORTED } from './honest-cases.ts';
import { journalWithoutACase, MUNICIPALITY, STREAM } from './journal-with-a-case.ts';

let written: Audited;
beforeAll(async () => {
  written = await auditedJournal();
});
afterAll(() => written.remove());

const basisOf = ({ data: set }: Envelope) => (set as unknown as { readonly basis: object }).basis;
const later = ({ seq }: Envelope) => seq > 1;

test('a basis that the municipality’s stream does not give is found', async () => {
  const lenient = change('planning-basis-set', (row) =>
    data({ basis: { ...basisOf(row), electionWindows: { noteMonths: 0, amberMonths: 0, redWeeks: 0 } } })(row),
  );
  expect(await written.foundAfter(forged(lenient))).toEqual(expect.arrayContaining(['other-basis']));
});

test('a basis of another municipality, or of none, is found', async () => {
  for (const cause of ['municipality/elsewhere#4', `municipality/${MUNICIPALITY}#3`, `municipality/${MUNICIPALITY}`])
    expect(await written.foundAfter(forged(change('planning-basis-set', () => ({ cause }), later)))).toContain(
      'other-basis',
    );
});

test('going back to an older basis is found, true as it once was', async () => {
  const old = forged((envelopes) => {
    const [first] = envelopes;
    return change(
      'planning-basis-set',
      () => (first ? { data: first.data, cause: first.cause } : {}),
      later,
    )(envelopes);
  });
  expect(await written.foundAfter(old)).toContain('basis-went-back');
});

test('a basis that somebody brought in person is found: only the engine sets one', async () => {
  expect(await written.foundAfter(forged(change('planning-basis-set', () => ({ actor: planner }), later)))).toContain(
    'batch-torn',
  );
});

test('bases are found right however the calendar moved: an election near, a sitting cancelled', async () => {
  const moved = await journalWithoutACase();
  for (const move of before('select-addressees')) await moved.give(move);
  await moved.give(on('2026-04-14T11:00', chooseSitting('social-affairs-2026-06-18')));
  const changes = [
    { type: 'schedule-election', data: { id: 'mayor', kind: 'mayor', date: '2026-05-10' } },
    { type: 'cancel-sitting', data: { sitting: 'social-affairs-2026-06-18' } },
  ] as const;
  for (const [days, command] of changes.entries()) {
    await moved.giveMunicipality(command as unknown as MunicipalityCommand, planner, `2026-04-1${5 + days}`);
    await moved.give(on(`2026-04-1${5 + days}T11:00`, replan(), engine));
  }
  const { journal } = moved.storage;
  const shifts = (await journal.read(STREAM)).flatMap(({ envelope: { type, data: set } }) =>
    type === 'planning-basis-set' ? (set as unknown as { readonly shifts: readonly Shift[] }).shifts : [],
  );
  expect(shifts.map(({ what, to }) => [what, to])).toEqual([
    ['dispatch', '2026-05-11'],
    ['sitting', null],
  ]);
  expect(await codesOf(moved.storage)).toEqual([]);
  await moved.remove();
});

test('a basis of an earlier release lacks what a profile of then could not say, and is none the worse for it', async () => {
  const earlier = change('planning-basis-set', (row) => {
    const { retention: _, ...basis } = basisOf(row) as { readonly retention: unknown };
    return data({ basis })(row);
  });
  expect(await written.foundAfter(forged(earlier))).not.toContain('other-basis');
});

test('a case taken over from paper is proven like any other', async () => {
  const imported = await journalWithoutACase();
  for (const move of IMPORTED) await imported.give(move);
  expect(await codesOf(imported.storage)).toEqual([]);
  await imported.remove();
});

test('dates that are told to have moved are those that did', async () => {
  const told = change('planning-basis-set', data({ shifts: [] }), later);
  expect(await written.foundAfter(forged(told))).toEqual(['other-basis']);
});
