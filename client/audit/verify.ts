/**
 * `journal verify`: proves stream by stream that the rows are those that were written, that the rules still decide the same,
 * that no invariant of the guideline was broken, and that the lists show what the journal says. Needs no key: a case whose
 * personal data was erased is proven like any other. It finds whatever was altered by somebody who could not write a whole
 * stream anew and consistently; against that stand the checkpoints outside of the installation.
 */
import type { Hash, StreamId } from '../../domain/terms.ts';
import type { Finding } from './findings.ts';
import { municipalityHistories } from './municipality-history.ts';
import { type AuditedStores, type VerifiedStream, verifyStream } from './verify-stream.ts';
import { strayRows } from './views.ts';

export interface Verification {
  readonly streams: number;
  readonly rows: number;
  readonly findings: readonly Finding[];
  /** What an auditor should know although nothing is wrong with it. */
  readonly notes: readonly string[];
}

/** Reads only; commands may come in meanwhile. Throws where a store does not answer. */
export async function verifyJournal(
  stores: AuditedStores,
  options: { readonly onStream?: (verified: VerifiedStream) => void } = {},
): Promise<Verification> {
  const histories = municipalityHistories(stores.journal);
  const builds = new Set<Hash>();
  const known = new Set<StreamId>();
  const findings: Finding[] = [];
  let rows = 0;
  for await (const listed of stores.journal.streams()) {
    const verified = await verifyStream(stores, listed, histories);
    known.add(listed.stream);
    rows += verified.rows;
    findings.push(...verified.findings);
    for (const build of verified.builds) builds.add(build);
    options.onStream?.(verified);
  }
  findings.push(...(await strayRows(stores, known)));
  return { streams: known.size, rows, findings, notes: notesOn(builds) };
}

/** A decision by another build is no fault as long as this one comes to the same. */
function notesOn(builds: ReadonlySet<Hash>): readonly string[] {
  if (builds.size < 2) return [];
  const names = [...builds].map((build) => build.slice(0, 12)).sort();
  return [
    `The rows were decided by ${builds.size} builds of the rules (${names.join(', ')}) and replayed by this one.`,
  ];
}
