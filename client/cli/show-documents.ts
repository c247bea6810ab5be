/** A case's documents as a table: what each is, how it came in, when and by whom; with the id by which it is fetched. */
import { DOCUMENT_FORMATS } from '../../domain/guideline/document-formats.ts';
import { roleLabel } from '../../domain/guideline/office-words.ts';
import type { ListedDocument } from '../documents/list-documents.ts';
import { instantText } from './local-time.ts';
import { tableText } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface DocumentsAnswer {
  readonly documents: readonly ListedDocument[];
}

export function documentTable({ documents }: DocumentsAnswer, terminal: Terminal): string {
  if (documents.length === 0) return terminal.words({ de: 'Keine Dokumente.', en: 'No documents.' });
  return tableText(
    documents,
    [
      {
        heading: { de: 'Was', en: 'What' },
        of: ({ kinds, version }) =>
          kinds.map(({ label }) => terminal.words(label)).join(', ') + (version === undefined ? '' : ` (${version})`),
        gives: true,
      },
      {
        heading: { de: 'Art', en: 'Kind' },
        of: ({ mediaType }) => DOCUMENT_FORMATS[mediaType].extension.toUpperCase(),
      },
      { heading: { de: 'Byte', en: 'Bytes' }, of: ({ bytes }) => bytes, align: 'right' },
      { heading: { de: 'Am', en: 'On' }, of: ({ at }) => instantText(at) },
      {
        heading: { de: 'Von', en: 'By' },
        of: ({ actor }) => actor.name ?? terminal.words(roleLabel(actor.role)),
        gives: true,
      },
      { heading: { de: 'Kennung', en: 'Id' }, of: ({ document }) => document },
      {
        heading: { de: 'Stand', en: 'State' },
        of: ({ readable }) => (readable ? undefined : terminal.words({ de: 'gelöscht', en: 'erased' })),
      },
    ],
    terminal,
  );
}
