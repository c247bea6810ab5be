/** Brings the municipality of a file into an installation: its people, and its profile where that is new or changed. */
import type { Logger } from 'pino';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { type MunicipalityId, municipalityStream } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { MunicipalityClient, MunicipalitySubmission } from '../commands/municipality-client.ts';
import { INSTALLATION } from './installation.ts';
import type { ReadMunicipality } from './municipality-file.ts';

export interface ImportParts {
  readonly storage: { readonly journal: Journal; readonly people: PeopleDirectory };
  readonly municipalities: MunicipalityClient;
  readonly readMunicipality: MunicipalityLoader;
  readonly log: Logger;
  /** Aborted when the process is told to stop. */
  readonly signal: AbortSignal;
}

const PAUSE_MS = 250;

/** Resolves when the municipality's calendar is recorded and its people are entered: from then on cases can be opened there. */
export async function importMunicipality(file: ReadMunicipality, parts: ImportParts): Promise<void> {
  const { storage, readMunicipality, log, signal } = parts;
  const { profile } = file;
  const id = profile.id as MunicipalityId;
  const form = JSON.parse(canonicalJson(profile)) as unknown;
  const last = await lastEstablished(storage.journal, id);
  if (last?.content !== canonicalJson(form)) {
    // A profile that comes back after another one is a change again: the key also says what it follows.
    const key = sha256Hex(canonicalJson([form, last?.seq ?? 0]));
    await give(parts, { type: 'establish-municipality', id, form, key });
    log.info({ municipality: id, code: 'municipality-established' }, 'the municipality is set up');
  }
  while ((await readMunicipality(id))?.calendar === undefined) await pause(signal);
  await enterPeople(file, id, parts);
}

/** Each once: what was changed since, dismissed or erased is none of the file's business. */
async function enterPeople(
  { people, carriers }: ReadMunicipality,
  id: MunicipalityId,
  parts: ImportParts,
): Promise<void> {
  const { storage, readMunicipality } = parts;
  const known = (await readMunicipality(id))?.carriers ?? {};
  for (const { id: organisation, name } of carriers) {
    if (known[organisation] !== undefined) continue;
    await give(parts, {
      type: 'register-carrier',
      id,
      form: { organisation, name },
      key: `file-carrier-${organisation}`,
    });
  }
  const rows = await storage.journal.read(municipalityStream(id));
  const appointments = rows.filter(({ envelope }) => envelope.type === 'person-appointed');
  const entered = new Set(appointments.map(({ envelope }) => (envelope.data as { readonly person?: unknown }).person));
  for (const person of people.filter((one) => !entered.has(one.id))) {
    const before = await storage.people.find(person.id);
    if (!before) await storage.people.put(person);
    const { organisation, roles, registers } = before ?? person;
    if (roles.length === 0) continue;
    const form = { person: person.id, organisation, roles, ...(registers ? { registers } : {}) };
    await give(parts, { type: 'appoint-person', id, form, key: `file-person-${person.id}` });
  }
}

/** Until the engine answers. */
async function give(
  { municipalities, log, signal }: ImportParts,
  command: Omit<MunicipalitySubmission, 'actor'>,
): Promise<void> {
  for (;;) {
    const answer = await municipalities.submit({ actor: INSTALLATION, ...command });
    if (answer.kind === 'receipt') return;
    if (answer.kind === 'refused') throw new ImportRefusedError(command.id, answer.refusal.code);
    log.warn({ municipality: command.id, code: 'import-waits' }, 'the engine does not answer yet');
    await pause(signal);
  }
}

/** What the file said last time; sittings that were moved since are none of its business. */
async function lastEstablished(journal: Journal, id: MunicipalityId) {
  const rows = await journal.read(municipalityStream(id));
  const last = rows.findLast(({ envelope }) => envelope.type === 'municipality-established');
  return last && { content: canonicalJson(last.envelope.data), seq: last.envelope.seq };
}

async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  signal.throwIfAborted();
}

export class ImportRefusedError extends Error {
  constructor(id: MunicipalityId, code: string) {
    super(`the municipality ${id} could not be set up: ${code}`);
    this.name = 'ImportRefusedError';
  }
}
