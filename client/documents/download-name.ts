/**
 * What a document is called when somebody saves it: by case, kind and id. The name that it had where it came from is never
 * kept: names of files name people.
 */
import { caseNumber } from '../../domain/case/case-number.ts';
import { DOCUMENT_KIND } from '../../domain/guideline/choices/document-kinds.ts';
import { DOCUMENT_FORMATS, type MediaType } from '../../domain/guideline/document-formats.ts';
import type { RecordedKind } from '../../domain/guideline/document-readers.ts';
import type { CaseId, DocumentId } from '../../domain/terms.ts';

export interface ToName {
  readonly caseId: CaseId;
  readonly document: DocumentId;
  readonly mediaType: MediaType;
  /** Empty: it is not in the record yet. */
  readonly kinds: readonly RecordedKind[];
}

export function downloadName({ caseId, document, mediaType, kinds }: ToName): string {
  const [kind] = kinds;
  const what = kind ? `-${DOCUMENT_KIND[kind].de.replace(/[^\p{L}\p{N}]+/gu, '-')}` : '';
  return `${caseNumber({ caseId })}${what}-${document.slice(0, 12)}.${DOCUMENT_FORMATS[mediaType].extension}`;
}
