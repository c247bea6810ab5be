/** What each document of a case is, as the events of its stream say: what may be read of it follows from that. */
import type { DocumentRef } from '../guideline/document-fields.ts';
import type { RecordedKind } from '../guideline/document-readers.ts';
import type { DocumentId } from '../terms.ts';
import type { CaseEvent } from './events.ts';

export type DocumentKinds = ReadonlyMap<DocumentId, readonly RecordedKind[]>;

export interface RecordedDocument {
  readonly document: DocumentId;
  readonly kind: RecordedKind;
  /** Where it came into the record; what is only named again has none. */
  readonly file?: DocumentRef;
  /** Of the mailing. */
  readonly version?: number;
}

export function documentKinds(events: readonly CaseEvent[]): DocumentKinds {
  const kinds = new Map<DocumentId, readonly RecordedKind[]>();
  for (const { document, kind } of events.flatMap((event, index) => documentsOf(event, events.slice(0, index)))) {
    kinds.set(document, [...new Set([...(kinds.get(document) ?? []), kind])]);
  }
  return kinds;
}

/** The documents that one event names. */
export function documentsOf(event: CaseEvent, earlier: readonly CaseEvent[]): readonly RecordedDocument[] {
  switch (event.type) {
    case 'declaration-rendered':
      return [recorded('declaration', event.data.file)];
    case 'processing-agreed':
      return [recorded('contract', event.data.contract)];
    case 'mailing-drafted':
      return event.data.pieces.map(({ file }) => ({
        ...recorded('mailing-draft', file),
        version: event.data.version,
      }));
    case 'print-released':
      return event.data.documents.map((document) => ({ document, kind: 'mailing-released' }));
    case 'recorded-for-office':
      return event.data.receipt.kind === 'document' ? [recorded('receipt', event.data.receipt.file)] : [];
    case 'report-submitted':
      return event.data.file ? [recorded('report', event.data.file)] : [];
    case 'paper-prepared':
      return event.data.file ? [recorded('paper-prepared', event.data.file)] : [];
    case 'report-presented':
      return event.data.outcome === 'postponed' ? [] : presented(event.data.committee, earlier);
    case 'document-attached':
      return [
        recorded(event.data.readers === 'all' ? 'attachment-for-all' : 'attachment-for-municipality', event.data.file),
      ];
    default:
      return [];
  }
}

const recorded = (kind: RecordedKind, file: DocumentRef): RecordedDocument => ({
  document: file.document,
  kind,
  file,
});

/** The last paper for this committee; what it replaced was never presented. */
function presented(committee: string, earlier: readonly CaseEvent[]): readonly RecordedDocument[] {
  const paper = earlier.findLast((event) => event.type === 'paper-prepared' && event.data.committee === committee);
  return paper?.type === 'paper-prepared' && paper.data.file
    ? [{ document: paper.data.file.document, kind: 'paper-presented' }]
    : [];
}
