/** The documents that counted at an instant, as far as the reader may open them. */
import type { ListedDocument } from '../../../documents/list-documents.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { caseAddress } from '../../addresses.ts';
import { documentName } from '../../parts/document-name.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';

interface CountedDocumentsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly documents: readonly ListedDocument[];
}

export const CountedDocuments = ({ view, file, documents }: CountedDocumentsProps) => {
  const ids: readonly string[] = [
    ...(file.declaration ? [file.declaration.document] : []),
    ...file.pastRounds.flatMap((round) => round.documents),
    ...(file.mailing?.documents ?? []),
  ];
  const counted = documents.filter(({ document, readable }) => readable && ids.includes(document));
  return counted.length === 0 ? null : (
    <section aria-labelledby="counted">
      <h3 class="kern-heading-small" id="counted">
        {view.t(AUDIT.countedDocuments)}
      </h3>
      <ul class="plain-list">
        {counted.map((document) => (
          <li key={document.document}>
            <a class="kern-link" href={`${caseAddress(file.caseId)}/documents/${document.document}`} download>
              {documentName(document, view)}
            </a>{' '}
            <code>{document.document.slice(0, 12)}…</code>
          </li>
        ))}
      </ul>
    </section>
  );
};
