/** One whole case, written by the engine once for a test file, and what an audit says of it once it was altered. */
import { verifyJournal } from '../../client/audit/verify.ts';
import type { AuditedStores } from '../../client/audit/verify-stream.ts';
import type { StreamId } from '../../domain/terms.ts';
import { type Alteration, altered, type Stored } from './altered-journal.ts';
import { type JournalWithACase, journalWithACase, STREAM } from './journal-with-a-case.ts';

export interface Audited extends Pick<JournalWithACase, 'storage'> {
  /** The case's rows. */
  readonly rows: readonly Stored[];
  /** Number of the first row of this type. */
  seqOf(type: string): number;
  /** Codes of what is found once a stream, the case's unless another is named, is altered. */
  foundAfter(alter: Alteration, stream?: StreamId): Promise<readonly string[]>;
  remove(): Promise<void>;
}

export async function auditedJournal(): Promise<Audited> {
  const { storage, remove } = await journalWithACase();
  const read = await storage.journal.read(STREAM);
  return {
    storage,
    remove,
    rows: read.map(({ envelope: { seq }, text, hash }) => ({ seq, text, hash })),
    seqOf: (type) => read.findIndex(({ envelope }) => envelope.type === type) + 1,
    foundAfter: async (alter, stream = STREAM) => codesOf(await altered(storage, stream, alter)),
  };
}

export const codesOf = async (stores: AuditedStores): Promise<readonly string[]> =>
  (await verifyJournal(stores)).findings.map(({ code }) => code);
