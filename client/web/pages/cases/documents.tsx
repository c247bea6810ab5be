/** The documents of a case that the reader may open, the newest first. */

import type { DocumentId, Role, Text } from '../../../../domain/terms.ts';
import type { ListedDocument } from '../../../documents/list-documents.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { caseAddress } from '../../addresses.ts';
import { Moment } from '../../parts/dates.tsx';
import { documentName } from '../../parts/document-name.ts';
import { Table } from '../../parts/table.tsx';
import { CASE } from '../../texts/cases.ts';
import { MAILING } from '../../texts/mailing.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from './case-frame.tsx';
import { Papers } from './papers.tsx';

interface DocumentsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly documents: readonly ListedDocument[];
  /** What a piece of the mailing is: letter, questionnaire, … */
  readonly pieces: ReadonlyMap<DocumentId, Text>;
  readonly roles: readonly Role[];
}

export const CaseDocuments = ({ view, file, documents, pieces, roles }: DocumentsProps) => (
  <CaseFrame view={view} file={file} part="documents">
    {documents.some(({ version }) => version !== undefined) ? (
      <p>
        <a class="kern-link" href={`${caseAddress(file.caseId)}/mailing`}>
          {view.t(MAILING.toIt)}
        </a>
      </p>
    ) : null}
    {documents.length === 0 ? (
      <p class="kern-body">{view.t(CASE.noDocuments)}</p>
    ) : (
      <Table
        view={view}
        caption={view.t(CASE.documents)}
        headings={[CASE.document, CASE.added, CASE.size]}
        class="cards-when-narrow number-last"
      >
        {documents.toReversed().map((document) => (
          <tr key={document.document} class="kern-table__row">
            <th scope="row" class="kern-table__cell">
              {document.readable ? (
                <a class="kern-link" href={`${caseAddress(file.caseId)}/documents/${document.document}`} download>
                  {documentName(document, view, pieces.get(document.document))}
                </a>
              ) : (
                `${documentName(document, view, pieces.get(document.document))} (${view.t(CASE.unreadable)})`
              )}
            </th>
            <td class="kern-table__cell" data-label={view.t(CASE.added)}>
              <Moment view={view} at={document.at} />
              {document.actor.name === undefined ? null : `, ${document.actor.name}`}
            </td>
            <td class="kern-table__cell" data-label={view.t(CASE.size)}>
              {sizeInWords(document.bytes, view)}
            </td>
          </tr>
        ))}
      </Table>
    )}
    <Papers view={view} file={file} roles={roles} />
  </CaseFrame>
);

function sizeInWords(bytes: number, { language }: View): string {
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 });
  return bytes < 1_000_000 ? `${format.format(Math.ceil(bytes / 1000))} kB` : `${format.format(bytes / 1_000_000)} MB`;
}
