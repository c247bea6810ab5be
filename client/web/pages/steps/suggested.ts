/** What a step's form is about as the case stands, so that nobody copies ids or numbers from one page into another. */
import type { PeopleCommandName, StepName } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';

export function suggestedFor(step: StepName, file: CaseFile, instance: string | undefined): object {
  const { declaration, mailing } = file;
  switch (step) {
    case 'sign-for-carrier':
    case 'sign-for-municipality':
      return { document: declaration?.document };
    case 'draft-mailing':
      return mailing && !mailing.agreed && !mailing.rejected
        ? { action: 'agree', version: mailing.version }
        : { action: 'propose' };
    case 'approve-mailing':
    case 'release-print':
      return { documents: mailing?.documents };
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

/** The same for commands: the step that they are about, and the request that is reshaped. */
export function suggestedForCommand(
  name: PeopleCommandName,
  { request }: CaseFile,
  about: { readonly step: StepName | undefined; readonly instance: string | undefined },
): unknown {
  if (name === 'revise-purpose') return { request };
  return { ...about };
}
