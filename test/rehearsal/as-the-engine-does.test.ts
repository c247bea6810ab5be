/**
 * A rehearsal is only worth something if the engine would have done the same: what people gave in a story is given to the
 * engine's own activities, on a real store and at the same times, and the journal must hold the rehearsal's rows.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MockActivityEnvironment } from '@temporalio/testing';
import pino from 'pino';
import type { CaseMessage, MunicipalityMessage } from '../../activities/contract.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { type Rehearsal, rehearse } from '../../client/rehearsal/rehearse.ts';
import { readStory } from '../../client/rehearsal/story-file.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import { type CommandId, caseStream, type Hash, type Instant, type MunicipalityId } from '../../domain/terms.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';

let folder: string;
let storage: Storage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-engine-'));
  storage = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(['muelheim/election-year', 'muelheim/silent-office', 'muelheim/from-paper', 'landkreis/flyer'])(
  '%s: the journal holds the very rows that were rehearsed',
  async (name) => {
    const story = await readStory(fileURLToPath(new URL(`../../examples/${name}.yaml`, import.meta.url)));
    for (const person of story.people) await storage.people.put(person);
    const rehearsal = await rehearse(story);
    const { rendered, rehearsed } = await playOnEngine(rehearsal);
    const rows = await storage.journal.read(caseStream(rehearsal.state.caseId));
    const journaled = JSON.stringify(rows.map(({ envelope }) => told(envelope)));
    expect(JSON.parse(journaled.replaceAll(rendered, rehearsed))).toEqual(rehearsal.rows.map(told));
  },
  60_000,
);

/** What a row says, without what is made of real bytes and keys: ids of commands and documents, the chain. */
function told({ seq, kind, type, at, actor, rules, data }: Envelope) {
  const isOfBytes = ['record-declaration', 'declaration-rendered'].includes(type);
  return { seq, kind, type, at, actor, rules, ...(isOfBytes ? {} : { data }) };
}

/** The declaration that people sign is rendered here, and has the id of its own bytes. */
interface Declaration {
  readonly rehearsed: string;
  readonly rendered: string;
}

async function playOnEngine({ state: { caseId, municipality }, entries }: Rehearsal): Promise<Declaration> {
  const commandKey = randomBytes(32);
  const execute = (message: CaseMessage) => activities.execute(message, { at: now, seen: null });
  const activities = createActivities({
    storage,
    commandKey,
    poster: { post: async () => ({ status: 204 }) },
    mail: { send: async () => 'delivered' },
    runs: {
      send: async (message: CaseMessage) => {
        const executed = await execute(message);
        if (executed.kind === 'rolled-back') throw new Error('rolled back');
        return executed.answer;
      },
    } as never,
    log: pino({ level: 'silent' }),
    build: '0'.repeat(64) as Hash,
    publicUrl: 'https://handschlag.example',
  });
  let now = entries[0]?.at ?? ('' as Instant);
  let declaration: Declaration | undefined;
  await storage.keys.create({ kid: caseKeyId(caseId), caseId, kind: 'case' }, now);

  for (const entry of entries) {
    if (entry.kind !== 'row' || entry.envelope.kind !== 'command') continue;
    const { stream, type, actor, at, cause } = entry.envelope;
    if (type === 'record-declaration') await noteDeclaration(entry.envelope);
    if (actor.role === 'engine') continue;
    await workUntil(at);
    const commandId = cause.replace('command:', '') as CommandId;
    const message = { commandId, type, data: withDeclaration(entry.envelope.data), actor, fingerprint: '0'.repeat(64) };
    if (stream.startsWith('municipality/')) {
      await activities.executeMunicipality(signed({ ...message, subject: municipality }) as MunicipalityMessage, now);
    } else {
      const executed = await execute(signed({ ...message, subject: caseId }) as CaseMessage);
      expect([type, executed]).toMatchObject([type, { answer: { kind: 'receipt' } }]);
    }
    await workUntil(at);
  }
  await workUntil(entries.at(-1)?.at ?? now);
  if (!declaration) throw new Error('the story has no declaration');
  return declaration;

  function signed(message: Omit<CaseMessage, 'mac'> | Omit<MunicipalityMessage, 'mac'> | object) {
    return signCommand(commandKey, message as Omit<CaseMessage, 'mac'>);
  }

  /** As the workflows do it: what the municipality owes, then what the case owes, then the timer. */
  async function workUntil(until: Instant): Promise<void> {
    for (let wakeUps = 0; wakeUps < 1000; wakeUps++) {
      const [work] = await activities.lookAtMunicipality(municipality as MunicipalityId, now);
      if (work?.kind === 'extend-calendar') await activities.extendCalendar(municipality, work, now);
      if (work?.kind === 'replan-cases') await inActivity(() => activities.replanCases(municipality, work, now));
      if (work) continue;
      const looked = await activities.look(caseId, { at: now, seen: null });
      if (looked.kind === 'rolled-back') throw new Error('rolled back');
      const { due, next } = looked.snapshot;
      if (due.length > 0) {
        for (const [by, some] of Map.groupBy(due, (one) => one.by))
          await activities[by]({ caseId, keys: some.map(({ key }) => key), moment: { at: now, seen: null } });
      } else if (next && next.at <= until) now = next.at;
      else if (now < until) now = until;
      else return;
    }
    throw new Error('the engine never comes to rest');
  }

  async function noteDeclaration({ data }: Envelope): Promise<void> {
    await workUntil(now);
    const rows = await storage.journal.read(caseStream(caseId));
    const rendered = rows.findLast(({ envelope }) => envelope.type === 'record-declaration')?.envelope.data;
    declaration = { rehearsed: documentIn(data), rendered: documentIn(rendered) };
  }

  function withDeclaration<T>(data: T): T {
    if (!declaration) return data;
    const { rehearsed, rendered } = declaration;
    return JSON.parse(JSON.stringify(data).replaceAll(rehearsed, rendered)) as T;
  }
}

/** It heartbeats as it goes. */
const inActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment().run(work);

const documentIn = (data: unknown): string =>
  (data as { readonly file?: { readonly document: string } } | undefined)?.file?.document ?? '';
