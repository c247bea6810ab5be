/**
 * Whether the copies belong together: every stream is linked without a gap, every stored key unwraps, every value that was sealed
 * has its key or its tombstone, every document that a case names is there. Reads everything once.
 */

import { caseKeyId } from '../../domain/journal/key-ids.ts';
import { isSealed } from '../../domain/journal/sealed.ts';
import type { CaseId, DocumentId, Json, KeyId } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { chainFindings, isWellFormed } from '../audit/chain.ts';
import { readStream } from '../audit/read-stream.ts';
import { documentsIn } from '../documents/document-references.ts';

export interface CheckedStores {
  readonly streams: number;
  readonly rows: number;
  /** A hash over all heads: two copies of one moment have the same. */
  readonly heads: string;
  /** What is wrong, in technical words and ids alone. */
  readonly wrong: readonly string[];
}

export async function checkStores(
  {
    journal,
    keys,
    documents,
  }: { readonly journal: Journal; readonly keys: KeyStore; readonly documents: DocumentStore },
  onStream: (count: number) => void = () => undefined,
): Promise<CheckedStores> {
  let [streams, rows, heads] = [0, 0, ''];
  const wrong: string[] = [];
  for await (const { stream, head } of journal.streams()) {
    heads = sha256Hex(`${heads}${stream} ${head.seq} ${head.hash}`);
    streams += 1;
    onStream(streams);
    const reading = await readStream(journal, stream);
    if (reading.kind === 'unreadable') {
      wrong.push(`${stream} #${reading.finding.seq}: ${reading.finding.code}`);
      continue;
    }
    rows += reading.rows.length;
    wrong.push(...chainFindings(stream, reading.rows, head).map(({ seq, code }) => `${stream} #${seq}: ${code}`));
    const data = reading.rows.filter(isWellFormed).map(({ envelope }) => envelope.data);
    const caseId = stream.startsWith('case/') ? (stream.slice('case/'.length) as CaseId) : undefined;
    if (caseId) wrong.push(...(await missingParts({ keys, documents }, caseId, data)));
  }
  return { streams, rows, heads, wrong };
}

async function missingParts(
  { keys, documents }: { readonly keys: KeyStore; readonly documents: DocumentStore },
  caseId: CaseId,
  data: readonly Json[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const kids = [...new Set(data.flatMap(sealingKeys))];
  const live = await keys.findMany([caseKeyId(caseId), ...kids]);
  for (const kid of kids) if (!live.has(kid) && !(await keys.isDestroyed(kid))) wrong.push(`key ${kid}: missing`);
  // Of a case that was emptied the documents are gone with their key.
  if (!live.has(caseKeyId(caseId))) return wrong;
  const named = new Set(data.flatMap((one) => documentsIn(one).map(({ reference }) => String(reference.document))));
  for (const id of named) {
    const found = await documents.get(id as DocumentId).catch(() => 'altered' as const);
    if (found === undefined || found === 'altered') wrong.push(`document ${id}: ${found ?? 'missing'}`);
  }
  return wrong;
}

/** Ids of the keys under which anything in the value is sealed. */
export function sealingKeys(value: unknown): readonly KeyId[] {
  if (isSealed(value)) return [value.kid];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sealingKeys);
}
