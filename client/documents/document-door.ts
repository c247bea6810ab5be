/**
 * What a form says of documents is found out at the door, never believed: each must be this case's, its reference fit its bytes
 * (L2), and whoever names it be allowed to read it; else a carrier could attach the municipality's contract for everybody, and
 * read it as such. A drafted mailing's text is checked (L3–L5, R5, R9), and what was found is put into the form.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { readingRoles } from '../../domain/case/reading-roles.ts';
import { refusal } from '../../domain/case/refusals.ts';
import { mayReadDocument } from '../../domain/guideline/document-readers.ts';
import type { LetterFinding } from '../../domain/guideline/letters.ts';
import type { Actor, CaseCommandName, CaseId, Instant, Json } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { documentCommitment, type OpenedDocument } from '../../storage/sealing/document-cipher.ts';
import { sha256HexOfBytes } from '../../storage/sealing/sha256.ts';
import { type Refused, refused } from '../commands/answer.ts';
import type { ParsedForm } from '../commands/parse-form.ts';
import { contentErased } from '../commands/refusals.ts';
import { reach } from '../reading/unreachable.ts';
import { type CaseRecord, readRecord } from './case-record.ts';
import { checkLetter, ownNamesOf } from './check-letter.ts';
import { documentsIn, type NamedDocument, type Reference } from './document-references.ts';
import type { LabelledPiece } from './labels-told.ts';
import { tooLongForCitizens } from './letter-findings.ts';
import { mediaTypeOf } from './list-documents.ts';
import { openDocument, type Vault } from './stored-document.ts';

export interface NamingForm {
  readonly caseId: CaseId;
  readonly actor: Actor;
  readonly at: Instant;
  readonly type: CaseCommandName;
  readonly form: ParsedForm;
}

/** The form, with the findings of a mailing's pieces in it; beside it, for whoever submits it, the words that label somebody. */
export type LookedAt = ParsedForm & { readonly labelled?: readonly LabelledPiece[] };
export type DocumentDoor = (naming: NamingForm) => Promise<LookedAt | Refused>;

export function createDocumentDoor(stores: Vault & { readonly journal: Pick<Journal, 'read'> }): DocumentDoor {
  return async ({ caseId, actor, at, type, form }) => {
    const named = documentsIn(form.value);
    if (named.length === 0) return form;
    const record = await readRecord(stores.journal, caseId);
    const mediaTypes = await reach(() => stores.documents.listOf(caseId));
    const plains: Uint8Array[] = [];
    for (const one of named) {
      const { reference } = one;
      const mayName = mayReadAgain(actor, at, record, reference);
      const opened = mayName ? await openDocument(stores, caseId, reference.document) : undefined;
      if (opened?.kind === 'erased') return refused(contentErased);
      const isKindAsSaid = mediaTypeOf(mediaTypes.get(reference.document)) === reference.mediaType;
      if (opened?.kind !== 'opened' || !isKindAsSaid || !isAsSaid(reference, opened)) return referenceWrong(one);
      plains.push(opened.plain);
    }
    return isDraft(type, form.value) ? withWhatIsFound({ type, form, record, plains, named }) : form;
  };
}

/** What is new to the record is whoever's who brings it. */
function mayReadAgain(actor: Actor, at: Instant, record: CaseRecord | undefined, { document }: Reference): boolean {
  const kinds = record?.kinds.get(document);
  if (!record || !kinds) return true;
  return mayReadDocument(readingRoles(actor, record.state, localDate(record.state.basis, at)), kinds);
}

/** L2: the journal's hash is what printer and auditors compare the print with. */
const isAsSaid = (said: Reference, { plain, salt }: OpenedDocument): boolean =>
  (said.sha256 === undefined || said.sha256 === sha256HexOfBytes(plain)) &&
  said.bytes === plain.byteLength &&
  said.commitment === documentCommitment(salt, plain);

interface FoundDraft {
  readonly type: CaseCommandName;
  readonly form: ParsedForm;
  readonly record: CaseRecord | undefined;
  readonly named: readonly NamedDocument[];
  /** In the order of `named`. */
  readonly plains: readonly Uint8Array[];
}

async function withWhatIsFound({ type, form, record, named, plains }: FoundDraft): Promise<LookedAt | Refused> {
  const ownNames = record ? ownNamesOf(record.state) : [];
  const found: (readonly LetterFinding[])[] = [];
  const labelled: LabelledPiece[] = [];
  for (const [index, { path }] of named.entries()) {
    // A draft from paper has its receipt beside the pieces.
    if (!path.includes('/pieces/')) continue;
    const letter = await checkLetter(plains[index] ?? new Uint8Array(), { ownNames });
    if (letter.kind === 'unfit') return refused(letter.refusal);
    if (letter.kind === 'long') return refused(tooLongForCitizens);
    found.push(letter.findings);
    if (letter.labels) labelled.push({ path, places: letter.labels });
  }
  return {
    ...form,
    value: withFindings(type, form.value, found),
    map: (replace) => withFindings(type, form.map(replace), found),
    ...(labelled.length > 0 ? { labelled } : {}),
  };
}

/** A draft that is proposed, itself, as a correction or from paper; what agrees to one brings no documents. */
function isDraft(type: CaseCommandName, value: Json): boolean {
  const isCarried = carriesForm(type) && isRecord(value) && value.step === 'draft-mailing';
  const form = isCarried ? value.form : value;
  return (type === 'draft-mailing' || isCarried) && isRecord(form) && form.action === 'propose';
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

const referenceWrong = ({ path, reference }: NamedDocument): Refused => {
  const why = refusal(
    'document-reference-wrong',
    'Die Angaben zum Dokument passen zu keinem Dokument dieses Vorgangs, das Sie verwenden dürfen. Bitte laden Sie es noch einmal hoch und verwenden Sie die Antwort unverändert.',
    'What is said of the document fits no document of this case that you may use. Please upload it again and use the answer as it is.',
    reference.sha256 === undefined ? undefined : 'L2',
  );
  return refused(why, [{ path, message: why.message, page: { told: OTHER_DOCUMENT, short: OTHER_DOCUMENT } }]);
};
const OTHER_DOCUMENT = { de: 'Bitte wählen Sie dieses Dokument neu.', en: 'Please choose this document anew.' };
