/** The day's mail over the cases of a municipality: one run at a time, each case told of its own, none failing for another. */
import pino from 'pino';
import type { CaseMessage, Delivery, Executed } from '../../activities/contract.ts';
import { createDeliveries } from '../../activities/deliver.ts';
import type { EnginePorts, Mail } from '../../activities/ports.ts';
import { snapshotOf } from '../../activities/snapshot.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseId, Hash, OrganisationId, Role } from '../../domain/terms.ts';
import type { LoadedCase } from '../../storage/loading/case-loader.ts';
import { given, time } from '../domain/story.ts';
import { before } from '../domain/whole-case.ts';
import { somebody } from './mail/recipients.ts';

const [ONE, OTHER] = ['c0000000000000000000000001', 'd0000000000000000000000001'].map((id) => id as CaseId) as [
  CaseId,
  CaseId,
];
const HEAD = { seq: 9, hash: 'a'.repeat(64) as Hash };
/** The officer's assessment is due on 24 March: three working days before it everybody who is late hears of it. */
const MORNING = time('2026-03-19');

/** An engine of two cases whose officer is due to be reminded, with a journal in memory and a mail server that takes its time. */
function engine(answer: () => Promise<'delivered' | 'later'> = async () => 'delivered') {
  const waiting = given(...before('assess-legal-position')).state();
  const states = new Map<CaseId, CaseState>([ONE, OTHER].map((caseId) => [caseId, { ...waiting, caseId }]));
  const mails: Mail[] = [];
  const recorded: string[] = [];
  const broken = new Set<CaseId>();
  const loaded = (caseId: CaseId): LoadedCase => {
    const state = states.get(caseId);
    return { fold: { state } as LoadedCase['fold'], head: HEAD };
  };
  async function execute({ subject, data }: CaseMessage, { at }: Delivery['moment']): Promise<Executed> {
    const caseId = subject as CaseId;
    if (broken.has(caseId)) throw new Error('the journal is away');
    const state = states.get(caseId) as CaseState;
    const keys = (data as { readonly notices: readonly { readonly key: string }[] }).notices.map(({ key }) => key);
    recorded.push(...keys.map((key) => `${caseId} ${key}`));
    const after = {
      ...state,
      recorded: { ...state.recorded, ...Object.fromEntries(keys.map((key) => [key, 'delivered' as const])) },
    };
    states.set(caseId, after);
    const refusal = { code: 'unused', message: { de: '', en: '' } };
    return { kind: 'answered', answer: { kind: 'refused', refusal }, snapshot: snapshotOf(after, HEAD, at) };
  }
  const ports = {
    storage: {
      sentMails: { note: async () => undefined },
      people: {
        find: async () => undefined,
        withRole: async (_home: OrganisationId, role: Role) => [somebody(role)],
      },
      readModel: { cases: async () => [ONE, OTHER].map((caseId) => ({ caseId })) },
      journal: { hashAt: async () => 'b'.repeat(64) },
    },
    mail: {
      send: async (mail: Mail) => {
        mails.push(mail);
        return answer();
      },
    },
    log: pino({ level: 'silent' }),
    commandKey: Buffer.alloc(32),
    publicUrl: 'http://handschlag.example',
  } as unknown as EnginePorts;
  const cases = { load: async (caseId: CaseId) => loaded(caseId), remember: () => {} };
  const { remindPeople } = createDeliveries(ports, cases, execute);
  const remind = (caseId: CaseId, seen: Delivery['moment']['seen'] = null) =>
    remindPeople({ caseId, keys: [], moment: { at: MORNING, seen } });
  const toOfficer = () => mails.filter(({ to }) => to.startsWith('data-protection-officer'));
  return { remind, mails, toOfficer, recorded, broken };
}

const slowly = () => new Promise<'delivered'>((done) => setTimeout(() => done('delivered'), 20));

test('two cases that wake at once send one mail a person, and each is recorded once', async () => {
  const { remind, toOfficer, recorded } = engine(slowly);
  const both = await Promise.all([remind(ONE), remind(OTHER)]);
  expect(toOfficer().map(({ subject }) => subject)).toEqual(['[Handschlag] 2 Hinweise zu 2 Vorgängen']);
  expect(new Set(recorded).size).toBe(recorded.length);
  for (const caseId of [ONE, OTHER]) expect(recorded.some((key) => key.startsWith(caseId))).toBe(true);
  for (const delivered of both) {
    expect(delivered).toMatchObject({ kind: 'delivered', later: [] });
    if (delivered.kind === 'delivered')
      expect(delivered.snapshot.due.filter(({ by }) => by === 'remindPeople')).toEqual([]);
  }
});

test('a case that cannot be told keeps its own reminder owed, and the one that asked does not fail for it', async () => {
  const { remind, toOfficer, recorded, broken } = engine();
  broken.add(OTHER);
  expect(await remind(ONE)).toMatchObject({ kind: 'delivered' });
  expect(recorded.every((key) => key.startsWith(ONE))).toBe(true);
  broken.delete(OTHER);
  await remind(OTHER);
  expect(recorded.some((key) => key.startsWith(OTHER))).toBe(true);
  // At least once: the second mail tells of the case again that could not be recorded.
  expect(toOfficer()).toHaveLength(2);
});

test('a mail server that is away leaves everything owed in every case', async () => {
  const { remind, recorded } = engine(async () => 'later');
  const delivered = await remind(ONE);
  expect(delivered.kind === 'delivered' && delivered.later.length).toBeGreaterThan(0);
  expect(recorded).toEqual([]);
});

test('a case whose journal was rolled back sends nothing, its own or another’s', async () => {
  const { remind, mails } = engine();
  expect(await remind(ONE, { seq: 12, hash: 'c'.repeat(64) as Hash })).toMatchObject({ kind: 'rolled-back' });
  expect(mails).toEqual([]);
});
