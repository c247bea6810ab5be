/** Reads of the API, as who asks. The answers are what the API's description says; nothing here checks them again. */

import type { CaseFile } from '../reading/case-file.ts';
import type { CasePage } from '../reading/lists.ts';
import type { HistoryRow } from '../reading/read-history.ts';
import type { Api, Call } from './api.ts';
import type { Caller } from './people.ts';

export const readCase = async (api: Api, caseId: string, { person, role }: Caller): Promise<CaseFile> =>
  (await api.get(casePath(caseId), person?.id, role)) as CaseFile;

export const readHistory = async (
  api: Api,
  caseId: string,
  { person, role }: Caller,
): Promise<{ readonly rows: readonly HistoryRow[] }> =>
  (await api.get(`${casePath(caseId)}/history`, person?.id, role)) as { readonly rows: readonly HistoryRow[] };

export const readCases = async (api: Api, { person, role }: Caller): Promise<CasePage> =>
  (await api.get('/cases?limit=100', person?.id, role)) as CasePage;

export const casePath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;

/** A call as this caller. */
export const asCaller = ({ person, role }: Caller): Pick<Call, 'as' | 'role'> => ({ as: person?.id, role });
