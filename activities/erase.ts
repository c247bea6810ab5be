/**
 * Destroys the keys that an erasure order names and forgets the fingerprints of the commands whose contents they sealed. Owed
 * by the agenda until it is recorded, so a crash half-way is made good by doing it again.
 */
import type { CaseState } from '../domain/case/state.ts';
import type { Work } from '../domain/case/work.ts';
import { isSealed } from '../domain/journal/sealed.ts';
import { caseStream, type KeyId } from '../domain/terms.ts';
import type { Outcome } from './deliver.ts';
import type { EnginePorts } from './ports.ts';

export async function eraseSealedValues(
  { storage }: Pick<EnginePorts, 'storage'>,
  state: CaseState,
  work: Work,
): Promise<Outcome> {
  const erasure = state.erasures.find(({ order }) => order === work.order);
  if (!erasure) return { kind: 'later' };
  const stream = caseStream(state.caseId);
  const rows = await storage.journal.read(stream);
  const gone = new Set<string>(erasure.keys);
  const touched = rows.filter(({ envelope }) => sealedKeys(envelope.data).some((kid) => gone.has(kid)));
  // The door refuses them already; what would be lost for good is asked for twice.
  const foreign = new Set(await storage.keys.foreign(state.caseId, erasure.keys));
  await storage.keys.destroy(
    erasure.keys.filter((kid) => !foreign.has(kid)),
    state.head.at,
  );
  await storage.journal.forgetFingerprints(
    stream,
    touched.map(({ envelope }) => envelope.seq),
  );
  return { kind: 'record', type: 'record-erasure', data: { order: erasure.order }, id: `${erasure.order}` };
}

/** Ids of the keys under which anything in the value is sealed. */
export function sealedKeys(value: unknown): readonly KeyId[] {
  if (isSealed(value)) return [value.kid];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sealedKeys);
}
