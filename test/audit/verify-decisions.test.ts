/** Forged rows in a chain that was made right again: the rules, asked again, decide otherwise. */
import fc from 'fast-check';
import { verifyJournal } from '../../client/audit/verify.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { type Hash, municipalityStream } from '../../domain/terms.ts';
import { planner } from '../domain/people.ts';
import { altered, change, data, forged } from './altered-journal.ts';
import { type Audited, auditedJournal } from './audited-journal.ts';
import { MUNICIPALITY, STREAM } from './journal-with-a-case.ts';

let written: Audited;
beforeAll(async () => {
  written = await auditedJournal();
});
afterAll(() => written.remove());

test('a forged fact is not what the rules decided', async () => {
  const count = change('addressees-selected', data({ count: 2000 }));
  // Once where it was selected, and again where the rules would no longer have let so few be printed.
  expect(await written.foundAfter(forged(count))).toEqual(['decision-differs', 'decision-differs']);
  const assessed = change('legal-position-assessed', data({ outcome: 'not-permissible' }));
  expect(await written.foundAfter(forged(assessed))).toEqual(
    expect.arrayContaining(['decision-differs', 'accepted-not-permissible', 'row-differs']),
  );
});

test('an event put in between has no command', async () => {
  const twice = forged((envelopes) => envelopes.flatMap((row) => (row.type === 'mailing-sent' ? [row, row] : [row])));
  expect(await written.foundAfter(twice)).toContain('decision-differs');
  const orphan = forged((envelopes) =>
    envelopes.flatMap((row) =>
      row.type === 'mailing-sent' ? [row, { ...row, cause: `command:${'0'.repeat(64)}` }] : [row],
    ),
  );
  expect(await written.foundAfter(orphan)).toContain('event-without-command');
});

test('a command given by another role would have been refused', async () => {
  const actor = { ...planner, role: 'press-office' as const };
  const role = (envelopes: readonly Envelope[]) =>
    change('mailing-sent', () => ({ actor }))(change('send-mailing', () => ({ actor }))(envelopes));
  expect(await written.foundAfter(forged(role))).toEqual(expect.arrayContaining(['decision-differs', 'outside-role']));
});

test('an event of another actor than its command’s is found', async () => {
  const person = change('mailing-sent', ({ actor }) => ({ actor: { ...actor, person: planner.person } }));
  expect(await written.foundAfter(forged(person))).toEqual(['batch-torn']);
  const office = change('mailing-sent', ({ actor }) => ({ actor: { ...actor, for: 'mail-room' as const } }));
  expect(await written.foundAfter(forged(office))).toContain('batch-torn');
  const role = change('mailing-sent', ({ actor }) => ({ actor: { ...actor, role: 'print-shop' as const } }));
  expect(await written.foundAfter(forged(role))).toContain('batch-torn');
});

test('a backdated command is found where it lies before its predecessor', async () => {
  const at = '2026-04-01T10:00:00.000Z' as Envelope['at'];
  const early = (envelopes: readonly Envelope[]) =>
    change('mailing-sent', () => ({ at }))(change('send-mailing', () => ({ at }))(envelopes));
  expect(await written.foundAfter(forged(early))).toEqual(
    expect.arrayContaining(['time-goes-back', 'decision-differs']),
  );
});

test('an event of another time or build than its command’s is found', async () => {
  const later = change('case-closed', () => ({ at: '2026-06-23T10:00:00.000Z' as Envelope['at'] }));
  expect(await written.foundAfter(forged(later))).toContain('batch-torn');
  expect(await written.foundAfter(forged(change('case-closed', () => ({ build: 'c'.repeat(64) as Hash }))))).toEqual([
    'batch-torn',
  ]);
});

test('the same command twice is found', async () => {
  const cause = `command:${'a'.repeat(64)}`;
  expect(
    await written.foundAfter(
      forged((envelopes) => envelopes.map((row) => (row.cause.startsWith('command:') ? { ...row, cause } : row))),
    ),
  ).toContain('command-repeated');
});

test('another version of the rules is found', async () => {
  expect(await written.foundAfter(forged(change('mailing-sent', () => ({ rules: 1 }))))).toContain('rules-differ');
});

test('rules that the case adopts hold from then on, and not before', async () => {
  // As if the case had been opened under the first version.
  const adopting = (later: number) => (envelopes: readonly Envelope[]) => {
    const closing = envelopes.findIndex(({ type }) => type === 'close-case');
    const old = envelopes.map((row, index) => ({ ...row, rules: index < closing ? 1 : later }));
    const common = { ...old[closing - 1], actor: planner, cause: `command:${'a'.repeat(64)}` } as Envelope;
    const data = { to: 2, reason: 'sealed' };
    return [
      ...old.slice(0, closing),
      { ...common, kind: 'command' as const, type: 'adopt-rules', data },
      { ...common, kind: 'event' as const, type: 'rules-adopted', data: { ...data, from: 1 } },
      ...old.slice(closing),
    ];
  };
  // No receipt was ever given for the forged command.
  expect(new Set(await written.foundAfter(forged(adopting(2))))).toEqual(new Set(['receipt-differs', 'row-differs']));
  expect(await written.foundAfter(forged(adopting(1)))).toContain('rules-differ');
});

test('an event that no decider ever gave ends the replay and is found', async () => {
  const found = await written.foundAfter(forged(change('mailing-sent', () => ({ type: 'mailing-vanished' }))));
  expect(found).toContain('not-foldable');
  // What cannot be replayed to its end has no lists to be compared with.
  expect(found).not.toContain('row-differs');
});

test('whatever a forger writes in whatever place, the audit answers', async () => {
  const anywhere = fc.record({ row: fc.nat(written.rows.length - 1), place: fc.nat(), value: fc.jsonValue() });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ row, place, value }) => {
      const scribble = forged((envelopes) =>
        envelopes.map((envelope, index) => (index === row ? scribbled(envelope, place, value) : envelope)),
      );
      expect(await written.foundAfter(scribble)).toBeInstanceOf(Array);
    }),
    {
      numRuns: Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 150),
      // Found once: a time that cannot be compared stopped the audit at the row after it.
      examples: [[{ row: 58, place: 1980140913, value: { toString: '' } }]],
    },
  );
});

test('a forged fact of a municipality is found there, and in the cases that were planned by it', async () => {
  const moved = forged(change('sitting-moved', data({ to: '2026-06-16' })));
  const stores = await altered(written.storage, municipalityStream(MUNICIPALITY), moved);
  const { findings } = await verifyJournal(stores);
  expect(findings.map(({ stream, code }) => [stream, code])).toEqual([
    [STREAM, 'other-basis'],
    [municipalityStream(MUNICIPALITY), 'decision-differs'],
  ]);
});

test('rows by another build are a note as long as the rules still say the same', async () => {
  const stores = await altered(
    written.storage,
    STREAM,
    forged((envelopes) => envelopes.map((row, index) => (index > 2 ? { ...row, build: 'c'.repeat(64) as Hash } : row))),
  );
  const { findings, notes } = await verifyJournal(stores);
  expect(findings).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('2 builds')]);
});

/** One of all the values within the row, whichever, is another. */
function scribbled(envelope: Envelope, place: number, value: unknown): Envelope {
  let [count, at] = [0, Number.NaN];
  const walk = (inner: unknown): unknown => {
    if (count++ === at) return value;
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, its]) => [name, walk(its)]));
  };
  walk(envelope);
  [count, at] = [0, 1 + (place % (count - 1))];
  return walk(envelope) as Envelope;
}
