/**
 * What a drafted mailing's documents are is found out at the door, never believed: each piece's document is opened, its reference
 * compared with its bytes (L2), its text checked (L3–L5, R5, R9), and what was found is put into the form.
 */
import { refusal } from '../../domain/case/refusals.ts';
import type { LetterFinding } from '../../domain/guideline/letters.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { CaseCommandName, CaseId, DocumentId, Json } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { DocumentBrokenError, decryptDocument, documentCommitment } from '../../storage/sealing/document-cipher.ts';
import { sha256HexOfBytes } from '../../storage/sealing/sha256.ts';
import { type Refused, refused } from '../commands/answer.ts';
import type { ParsedForm } from '../commands/parse-form.ts';
import { contentErased } from '../commands/refusals.ts';
import { reach } from '../reading/unreachable.ts';
import { checkLetter } from './check-letter.ts';
import { documentUnknown } from './documents.ts';
import { tooLongForCitizens } from './letter-findings.ts';

/** The form with the findings of its pieces; any other form as it is. */
export type MailingDoor = (caseId: CaseId, type: CaseCommandName, form: ParsedForm) => Promise<ParsedForm | Refused>;

export function createMailingDoor(stores: { readonly keys: KeyStore; readonly documents: DocumentStore }): MailingDoor {
  return async (caseId, type, form) => {
    const draft = draftIn(type, form.value);
    if (!draft) return form;
    const found: (readonly LetterFinding[])[] = [];
    for (const { file } of draft.pieces) {
      const checked = await check(stores, caseId, file);
      if ('kind' in checked) return checked;
      found.push(checked);
    }
    return {
      ...form,
      value: withFindings(type, form.value, found),
      map: (replace) => withFindings(type, form.map(replace), found),
    };
  };
}

interface Piece {
  readonly file: {
    readonly document: DocumentId;
    readonly bytes: number;
    readonly sha256: string;
    readonly commitment: string;
  };
}
interface Draft {
  readonly pieces: readonly Piece[];
}

async function check(
  { keys, documents }: Parameters<typeof createMailingDoor>[0],
  caseId: CaseId,
  file: Piece['file'],
): Promise<readonly LetterFinding[] | Refused> {
  const key = await reach(() => keys.find(caseKeyId(caseId)));
  if (!key) return refused(contentErased);
  const ciphertext = await reach(() => documents.get(file.document));
  const opened = ciphertext && openedBy(key, caseId, ciphertext);
  if (!opened) return refused(documentUnknown);
  const { plain, salt } = opened;
  // L2: the journal's hash is what printer and auditors compare the print with.
  const same =
    file.sha256 === sha256HexOfBytes(plain) &&
    file.bytes === plain.byteLength &&
    file.commitment === documentCommitment(salt, plain);
  if (!same) return refused(referenceWrong);
  const letter = await checkLetter(plain);
  if (letter.kind === 'unfit') return refused(letter.refusal);
  return letter.kind === 'long' ? refused(tooLongForCitizens) : letter.findings;
}

function openedBy(key: Buffer, caseId: CaseId, ciphertext: Uint8Array) {
  try {
    return decryptDocument({ key, caseId, ciphertext });
  } catch (error) {
    // Another case's document: here it does not exist.
    if (error instanceof DocumentBrokenError) return undefined;
    throw error;
  }
}

/** A draft that is proposed, itself, as a correction or from paper; what agrees to one brings no documents. */
function draftIn(type: CaseCommandName, value: Json): Draft | undefined {
  const form = carriesForm(type) && isRecord(value) && value.step === 'draft-mailing' ? value.form : value;
  const proposes = (type === 'draft-mailing' || form !== value) && isRecord(form) && form.action === 'propose';
  return proposes ? (form as unknown as Draft) : undefined;
}

const carriesForm = (type: CaseCommandName): boolean => type === 'correct-step' || type === 'record-for-office';

function withFindings(type: CaseCommandName, value: Json, found: readonly (readonly LetterFinding[])[]): Json {
  if (!isRecord(value)) return value;
  if (carriesForm(type)) return { ...value, form: withFindings('draft-mailing', value.form ?? null, found) };
  const pieces = Array.isArray(value.pieces) ? (value.pieces as readonly Json[]) : [];
  return {
    ...value,
    pieces: pieces.map((piece, index) => (isRecord(piece) ? { ...piece, findings: found[index] ?? [] } : piece)),
  };
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const referenceWrong = refusal(
  'document-reference-wrong',
  'Die Angaben zum Dokument passen nicht zu seinem Inhalt. Bitte laden Sie es noch einmal hoch und verwenden Sie die Antwort unverändert.',
  'What is said of the document does not fit its content. Please upload it again and use the answer as it is.',
  'L2',
);
