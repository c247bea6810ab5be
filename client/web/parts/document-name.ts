/** What a document of a case is called: what it is now, and which version of the mailing it belongs to. */
import type { ListedDocument } from '../../documents/list-documents.ts';
import { CASE } from '../texts/cases.ts';
import type { View } from '../view.ts';

export function documentName({ kinds, version }: Pick<ListedDocument, 'kinds' | 'version'>, view: View): string {
  const last = kinds.at(-1);
  const kind = last ? view.t(last.label) : view.t(CASE.document);
  return version === undefined ? kind : `${kind}, ${view.t(CASE.version)} ${version}`;
}
