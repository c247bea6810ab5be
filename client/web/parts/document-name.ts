/** What a document of a case is called: what it is now, and which version of the mailing it belongs to. */
import type { Text } from '../../../domain/terms.ts';
import type { ListedDocument } from '../../documents/list-documents.ts';
import { CASE } from '../texts/cases.ts';
import type { View } from '../view.ts';

/** `piece`: which one of the mailing it is, where that is known. */
export function documentName(
  { kinds, version }: Pick<ListedDocument, 'kinds' | 'version'>,
  view: View,
  piece?: Text,
): string {
  const last = kinds.at(-1);
  const kind = last ? view.t(last.label) : view.t(CASE.document);
  const named = piece ? `${view.t(piece)} · ${kind}` : kind;
  return version === undefined ? named : `${named}, ${view.t(CASE.version)} ${version}`;
}
