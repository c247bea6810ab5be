/**
 * Empties a case whose retention is over: destroys every key that ever sealed something of it, then deletes its documents and
 * forgets the fingerprints. Keys first: from then on nobody opens anything, whatever becomes of the rest. The rows stay, and
 * with them every proof. Owed by the agenda until it is recorded, so a crash half-way is made good by doing it again.
 */
import type { CaseState } from '../domain/case/state.ts';
import type { Work } from '../domain/case/work.ts';
import { caseKeyId } from '../domain/journal/key-ids.ts';
import { caseStream } from '../domain/terms.ts';
import type { Outcome } from './deliver.ts';
import { sealedKeys } from './erase.ts';
import type { EnginePorts } from './ports.ts';

export async function emptyCase(
  { storage: { journal, keys, documents } }: Pick<EnginePorts, 'storage'>,
  { caseId, deletion, head }: CaseState,
  { order: proposal }: Work,
): Promise<Outcome> {
  if (proposal === undefined || deletion?.proposal !== proposal) return { kind: 'later' };
  const rows = await journal.read(caseStream(caseId));
  const sealing = rows.flatMap(({ envelope }) => sealedKeys(envelope.data));
  // A key that was made for a command that never arrived seals nothing, and goes all the same.
  const made = (await keys.ofCase(caseId)).map(({ kid }) => kid);
  const all = [...new Set([caseKeyId(caseId), ...sealing, ...made])];
  const foreign = new Set(await keys.foreign(caseId, all));
  await keys.destroy(
    all.filter((kid) => !foreign.has(kid)),
    head.at,
  );
  await documents.deleteOf(caseId);
  await journal.forgetFingerprints(
    caseStream(caseId),
    rows.map(({ envelope }) => envelope.seq),
  );
  return { kind: 'record', type: 'record-deletion', data: { proposal }, id: `${proposal}` };
}
