/** Reads of the API, as who asks. The answers are what the API's description says; nothing here checks them again. */

import type { Role } from '../../domain/terms.ts';
import type { CaseFile } from '../reading/case-file.ts';
import type { ComparableCase } from '../reading/read-comparable.ts';
import type { HistoryRow } from '../reading/told-rows.ts';
import type { Api, Call } from './api.ts';
import type { Caller } from './people.ts';

/** `office`: as its substitute; `at`: as it stood then. */
export async function readCase(
  api: Api,
  caseId: string,
  { person, role }: Caller,
  { office, at }: { readonly office?: Role | undefined; readonly at?: string | undefined } = {},
): Promise<CaseFile> {
  const moment = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
  return (await api.get(`${casePath(caseId)}${moment}`, person?.id, role, office)) as CaseFile;
}

export const readHistory = async (
  api: Api,
  caseId: string,
  { person, role }: Caller,
): Promise<{ readonly rows: readonly HistoryRow[] }> =>
  (await api.get(`${casePath(caseId)}/history`, person?.id, role)) as { readonly rows: readonly HistoryRow[] };

export const readComparable = async (
  api: Api,
  caseId: string,
  { person, role }: Caller,
): Promise<{ readonly cases: readonly ComparableCase[] }> =>
  (await api.get(`${casePath(caseId)}/comparable`, person?.id, role)) as { readonly cases: readonly ComparableCase[] };

export const casePath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;

/** A call as this caller. */
export const asCaller = ({ person, role }: Caller): Pick<Call, 'as' | 'role'> => ({ as: person?.id, role });
