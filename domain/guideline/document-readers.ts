/**
 * Who may read which document of a case, by what the document is in the record. It stands beside the readers of fields, for it
 * is the same question: a contract says as much about the administration as a note does. Download, papers and the door at which
 * forms name documents ask here.
 */
import { CARRIER_ROLES, type Role } from '../terms.ts';
import { DECIDING, INTERNAL, MUNICIPAL, PARTNERS } from './readers.ts';

/** Both sides, down to those who only count, print or send. */
const EVERYBODY: readonly Role[] = [...CARRIER_ROLES, ...MUNICIPAL];
/** L1, L2: both sides draft, the approving offices approve. */
const DRAFTING: readonly Role[] = [...CARRIER_ROLES, ...DECIDING, 'press-office'];

export const DOCUMENT_READERS_BY_KIND = {
  /** S1: what both sides sign, and everybody after them keeps to; it names nobody. */
  declaration: EVERYBODY,
  'mailing-draft': DRAFTING,
  /** L2: printer and mail room see what is released for print, and nothing before. */
  'mailing-released': [...DRAFTING, 'print-shop', 'mail-room'],
  /** L10: the contractor's terms are the municipality's business; a printer's rival may work beside it. */
  contract: INTERNAL,
  /** What an office did on paper, e.g. the officer's whole judgement. */
  receipt: INTERNAL,
  /** F2 */
  report: EVERYBODY,
  /** F2: the committee hears it first. */
  'paper-prepared': MUNICIPAL,
  'paper-presented': EVERYBODY,
  'attachment-for-all': EVERYBODY,
  'attachment-for-municipality': MUNICIPAL,
  /** Rendered from the case whenever somebody asks for it, each text as its reader may open it. */
  'decision-note': INTERNAL,
  /** A4 */
  'decision-letter': PARTNERS,
  'committee-paper': MUNICIPAL,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type DocumentKind = keyof typeof DOCUMENT_READERS_BY_KIND;
/** What is drawn up from the case on demand. */
export type PaperKind = 'decision-note' | 'decision-letter' | 'committee-paper';
/** What was uploaded or rendered once, and stands in the record. */
export type RecordedKind = Exclude<DocumentKind, PaperKind>;

/**
 * A document that stands in the record several times may be read by whoever may read it as one of these. What was uploaded and
 * is not in the record yet is nobody's to read but an auditor's (P15).
 */
export const mayReadDocument = (roles: readonly Role[], kinds: readonly DocumentKind[]): boolean =>
  roles.some((role) => role === 'auditor' || kinds.some((kind) => readersOf(kind).includes(role)));

const readersOf = (kind: DocumentKind): readonly Role[] => DOCUMENT_READERS_BY_KIND[kind];
