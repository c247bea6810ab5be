/** How people name a case, in mails, letters and lists: the first eight characters of its id. */
import type { CaseId } from '../terms.ts';

export const caseNumber = ({ caseId }: { readonly caseId: CaseId }): string => `HS-${caseId.slice(0, 8).toUpperCase()}`;
