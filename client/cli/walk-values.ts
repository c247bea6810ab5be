/** What a walk's placeholders stand for at the moment in which their step is given. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import type { PlainDate } from '../../domain/terms.ts';
import type { StoredDocument } from '../documents/documents.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Caller } from './people.ts';
import { daysFromToday, type Resolve, uploadedFile } from './placeholders.ts';
import { asCaller, casePath, readCase } from './reads.ts';
import type { WalkStep } from './walk-file.ts';

export interface Surroundings {
  readonly api: Api;
  readonly caseId: string;
  readonly caller: Caller;
  readonly step: WalkStep;
  /** Where the walk's file lies, and the documents beside it. */
  readonly folder: string;
  /** The same for the whole walk, also over midnight: a sitting must be found again by its name. */
  readonly today: PlainDate;
}

export function valuesOf(surroundings: Surroundings): Resolve {
  return async (placeholder) => {
    const days = daysFromToday(placeholder);
    if (days !== undefined) return addDays(surroundings.today, days);
    const file = uploadedFile(placeholder);
    const value = file === undefined ? await fromCase(placeholder, surroundings) : await upload(file, surroundings);
    if (value === undefined) throw new CliError(EXIT.usage, meansNothing(placeholder));
    return value;
  };
}

async function fromCase(placeholder: string, { api, caseId, caller }: Surroundings): Promise<unknown> {
  if (caseId === '') return undefined;
  const { declaration, mailing } = await readCase(api, caseId, caller);
  switch (placeholder) {
    case 'declaration':
      return declaration?.document;
    case 'mailing':
      return mailing?.documents;
    case 'version':
      return mailing?.version;
    default:
      return undefined;
  }
}

async function upload(file: string, { api, caseId, caller, step, folder }: Surroundings): Promise<unknown> {
  if (caseId === '') return undefined;
  const bytes = Uint8Array.from(await readFile(join(folder, file)));
  const answer = await api.post(`${casePath(caseId)}/documents`, { ...asCaller(caller), bytes });
  const { sha256, findings: _, ...stored } = answer as StoredDocument & { readonly findings?: unknown };
  return isMailing(step) ? { ...stored, sha256 } : stored;
}

/** The plain hash may stand in the journal for a mailing to citizens alone; other forms take none. */
const isMailing = (step: WalkStep): boolean =>
  'step' in step ? step.step === 'draft-mailing' : step.form.step === 'draft-mailing';

/** The municipality's date: examples are German. */
export const localToday = (): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()) as PlainDate;

const meansNothing = (placeholder: string) => ({
  de: `Der Platzhalter {{${placeholder}}} steht hier für nichts.`,
  en: `The placeholder {{${placeholder}}} stands for nothing here.`,
});
