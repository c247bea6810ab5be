/** What a step's form is about as the case stands, so that nobody copies ids or numbers from one page into another. */
import type { DocumentId, PeopleCommandName, StepName } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';

export function suggestedFor(step: StepName, file: CaseFile, instance: string | undefined): object {
  const { mailing } = file;
  switch (step) {
    // The whole request again, with what was missing: nobody types what they have said already.
    case 'complete-request':
      return askedAgain(file);
    case 'sign-for-carrier':
    case 'sign-for-municipality':
      return { document: documentsOf(step, file)?.[0] };
    case 'draft-mailing':
      return mailing && !mailing.agreed && !mailing.rejected
        ? { action: 'agree', version: mailing.version }
        : { action: 'propose' };
    case 'approve-mailing':
    case 'sign-cover-letter':
    case 'release-print':
      return { documents: documentsOf(step, file) };
    case 'answer-complaint':
    case 'close-complaint':
      return { complaint: instance };
    case 'select-addressees':
      return { register: instance };
    case 'choose-sitting':
    case 'prepare-paper':
    case 'present-report':
      return { committee: instance };
    default:
      return {};
  }
}

/** S1, L2: what is signed, approved or released is exactly the declaration or the version that counts now. */
export function documentsOf(step: StepName, file: CaseFile): readonly DocumentId[] | undefined {
  switch (step) {
    case 'sign-for-carrier':
    case 'sign-for-municipality':
      return file.declaration ? [file.declaration.document] : [];
    case 'approve-mailing':
    case 'sign-cover-letter':
    case 'release-print':
      return file.mailing?.documents ?? [];
    default:
      return undefined;
  }
}

/** The same for commands: the step that they are about, and the request that is reshaped. */
export function suggestedForCommand(
  name: PeopleCommandName,
  { request }: CaseFile,
  about: { readonly step: StepName | undefined; readonly instance: string | undefined },
): unknown {
  if (name === 'revise-purpose') return { request };
  return { ...about };
}

/** The day on which it was first asked is none of the new one's. */
const askedAgain = ({ request }: CaseFile): object => ({ ...Object(request), occurredOn: undefined });
