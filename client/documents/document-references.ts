/** Finds the documents that a form names, wherever they stand in it: also in the form that it carries. */
import type { DocumentRef } from '../../domain/guideline/document-fields.ts';
import type { Json } from '../../domain/terms.ts';

/** What a form says of a document: `sha256` only of a mailing to citizens. */
export type Reference = DocumentRef & { readonly sha256?: string };

export interface NamedDocument {
  /** JSON pointer (RFC 6901) within the form. */
  readonly path: string;
  readonly reference: Reference;
}

/** `value`: parsed, so that whatever has the fields of a reference is one. */
export function documentsIn(value: Json, path = ''): readonly NamedDocument[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isReference(value)) return [{ path, reference: value }];
  return Object.entries(value).flatMap(([name, item]) => documentsIn(item as Json, `${path}/${name}`));
}

const isReference = (value: object): value is Reference =>
  'document' in value && 'commitment' in value && 'bytes' in value && 'mediaType' in value;
