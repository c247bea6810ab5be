/**
 * An installation with one municipality and one whole case in its journal, written as the engine writes it: SQLite in a
 * temporary folder, signed commands, the real `execute`, personal values sealed under keys of their own.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { holidaysOf, offsetsOf } from '../../activities/calendars.ts';
import type { Answer, CaseMessage, MunicipalityMessage } from '../../activities/contract.ts';
import { createExecute } from '../../activities/execute.ts';
import { createExecuteMunicipality } from '../../activities/execute-municipality.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import { isSealed } from '../../domain/journal/sealed.ts';
import type { MunicipalityCommand } from '../../domain/municipality/messages.ts';
import { Calendar, Profile } from '../../domain/municipality/profile.ts';
import {
  type Actor,
  type CaseId,
  type CommandId,
  caseStream,
  ENGINE,
  type Hash,
  type Instant,
  type Json,
  type KeyId,
  type MunicipalityId,
} from '../../domain/terms.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { createMunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';
import { sealValue } from '../../storage/sealing/seal.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { OFFICES } from '../domain/municipality/town.ts';
import { MUELHEIM, planner } from '../domain/people.ts';
import { type Move, time } from '../domain/story.ts';
import { COURSE } from '../domain/whole-case.ts';

export const MUNICIPALITY = MUELHEIM as string as MunicipalityId;
export const CASE = 'auditedcase000000000000001' as CaseId;
export const STREAM = caseStream(CASE);
export const BUILD = 'b'.repeat(64) as Hash;

export interface JournalWithACase {
  readonly storage: Storage;
  /** Every key that was made for the case. */
  readonly keys: readonly KeyId[];
  /** Gives a command to the case, personal values sealed; it must be taken. */
  give(move: Move, build?: Hash): Promise<void>;
  giveMunicipality(command: MunicipalityCommand, as: Actor, at: string): Promise<void>;
  remove(): Promise<void>;
}

/** The municipality is there, and no case yet. */
export async function journalWithoutACase(): Promise<JournalWithACase> {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-audit-'));
  const storage = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  const journal = await journalIn(storage);
  return {
    ...journal,
    async remove() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same in stores that are somebody else's. */
export async function journalIn(storage: Storage): Promise<Omit<JournalWithACase, 'remove'>> {
  const commandKey = randomBytes(32);
  const log = pino({ level: 'silent' });
  const municipalities = createMunicipalityLoader(storage.journal);
  const executeMunicipality = createExecuteMunicipality({ storage, commandKey, build: BUILD, log }, municipalities);
  const keys: KeyId[] = [caseKeyId(CASE)];
  await storage.keys.create({ kid: caseKeyId(CASE), caseId: CASE, kind: 'case' }, time('2026-01-02'));

  let number = 0;
  const signed = (subject: string, { type, data }: { readonly type: string; readonly data: unknown }, actor: Actor) => {
    number += 1;
    return signCommand(commandKey, {
      commandId: sha256Hex(`${subject}/${number}`) as string as CommandId,
      subject,
      type,
      data: data as Json,
      actor,
      fingerprint: sha256Hex(canonicalJson(data)),
    });
  };

  /** Each of the story's sealed constants becomes a value of its own under a key of its own. */
  async function sealed(data: unknown, at: Instant, path = ''): Promise<unknown> {
    if (isSealed(data)) {
      const kid = sha256Hex(`key/${keys.length}`).slice(0, 26) as KeyId;
      keys.push(kid);
      const key = await storage.keys.create({ kid, caseId: CASE, kind: 'text' }, at);
      // A form that a command carries is sealed as if it stood alone.
      const place = path.replace(/^\/(request|form)(?=\/)/, '');
      return sealValue({ key, kid, caseId: CASE, path: place, value: `Erika Mustermann ${keys.length}` });
    }
    if (Array.isArray(data)) return Promise.all(data.map((item, index) => sealed(item, at, `${path}/${index}`)));
    if (typeof data !== 'object' || data === null) return data;
    const entries = Object.entries(data).map(
      async ([name, value]) => [name, await sealed(value, at, `${path}/${name}`)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  const journal: Omit<JournalWithACase, 'remove'> = {
    storage,
    keys,
    async give({ command, as, at }, build = BUILD) {
      const execute = createExecute(
        { storage, commandKey, build, log },
        createCaseLoader(storage.journal),
        municipalities,
        () => undefined,
      );
      const message = signed(CASE, { type: command.type, data: await sealed(command.data, at) }, as) as CaseMessage;
      const executed = await execute(message, { at, seen: null });
      taken(command.type, executed.kind === 'answered' ? executed.answer : executed);
    },
    async giveMunicipality(command, as, at) {
      const message = signed(MUNICIPALITY, command, as) as MunicipalityMessage;
      taken(command.type, (await executeMunicipality(message, time(at))).answer);
    },
  };
  await journal.giveMunicipality({ type: 'establish-municipality', data: PROFILE }, planner, '2026-01-02');
  await journal.giveMunicipality({ type: 'record-calendar', data: CALENDAR }, ENGINE, '2026-01-02');
  return journal;
}

/** The whole case of the stories; half-way through it the calendar moves the sitting that it has chosen. */
export async function journalWithACase(): Promise<JournalWithACase> {
  const journal = await journalWithoutACase();
  for (const move of COURSE) {
    if (move.command.type === 'submit-report') {
      const data = { sitting: 'social-affairs-2026-06-18', to: '2026-06-17' };
      await journal.giveMunicipality({ type: 'move-sitting', data } as MunicipalityCommand, planner, '2026-05-20');
    }
    await journal.give(move);
  }
  return journal;
}

function taken(type: string, answer: Answer | { readonly kind: 'rolled-back' }): void {
  if (answer.kind !== 'receipt') throw new Error(`${type}: ${JSON.stringify(answer)}`);
}

const sitting = (date: string) => ({ id: `social-affairs-${date}`, committee: 'social-affairs', date, start: '16:00' });
const PROFILE = Profile.parse({
  id: MUNICIPALITY,
  name: 'Mülheim an der Ruhr',
  kind: 'district-free-city',
  land: 'NW',
  unit: 'Stabsstelle Sozialplanung',
  leadership: 'Oberbürgermeister*in',
  offices: OFFICES,
  committees: [{ id: 'social-affairs', name: 'Ausschuss', paperDeadline: { kind: 'days-before', days: 14 } }],
  sittings: ['2026-06-18', '2026-09-10', '2026-11-12'].map(sitting),
  elections: [{ id: 'council', kind: 'municipal-council', date: '2027-09-12' }],
});
const CALENDAR = Calendar.parse({
  holidays: holidaysOf('NW', 2025, 2029),
  offsets: offsetsOf('Europe/Berlin', 2025, 2029),
  coveredUntil: '2029-12-31',
});
