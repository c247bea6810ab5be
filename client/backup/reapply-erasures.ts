/**
 * Erases in a restored back-up what was erased after it was made, before anything of it is served: destroys the keys, erases the
 * people, deletes the documents of emptied cases, forgets fingerprints. What the journal does not know of yet is returned as
 * orders, which the engine records at its first start, so that history and audit say "erased" as well.
 */
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { CaseId, Instant, KeyId, MunicipalityId } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { Erasure } from '../../storage/erasure-ledger.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { sealingKeys } from './check-stores.ts';

export interface OwedOrder {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly keys: readonly KeyId[];
}

export interface Reapplied {
  readonly keys: number;
  readonly people: number;
  readonly orders: readonly OwedOrder[];
}

interface Stores {
  readonly journal: Journal;
  readonly keys: KeyStore;
  readonly people: PeopleDirectory;
  readonly documents: DocumentStore;
}

/** `later`: those that the back-up does not hold for certain. Keys are destroyed again by all entries, which is harmless. */
export async function reapplyErasures(
  stores: Stores,
  { all, later }: { readonly all: readonly Erasure[]; readonly later: readonly Erasure[] },
): Promise<Reapplied> {
  const { keys, people } = stores;
  const gone = new Map<KeyId, Instant>();
  for (const erasure of all) if ('keys' in erasure) for (const kid of erasure.keys) gone.set(kid, erasure.at);
  const live = [...(await keys.findMany([...gone.keys()])).keys()];
  for (const [at, kids] of Map.groupBy(live, (kid) => gone.get(kid) as Instant)) await keys.destroy(kids, at);

  const persons = new Set(later.flatMap((erasure) => ('person' in erasure ? [erasure.person] : [])));
  let erased = 0;
  for (const person of persons) {
    if ((await people.find(person)) === undefined) continue;
    await people.erase(person);
    erased += 1;
  }
  const orders: OwedOrder[] = [];
  for await (const { stream, municipality } of stores.journal.streams()) {
    if (!stream.startsWith('case/')) continue;
    const caseId = stream.slice('case/'.length) as CaseId;
    const owed = await purgeCase(stores, caseId, gone);
    if (owed.length > 0) orders.push({ municipality, caseId, keys: owed });
  }
  return { keys: live.length, people: erased, orders };
}

/** Answers with those of the case's destroyed keys that no order in its journal names. */
async function purgeCase(
  { journal, documents }: Stores,
  caseId: CaseId,
  gone: ReadonlyMap<KeyId, Instant>,
): Promise<readonly KeyId[]> {
  const rows = await journal.read(`case/${caseId}`);
  const touched = rows.filter(({ envelope }) => sealingKeys(envelope.data).some((kid) => gone.has(kid)));
  if (touched.length > 0) {
    await journal.forgetFingerprints(
      `case/${caseId}`,
      touched.map(({ envelope }) => envelope.seq),
    );
  }
  if (gone.has(caseKeyId(caseId))) await documents.deleteOf(caseId);
  const orders = rows.filter(({ envelope }) => envelope.kind === 'event' && envelope.type === 'erasure-ordered');
  const ordered = new Set(orders.flatMap(({ envelope }) => (envelope.data as { readonly keys?: string[] }).keys ?? []));
  const sealed = new Set(touched.flatMap(({ envelope }) => sealingKeys(envelope.data)));
  return [...sealed].filter((kid) => gone.has(kid) && !ordered.has(kid));
}
