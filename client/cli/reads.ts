/** Reads of the API, as who asks. The answers are what the API's description says; nothing here checks them again. */

import type { YearAccount } from '../../domain/municipality/effort-account.ts';
import type { Role } from '../../domain/terms.ts';
import type { CaseFile } from '../reading/case-file.ts';
import type { CasePage } from '../reading/list-cases.ts';
import type { TaskListItem } from '../reading/list-tasks.ts';
import type { ComparableCase } from '../reading/read-comparable.ts';
import type { HistoryRow } from '../reading/told-rows.ts';
import type { Api, Call } from './api.ts';
import type { Caller } from './people.ts';

/** `office`: as its substitute. */
export const readCase = async (api: Api, caseId: string, { person, role }: Caller, office?: Role): Promise<CaseFile> =>
  (await api.get(casePath(caseId), person?.id, role, office)) as CaseFile;

export const readHistory = async (
  api: Api,
  caseId: string,
  { person, role }: Caller,
): Promise<{ readonly rows: readonly HistoryRow[] }> =>
  (await api.get(`${casePath(caseId)}/history`, person?.id, role)) as { readonly rows: readonly HistoryRow[] };

export const readCases = async (api: Api, { person, role }: Caller): Promise<CasePage> =>
  (await api.get('/cases?limit=100', person?.id, role)) as CasePage;

export const readTasks = async (
  api: Api,
  { person, role }: Caller,
): Promise<{ readonly tasks: readonly TaskListItem[] }> =>
  (await api.get('/tasks', person?.id, role)) as { readonly tasks: readonly TaskListItem[] };

export const readComparable = async (
  api: Api,
  caseId: string,
  { person, role }: Caller,
): Promise<{ readonly cases: readonly ComparableCase[] }> =>
  (await api.get(`${casePath(caseId)}/comparable`, person?.id, role)) as { readonly cases: readonly ComparableCase[] };

export const readEffort = async (
  api: Api,
  municipality: string,
  year: string | undefined,
  { person, role }: Caller,
): Promise<{ readonly accounts: readonly YearAccount[] }> =>
  (await api.get(
    `/municipalities/${encodeURIComponent(municipality)}/effort${year === undefined ? '' : `?year=${encodeURIComponent(year)}`}`,
    person?.id,
    role,
  )) as { readonly accounts: readonly YearAccount[] };

export const casePath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;

/** A call as this caller. */
export const asCaller = ({ person, role }: Caller): Pick<Call, 'as' | 'role'> => ({ as: person?.id, role });
