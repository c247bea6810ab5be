/** What each document of a case is, as the events of its stream say: what may be read of it follows from that. */
import type { RecordedKind } from '../guideline/document-readers.ts';
import type { DocumentId } from '../terms.ts';
import type { CaseEvent } from './events.ts';

export type DocumentKinds = ReadonlyMap<DocumentId, readonly RecordedKind[]>;

export function documentKinds(events: readonly CaseEvent[]): DocumentKinds {
  const kinds = new Map<DocumentId, readonly RecordedKind[]>();
  for (const [document, kind] of events.flatMap(namedBy)) {
    kinds.set(document, [...new Set([...(kinds.get(document) ?? []), kind])]);
  }
  return kinds;
}

type Named = readonly (readonly [DocumentId, RecordedKind])[];

function namedBy(event: CaseEvent, index: number, events: readonly CaseEvent[]): Named {
  switch (event.type) {
    case 'declaration-rendered':
      return [[event.data.file.document, 'declaration']];
    case 'processing-agreed':
      return [[event.data.contract.document, 'contract']];
    case 'mailing-drafted':
      return event.data.pieces.map(({ file }) => [file.document, 'mailing-draft']);
    case 'print-released':
      return event.data.documents.map((document) => [document, 'mailing-released']);
    case 'recorded-for-office':
      return event.data.receipt.kind === 'document' ? [[event.data.receipt.file.document, 'receipt']] : [];
    case 'report-submitted':
      return event.data.file ? [[event.data.file.document, 'report']] : [];
    case 'paper-prepared':
      return event.data.file ? [[event.data.file.document, 'paper-prepared']] : [];
    case 'report-presented':
      return event.data.outcome === 'postponed' ? [] : presented(event.data.committee, events.slice(0, index));
    case 'document-attached':
      return [
        [event.data.file.document, event.data.readers === 'all' ? 'attachment-for-all' : 'attachment-for-municipality'],
      ];
    default:
      return [];
  }
}

/** The last paper for this committee; what it replaced was never presented. */
function presented(committee: string, earlier: readonly CaseEvent[]): Named {
  const paper = earlier.findLast((event) => event.type === 'paper-prepared' && event.data.committee === committee);
  return paper?.type === 'paper-prepared' && paper.data.file ? [[paper.data.file.document, 'paper-presented']] : [];
}
