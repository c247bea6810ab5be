/** Brings the municipality of a file into a local installation: its people, and its profile where that is new or changed. */
import type { Logger } from 'pino';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { type MunicipalityId, municipalityStream } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { MunicipalityClient } from '../commands/municipality-client.ts';
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

/** Resolves when the municipality's calendar is recorded: from then on cases can be opened there. */
export async function importMunicipality({ profile, people }: ReadMunicipality, parts: ImportParts): Promise<void> {
  const { storage, municipalities, readMunicipality, log, signal } = parts;
  for (const person of people) await storage.people.put(person);

  const id = profile.id as MunicipalityId;
  const form = JSON.parse(canonicalJson(profile)) as unknown;
  const last = await lastEstablished(storage.journal, id);
  if (last?.content !== canonicalJson(form)) {
    // A profile that comes back after another one is a change again: the key also says what it follows.
    const key = sha256Hex(canonicalJson([form, last?.seq ?? 0]));
    for (;;) {
      const answer = await municipalities.submit({
        actor: INSTALLATION,
        type: 'establish-municipality',
        id,
        form,
        key,
      });
      if (answer.kind === 'receipt') break;
      if (answer.kind === 'refused') throw new ImportRefusedError(id, answer.refusal.code);
      log.warn({ municipality: id, code: 'import-waits' }, 'the engine does not answer yet');
      await pause(signal);
    }
    log.info({ municipality: id, code: 'municipality-established' }, 'the municipality is set up');
  }
  while ((await readMunicipality(id))?.calendar === undefined) await pause(signal);
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
