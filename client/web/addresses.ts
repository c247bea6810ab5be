/** Addresses of pages, each made in one place. */
import type { CaseId, MunicipalityCommandName, Role } from '../../domain/terms.ts';

/** The route of a case's pages. */
export const CASE_PATH = '/cases/:caseId{[a-z0-9]{26}}';

export const caseAddress = (caseId: CaseId): string => `/cases/${caseId}`;

/** What was entered with a row of the case's history. */
export const entryAddress = (caseId: CaseId, seq: number): string => `${caseAddress(caseId)}/history/${seq}`;

/** `key`: the step, with `/<instance>` where it is completed once for each of several; `office`: for whom somebody stands in. */
export function stepAddress(caseId: CaseId, key: string, office?: Role): string {
  const [step, ...instance] = key.split('/');
  const query = new URLSearchParams({
    ...(instance.length > 0 ? { instance: instance.join('/') } : {}),
    ...(office === undefined ? {} : { for: office }),
  });
  return `${caseAddress(caseId)}/steps/${step}${query.size > 0 ? `?${query}` : ''}`;
}

export const commandAddress = (caseId: CaseId, command: string): string => `${caseAddress(caseId)}/commands/${command}`;

/** `back`: where the button leads back to; `for`: for which office somebody stands in. */
export const takeAddress = (
  caseId: CaseId,
  key: string,
  query: { readonly back: string; readonly for?: Role },
): string => `${caseAddress(caseId)}/take?${new URLSearchParams({ key, ...query })}`;

export const handOnAddress = (caseId: CaseId, key: string): string =>
  `${caseAddress(caseId)}/hand-on?${new URLSearchParams({ key })}`;

/** Where the municipality's calendar is changed; `query`: what the form is filled with. */
export function changeAddress(command: MunicipalityCommandName, query: Readonly<Record<string, string>> = {}): string {
  const given = new URLSearchParams(query);
  return `/calendar/changes/${command}${given.size > 0 ? `?${given}` : ''}`;
}
