/** One stream, proven by everything that can be asked of it. */
import type { Envelope, Head } from '../../domain/journal/envelope.ts';
import type { CaseId, Hash, MunicipalityId, StreamId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { chainFindings, isWellFormed } from './chain.ts';
import { replayCase, replayMunicipality } from './decisions.ts';
import { type Finding, finding } from './findings.ts';
import { invariantFindings } from './invariants.ts';
import type { MunicipalityHistories } from './municipality-history.ts';
import { readStream } from './read-stream.ts';
import { receiptFindings, viewFindings } from './views.ts';

export interface AuditedStores {
  readonly journal: Journal;
  readonly readModel: Pick<ReadModel, 'cases' | 'view'>;
}

export interface VerifiedStream {
  readonly stream: StreamId;
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly builds: ReadonlySet<Hash>;
}

/** A stream as the journal lists it. */
export interface Listed {
  readonly stream: StreamId;
  readonly municipality: MunicipalityId;
  readonly head: Head;
}

export async function verifyStream(
  stores: AuditedStores,
  listed: Listed,
  histories: MunicipalityHistories,
): Promise<VerifiedStream> {
  const { stream, head } = listed;
  const reading = await readStream(stores.journal, stream);
  if (reading.kind === 'unreadable') return { stream, rows: 0, findings: [reading.finding], builds: new Set() };
  const { rows } = reading;
  const envelopes = rows.map(({ envelope }) => envelope);
  const verified = (more: readonly Finding[]): VerifiedStream => ({
    stream,
    rows: rows.length,
    findings: [...chainFindings(stream, rows, head), ...more],
    builds: new Set(rows.filter(isWellFormed).map(({ envelope }) => envelope.build)),
  });
  if (!rows.every(isWellFormed)) return verified([]);
  const receipts = await receiptFindings(stores.journal, stream, envelopes);
  const [kind, id = ''] = stream.split('/');
  if (kind !== 'case') return verified([...verifyMunicipality(id as MunicipalityId, envelopes, listed), ...receipts]);

  await histories.read(listed.municipality);
  const replay = replayCase(id as CaseId, envelopes, histories.at);
  const views = replay.stopped ? [] : await viewFindings(stores.readModel, id as CaseId, replay.state);
  if (views.length > 0) {
    // Perhaps a command came in between the reading of the rows and that of the lists.
    const now = await stores.journal.head(stream);
    if (now.hash !== head.hash) return verifyStream(stores, { ...listed, head: now }, histories);
  }
  return verified([
    ...replay.findings,
    ...invariantFindings(stream, envelopes),
    ...tenantFindings(listed, replay.state.state?.municipality),
    ...receipts,
    ...views,
  ]);
}

function verifyMunicipality(id: MunicipalityId, envelopes: readonly Envelope[], listed: Listed): readonly Finding[] {
  return [...replayMunicipality(id, envelopes).findings, ...tenantFindings(listed, id)];
}

const tenantFindings = ({ stream, municipality }: Listed, named: MunicipalityId | undefined): readonly Finding[] =>
  named === undefined || named === municipality ? [] : [finding(stream, undefined, 'tenant-differs', municipality)];
