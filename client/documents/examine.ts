/**
 * Everything that is asked of a file before it is stored: what it is, whether that was announced, whether it is whole and nothing
 * else besides, whether something in it acts or lists persons (L9). Takes as long as the file wants: only `document-thread.ts`
 * calls it, which can be ended.
 */
import { looksLikeAddressList } from '../../domain/guideline/address-list.ts';
import { CSV, isMediaType, JPEG, type MediaType, PDF, PNG, XLSX } from '../../domain/guideline/document-formats.ts';
import type { LetterFinding } from '../../domain/guideline/letters.ts';
import type { Refusal } from '../../domain/terms.ts';
import { formatNotAccepted, formatNotAsDeclared, isUnfit } from './formats/format-refusals.ts';
import type { CleanImage } from './formats/image-size.ts';
import { cleanJpeg } from './formats/jpeg.ts';
import { pdfTrouble } from './formats/pdf-content.ts';
import { personsIn } from './formats/persons-in-sheets.ts';
import { cleanPng } from './formats/png.ts';
import { readCsv } from './formats/read-csv.ts';
import { readWorkbook } from './formats/read-workbook.ts';
import { textContent } from './formats/text-document.ts';
import { findingsIn, listOfPersons } from './letter-findings.ts';
import { type Recognised, recognise } from './recognise.ts';

export type Examined =
  | {
      readonly kind: 'fit';
      readonly mediaType: MediaType;
      /** In place of what came, where something was left out that is no part of the picture. */
      readonly cleaned?: Uint8Array;
      /** Of a PDF that is no longer than a mailing to citizens. */
      readonly findings?: readonly LetterFinding[];
    }
  | { readonly kind: 'unfit'; readonly refusal: Refusal };

export interface ToExamine {
  readonly plain: Uint8Array;
  /** The media type that it was announced as, without parameters. */
  readonly declared: string;
  readonly ownNames: readonly string[];
}

export async function examine({ plain, declared, ownNames }: ToExamine): Promise<Examined> {
  if (!isMediaType(declared)) return unfit(formatNotAccepted);
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  const recognised = await recognise(bytes);
  if (isUnfit(recognised)) return unfit(recognised);
  if (recognised.mediaType !== declared) return unfit(formatNotAsDeclared(declared, recognised.mediaType));
  switch (declared) {
    case PDF:
      return examinePdf(bytes, ownNames);
    case PNG:
      return image(declared, cleanPng(bytes));
    case JPEG:
      return image(declared, cleanJpeg(bytes));
    case CSV: {
      const table = readCsv(bytes);
      return isUnfit(table) ? unfit(table) : fitUnless(declared, personsIn([table]));
    }
    case XLSX: {
      const tables = await readWorkbook(bytes);
      return isUnfit(tables) ? unfit(tables) : fitUnless(declared, personsIn(tables));
    }
    default:
      return fitUnless(declared, personsInText(declared, recognised));
  }
}

const unfit = (why: Refusal): Examined => ({ kind: 'unfit', refusal: why });
const fitUnless = (mediaType: MediaType, why: Refusal | undefined): Examined =>
  why ? unfit(why) : { kind: 'fit', mediaType };

async function examinePdf(bytes: Buffer, ownNames: readonly string[]): Promise<Examined> {
  const trouble = pdfTrouble(bytes);
  if (trouble) return unfit(trouble);
  const letter = await findingsIn(bytes, ownNames);
  if (letter.kind === 'unfit') return letter;
  return { kind: 'fit', mediaType: PDF, ...(letter.kind === 'checked' ? { findings: letter.findings } : {}) };
}

const image = (mediaType: MediaType, cleaned: CleanImage | Refusal): Examined => {
  if (isUnfit(cleaned)) return unfit(cleaned);
  return { kind: 'fit', mediaType, ...(cleaned.removed ? { cleaned: Uint8Array.from(cleaned.plain) } : {}) };
};

function personsInText(format: MediaType, { archive }: Recognised): Refusal | undefined {
  if (!archive || !isText(format)) return undefined;
  const { lines, tables } = textContent(format, archive);
  return personsIn(tables) ?? (looksLikeAddressList(lines.join('\n')) ? listOfPersons : undefined);
}

type TextFormat = Parameters<typeof textContent>[0];
const isText = (format: MediaType): format is TextFormat => format !== CSV && format !== XLSX;
