/** What a walk's placeholders stand for at the moment in which their step is given. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import {
  DOCUMENT_FORMATS,
  formatsInWords,
  MEDIA_TYPES,
  type MediaType,
} from '../../domain/guideline/document-formats.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import type { StoredDocument } from '../documents/store-upload.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Caller } from './people.ts';
import { daysFromToday, type Resolve, uploadedFile } from './placeholders.ts';
import type { Progress } from './progress.ts';
import { asCaller, casePath, readCase } from './reads.ts';
import type { WalkStep } from './walk-line.ts';

export interface Surroundings {
  readonly api: Api;
  readonly caseId: string;
  readonly caller: Caller;
  readonly line: WalkStep;
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
  const { declaration, mailing, complaints, sittings } = await readCase(api, caseId, caller);
  switch (placeholder) {
    case 'declaration':
      return declaration?.document;
    case 'signatories':
      return declaration?.signatories;
    case 'mailing':
    case 'proof':
      // L2: what comes from the printer's proof is what was approved, byte for byte.
      return mailing?.documents;
    case 'version':
      return mailing?.version;
    case 'complaint':
      return complaints.at(-1)?.complaint;
    case 'committee':
      return sittings.at(-1)?.committee;
    case 'sitting':
      return sittings.at(-1)?.sitting;
    default:
      return undefined;
  }
}

async function upload(file: string, { api, caseId, caller, line, folder }: Surroundings): Promise<unknown> {
  if (caseId === '') return undefined;
  return uploadFile(file, { api, caseId, caller, folder, isMailing: isMailing(line) });
}

export interface Upload {
  readonly api: Api;
  readonly caseId: string;
  readonly caller: Caller;
  readonly folder: string;
  readonly isMailing: boolean;
  readonly progress?: ((label: Text) => Progress) | undefined;
}

/** The reference as forms take it. */
export async function uploadFile(
  file: string,
  { api, caseId, caller, folder, isMailing: named, progress }: Upload,
): Promise<object> {
  const path = join(folder, file);
  const bytes = await readFile(path).catch(() => {
    throw new CliError(EXIT.usage, { de: `Die Datei ${path} gibt es nicht.`, en: `There is no file ${path}.` });
  });
  const contentType = mediaTypeOfFile(path);
  const bar = bytes.length > SMALL ? progress?.({ de: file, en: file }) : undefined;
  const call = { ...asCaller(caller), bytes: Uint8Array.from(bytes), contentType, ...(bar ? { sent: bar.at } : {}) };
  const answer = await api.post(`${casePath(caseId)}/documents`, call).finally(() => bar?.end());
  // The answer says more than forms take.
  const { document, mediaType, bytes: size, commitment, sha256 } = answer as StoredDocument;
  return { document, mediaType, bytes: size, commitment, ...(named ? { sha256 } : {}) };
}

/** By its ending; what it really is, the server finds out. */
function mediaTypeOfFile(path: string): MediaType {
  const ending = extname(path).slice(1).toLowerCase().replace('jpeg', 'jpg');
  const found = MEDIA_TYPES.find((type) => DOCUMENT_FORMATS[type].extension === ending);
  if (found) return found;
  const { de, en } = formatsInWords(MEDIA_TYPES);
  throw new CliError(EXIT.usage, {
    de: `${path} hat keine der Endungen, die angenommen werden: ${de}.`,
    en: `${path} has none of the endings that are accepted: ${en}.`,
  });
}

/** No bar is worth its flicker below this. */
const SMALL = 1_000_000;

/** The plain hash may stand in the journal for a mailing to citizens alone; other forms take none. */
const isMailing = (line: WalkStep): boolean =>
  ('step' in line ? line.step : 'record' in line ? line.record : line.form.step) === 'draft-mailing';

/** The municipality's date: examples are German. */
export const localToday = (): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()) as PlainDate;

const meansNothing = (placeholder: string) => ({
  de: `Der Platzhalter {{${placeholder}}} steht hier für nichts.`,
  en: `The placeholder {{${placeholder}}} stands for nothing here.`,
});
