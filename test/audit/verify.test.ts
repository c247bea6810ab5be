/** What `journal verify` finds: one case, written by the engine, and every way in which somebody may have been at it. */
import fc from 'fast-check';
import { verifyJournal } from '../../client/audit/verify.ts';
import type { AuditedStores } from '../../client/audit/verify-stream.ts';
import type { Shift } from '../../domain/case/events.ts';
import { viewOf } from '../../domain/case/project.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseView } from '../../domain/case/view.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityCommand } from '../../domain/municipality/messages.ts';
import { type Hash, municipalityStream } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { BodyDeletedError } from '../../storage/stored-rows.ts';
import { chooseSitting, replan } from '../domain/commands.ts';
import { engine, planner } from '../domain/people.ts';
import { on } from '../domain/story.ts';
import { before } from '../domain/whole-case.ts';
import { type Alteration, altered, change, data, forged, type Stored } from './altered-journal.ts';
import {
  type JournalWithACase,
  journalWithACase,
  journalWithoutACase,
  MUNICIPALITY,
  STREAM,
} from './journal-with-a-case.ts';

let written: JournalWithACase;
let rows: readonly Stored[];
beforeAll(async () => {
  written = await journalWithACase();
  rows = (await written.storage.journal.read(STREAM)).map(({ envelope: { seq }, text, hash }) => ({ seq, text, hash }));
});
afterAll(() => written.remove());

/** Codes, and at which rows, of what is found once the case's stream is altered. */
const foundAfter = async (alter: Alteration, stream = STREAM) => codesOf(await altered(written.storage, stream, alter));
const codesOf = async (stores: AuditedStores) => (await verifyJournal(stores)).findings.map(({ code }) => code);
const seqOf = (type: string): number => rows.findIndex(({ text }) => text.includes(`"type":"${type}"`)) + 1;
const replace =
  (seq: number, how: (text: string) => string): Alteration =>
  (stored) =>
    stored.map((row) => (row.seq === seq ? { ...row, text: how(row.text) } : row));

test('a whole case as the engine wrote it gives no cause for complaint', async () => {
  const seen: string[] = [];
  const verification = await verifyJournal(written.storage, { onStream: ({ stream }) => seen.push(stream) });
  expect(verification).toMatchObject({ streams: 2, findings: [], notes: [] });
  expect(verification.rows).toBeGreaterThan(50);
  expect(seen).toEqual([STREAM, municipalityStream(MUNICIPALITY)]);
});

describe('the chain', () => {
  test('a changed number is found by its hash, and named with its row', async () => {
    const seq = seqOf('mailing-sent');
    const stores = await altered(
      written.storage,
      STREAM,
      replace(seq, (text) => text.replace('1980', '1970')),
    );
    const { findings } = await verifyJournal(stores);
    expect(findings).toContainEqual(expect.objectContaining({ stream: STREAM, seq, code: 'hash-differs' }));
  });

  test('any flipped bit of any row is found', async () => {
    const anywhere = fc.record({ row: fc.nat(rows.length - 1), byte: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ row, byte, bit }) => {
        const flip = (text: string): string => {
          const bytes = Buffer.from(text, 'utf8');
          const at = byte % bytes.length;
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
          return bytes.toString('utf8');
        };
        expect(await foundAfter(replace(row + 1, flip))).not.toEqual([]);
      }),
      { numRuns: Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 150) },
    );
  });

  test('text that is no JSON any more is found at its row, not reported as a failure', async () => {
    const stores = await altered(
      written.storage,
      STREAM,
      replace(7, (text) => text.slice(1)),
    );
    const { findings } = await verifyJournal(stores);
    expect(findings).toEqual([expect.objectContaining({ seq: 7, code: 'unreadable' })]);
  });

  test('a body that was deleted is found at its row', async () => {
    const stores = await altered(written.storage, STREAM, (stored) => stored);
    const read: typeof stores.journal.read = async (stream, after = 0) => {
      if (stream === STREAM && after < 7) throw new BodyDeletedError(stream, 7);
      return stores.journal.read(stream, after);
    };
    const { findings } = await verifyJournal({ ...stores, journal: { ...stores.journal, read } });
    expect(findings).toEqual([expect.objectContaining({ seq: 7, code: 'body-deleted' })]);
  });

  test('a changed row with its own hash made right breaks the link of the next', async () => {
    const seq = seqOf('mailing-printed');
    const found = await foundAfter((stored) =>
      stored.map((row) => {
        if (row.seq !== seq) return row;
        const text = row.text.replace('"spoiled":15', '"spoiled":16');
        return { ...row, text, hash: sha256Hex(text) };
      }),
    );
    expect(found).toContain('link-broken');
    expect(found).not.toContain('hash-differs');
  });

  test('the same contents in another spelling are not what was written', async () => {
    const respelt = rows.map((row) => ({ ...row, text: row.text.replace('{', '{ ') }));
    const found = await foundAfter(() => respelt.map((row) => ({ ...row, hash: sha256Hex(row.text) })));
    expect(found).toContain('not-canonical');
  });

  test('any row that is missing before the end is found', async () => {
    for (const { seq } of rows.slice(0, -1)) {
      const found = await foundAfter((stored) => stored.filter((row) => row.seq !== seq));
      expect([seq, found]).toEqual([seq, expect.arrayContaining(['gap', 'link-broken'])]);
    }
  });

  test('rows that changed places are found', async () => {
    const [one, other] = [seqOf('mailing-approved'), seqOf('cover-letter-signed')];
    const found = await foundAfter((stored) =>
      stored.map((row) => {
        const swapped = row.seq === one ? stored[other - 1] : row.seq === other ? stored[one - 1] : row;
        return { ...(swapped ?? row), seq: row.seq };
      }),
    );
    expect(found).toEqual(expect.arrayContaining(['gap', 'link-broken']));
  });

  test('rows of another stream are found, however well they are linked', async () => {
    expect(await foundAfter(forged((envelopes) => envelopes))).toEqual([]);
    const moved = await foundAfter(forged((envelopes) => envelopes, 'case/another'));
    expect(new Set(moved)).toEqual(new Set(['other-stream']));
  });
});

test('a version of rows that this program does not know is found', async () => {
  expect(await foundAfter(forged(change('mailing-sent', () => ({ schema: 2 }))))).toEqual(['unknown-version']);
});

describe('the end of a stream', () => {
  const withoutLast = (stored: readonly Stored[]) => stored.slice(0, seqOf('close-case') - 1);

  test('that last commands are missing cannot be seen from the chain; the lists that saw them tell', async () => {
    expect(await foundAfter(withoutLast)).toEqual(['row-differs', 'tasks-differ']);
  });

  test('where the lists were taken back as well, only a checkpoint outside can tell', async () => {
    const cut = await altered(written.storage, STREAM, withoutLast);
    expect(await codesOf(withView(cut, await viewIn(cut)))).toEqual([]);
  });

  test('where the journal names a later head than it has rows for, that is found', async () => {
    const { journal } = written.storage;
    const read: typeof journal.read = async (stream, after) =>
      (await journal.read(stream, after)).filter(({ envelope }) => stream !== STREAM || envelope.seq < rows.length - 1);
    const found = await codesOf({ ...written.storage, journal: { ...journal, read } });
    expect(found).toEqual(['head-differs', 'row-differs', 'tasks-differ']);
  });

  test('a command without its events is half a batch, and found', async () => {
    expect(await foundAfter((stored) => stored.slice(0, -1))).toContain('decision-differs');
  });

  test('a case of which no row is left still stands in the lists', async () => {
    expect(await foundAfter(() => [])).toEqual(['row-without-case']);
  });
});

describe('decisions, by somebody who makes the chain right again', () => {
  test('a forged fact is not what the rules decided', async () => {
    const count = change('addressees-selected', data({ count: 2000 }));
    // Once where it was selected, and again where the rules would no longer have let so few be printed.
    expect(await foundAfter(forged(count))).toEqual(['decision-differs', 'decision-differs']);
    const assessed = change('legal-position-assessed', data({ outcome: 'not-permissible' }));
    expect(await foundAfter(forged(assessed))).toEqual(
      expect.arrayContaining(['decision-differs', 'accepted-not-permissible', 'row-differs']),
    );
  });

  test('an event put in between has no command', async () => {
    const twice = forged((envelopes) => envelopes.flatMap((row) => (row.type === 'mailing-sent' ? [row, row] : [row])));
    expect(await foundAfter(twice)).toContain('decision-differs');
    const orphan = forged((envelopes) =>
      envelopes.flatMap((row) =>
        row.type === 'mailing-sent' ? [row, { ...row, cause: `command:${'0'.repeat(64)}` }] : [row],
      ),
    );
    expect(await foundAfter(orphan)).toContain('event-without-command');
  });

  test('a command given by another role would have been refused', async () => {
    const actor = { ...planner, role: 'press-office' as const };
    const role = (envelopes: readonly Envelope[]) =>
      change('mailing-sent', () => ({ actor }))(change('send-mailing', () => ({ actor }))(envelopes));
    expect(await foundAfter(forged(role))).toEqual(expect.arrayContaining(['decision-differs', 'outside-role']));
  });

  test('an event of another actor than its command’s is found', async () => {
    const person = change('mailing-sent', ({ actor }) => ({ actor: { ...actor, person: planner.person } }));
    expect(await foundAfter(forged(person))).toEqual(['batch-torn']);
    const office = change('mailing-sent', ({ actor }) => ({ actor: { ...actor, for: 'mail-room' as const } }));
    expect(await foundAfter(forged(office))).toContain('batch-torn');
    const role = change('mailing-sent', ({ actor }) => ({ actor: { ...actor, role: 'print-shop' as const } }));
    expect(await foundAfter(forged(role))).toContain('batch-torn');
  });

  test('a backdated command is found where it lies before its predecessor', async () => {
    const at = '2026-04-01T10:00:00.000Z' as Envelope['at'];
    const early = (envelopes: readonly Envelope[]) =>
      change('mailing-sent', () => ({ at }))(change('send-mailing', () => ({ at }))(envelopes));
    expect(await foundAfter(forged(early))).toEqual(expect.arrayContaining(['time-goes-back', 'decision-differs']));
  });

  test('an event of another time or build than its command’s is found', async () => {
    const later = change('case-closed', () => ({ at: '2026-06-23T10:00:00.000Z' as Envelope['at'] }));
    expect(await foundAfter(forged(later))).toContain('batch-torn');
    expect(await foundAfter(forged(change('case-closed', () => ({ build: 'c'.repeat(64) as Hash }))))).toEqual([
      'batch-torn',
    ]);
  });

  test('the same command twice is found', async () => {
    const cause = `command:${'a'.repeat(64)}`;
    expect(
      await foundAfter(
        forged((envelopes) => envelopes.map((row) => (row.cause.startsWith('command:') ? { ...row, cause } : row))),
      ),
    ).toContain('command-repeated');
  });

  test('another version of the rules is found', async () => {
    expect(await foundAfter(forged(change('mailing-sent', () => ({ rules: 2 }))))).toContain('rules-differ');
  });

  test('an event that no decider ever gave ends the replay and is found', async () => {
    const found = await foundAfter(forged(change('mailing-sent', () => ({ type: 'mailing-vanished' }))));
    expect(found).toContain('not-foldable');
    // What cannot be replayed to its end has no lists to be compared with.
    expect(found).not.toContain('row-differs');
  });

  test('whatever a forger writes in whatever place, the audit answers', async () => {
    const anywhere = fc.record({ row: fc.nat(rows.length - 1), place: fc.nat(), value: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ row, place, value }) => {
        const scribble = forged((envelopes) =>
          envelopes.map((envelope, index) => (index === row ? scribbled(envelope, place, value) : envelope)),
        );
        expect(await foundAfter(scribble)).toBeInstanceOf(Array);
      }),
      { numRuns: Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 150) },
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
      forged((envelopes) =>
        envelopes.map((row, index) => (index > 2 ? { ...row, build: 'c'.repeat(64) as Hash } : row)),
      ),
    );
    const { findings, notes } = await verifyJournal(stores);
    expect(findings).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('2 builds')]);
  });
});

describe('planning bases', () => {
  const basisOf = ({ data: set }: Envelope) => (set as unknown as { readonly basis: object }).basis;
  const later = ({ seq }: Envelope) => seq > 1;

  test('a basis that the municipality’s stream does not give is found', async () => {
    const lenient = change('planning-basis-set', (row) =>
      data({ basis: { ...basisOf(row), electionWindows: { noteMonths: 0, amberMonths: 0, redWeeks: 0 } } })(row),
    );
    expect(await foundAfter(forged(lenient))).toEqual(expect.arrayContaining(['other-basis']));
  });

  test('a basis of another municipality, or of none, is found', async () => {
    for (const cause of ['municipality/elsewhere#4', `municipality/${MUNICIPALITY}#3`, `municipality/${MUNICIPALITY}`])
      expect(await foundAfter(forged(change('planning-basis-set', () => ({ cause }), later)))).toContain('other-basis');
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
    expect(await foundAfter(old)).toContain('basis-went-back');
  });

  test('a basis that somebody brought in person is found: only the engine sets one', async () => {
    expect(await foundAfter(forged(change('planning-basis-set', () => ({ actor: planner }), later)))).toContain(
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

  test('dates that are told to have moved are those that did', async () => {
    const told = change('planning-basis-set', data({ shifts: [] }), later);
    expect(await foundAfter(forged(told))).toEqual(['other-basis']);
  });
});

describe('what stands beside the journal', () => {
  test('a list that shows the case otherwise is found, field by field', async () => {
    const view = await viewIn(written.storage);
    const stores = withView(written.storage, {
      ...view,
      row: { ...view.row, phase: 'declined', open: !view.row.open },
    });
    const { findings } = await verifyJournal(stores);
    expect(findings).toEqual([expect.objectContaining({ stream: STREAM, code: 'row-differs' })]);
    expect(findings[0]?.message.en).toContain('phase, open');
  });

  test('a missing case and tasks that are others are found', async () => {
    const view = await viewIn(written.storage);
    const task = {
      ...view.row,
      key: 'close-case',
      step: 'close-case',
      round: 1,
      roles: [],
      openSince: view.row.openedAt,
      due: null,
    } as const;
    expect(await codesOf(withView(written.storage, { ...view, tasks: [task] }))).toEqual(['tasks-differ']);
    expect(await codesOf(withView(written.storage, undefined))).toEqual(['row-missing']);
  });

  test.each([
    ['its first', { from: 1 }],
    ['its last', { to: 1 }],
    ['of another stream', { stream: municipalityStream(MUNICIPALITY) }],
  ])('a receipt for other rows is found: %s', async (_which, other) => {
    const { journal } = written.storage;
    const [closing] = (await journal.read(STREAM)).filter(({ envelope }) => envelope.type === 'close-case');
    const findCommand: typeof journal.findCommand = async (id) => {
      const receipt = await journal.findCommand(id);
      return receipt && closing?.envelope.cause === `command:${id}` ? { ...receipt, ...other } : receipt;
    };
    expect(await codesOf({ ...written.storage, journal: { ...journal, findCommand } })).toEqual(['receipt-differs']);
  });

  test('a case that was opened after the streams were listed is no stray', async () => {
    const { journal } = written.storage;
    const streams: typeof journal.streams = async function* () {
      for await (const listed of journal.streams()) if (listed.stream !== STREAM) yield listed;
    };
    expect(await codesOf({ ...written.storage, journal: { ...journal, streams } })).toEqual([]);
  });

  test('a stream that is filed under another municipality is found', async () => {
    const { journal } = written.storage;
    const streams: typeof journal.streams = async function* () {
      for await (const listed of journal.streams())
        yield { ...listed, municipality: 'elsewhere' as typeof MUNICIPALITY };
    };
    expect(await codesOf({ ...written.storage, journal: { ...journal, streams } })).toContain('tenant-differs');
  });

  test('a command that comes in between journal and lists is no finding', async () => {
    const late = await journalWithACase();
    const { journal, readModel } = late.storage;
    const stale = (await journal.read(STREAM)).slice(0, seqOf('close-case') - 1);
    let asked = 0;
    const read: typeof journal.read = async (stream, after) => {
      asked += stream === STREAM ? 1 : 0;
      return stream === STREAM && asked === 1 ? stale : journal.read(stream, after);
    };
    const last = stale.at(-1);
    const streams: typeof journal.streams = async function* () {
      for await (const listed of journal.streams())
        yield listed.stream === STREAM && last
          ? { ...listed, head: { seq: last.envelope.seq, hash: last.hash } }
          : listed;
    };
    expect(await codesOf({ readModel, journal: { ...journal, read, streams } })).toEqual([]);
    await late.remove();
  });
});

test('a store that does not answer is a failure, not a finding', async () => {
  const { journal } = written.storage;
  const read = () => Promise.reject(new Error('the database is away'));
  await expect(verifyJournal({ ...written.storage, journal: { ...journal, read } })).rejects.toThrow('away');
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

async function viewIn({ journal }: AuditedStores): Promise<CaseView> {
  const { state } = foldCase((await journal.read(STREAM)).map(({ envelope }) => envelope));
  if (!state) throw new Error('no case');
  return viewOf(state);
}

const withView = (stores: AuditedStores, view: CaseView | undefined): AuditedStores => ({
  ...stores,
  readModel: {
    cases: async () => (view ? [view.row] : []),
    case: async () => view?.row,
    tasks: async () => view?.tasks ?? [],
  },
});
