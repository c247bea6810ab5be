/** A case by its id, or by the number that stands in mails and letters (HS-…), found among the cases of whoever asks. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CasePage } from '../reading/list-cases.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Caller } from './people.ts';

const NUMBER = /^HS-[A-Z0-9]{8}$/i;
const ID = /^[a-z0-9]{26}$/;

export const isCaseNumber = (text: string): boolean => NUMBER.test(text);

export async function findCase(api: Api, named: string, { person, role }: Caller): Promise<string> {
  if (ID.test(named)) return named;
  if (!isCaseNumber(named)) throw new CliError(EXIT.usage, noCase(named));
  const { cases } = (await api.get(`/cases?limit=2&text=${named.toUpperCase()}`, person?.id, role)) as CasePage;
  const [found, other] = cases.filter((row) => caseNumber(row) === named.toUpperCase());
  if (found === undefined) throw new CliError(EXIT.refused, unknown(named));
  if (other !== undefined) throw new CliError(EXIT.refused, ambiguous(named, [found.caseId, other.caseId]));
  return found.caseId;
}

const noCase = (named: string) => ({
  de: `„${named}“ ist weder die Nummer eines Vorgangs (HS-…) noch seine Kennung. Die eigenen zeigt: handschlag case list`,
  en: `“${named}” is neither a case’s number (HS-…) nor its id. One’s own shows: handschlag case list`,
});
const unknown = (named: string) => ({
  de: `Einen Vorgang ${named} gibt es nicht, oder er ist für Sie nicht einsehbar. Die eigenen zeigt: handschlag case list`,
  en: `There is no case ${named}, or it is not open to you. One’s own shows: handschlag case list`,
});
const ambiguous = (named: string, ids: readonly string[]) => ({
  de: `${named} steht für mehrere Vorgänge; nennen Sie die Kennung: ${ids.join(', ')}`,
  en: `${named} stands for several cases; name the id: ${ids.join(', ')}`,
});
