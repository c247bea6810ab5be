/** The versions of a case's mailing, piece by piece, with the words of each, so that whoever approves sees what has changed. */
import { PIECE } from '../../domain/guideline/choices/mailing.ts';
import type { Actor, CaseId, DocumentId, Instant, Text } from '../../domain/terms.ts';
import type { Documents } from '../documents/documents.ts';
import { inAThread } from '../documents/in-a-thread.ts';
import type { EntryReader } from './read-entry.ts';

export interface MailingPiece {
  /** What it is: letter, questionnaire, … */
  readonly label: Text;
  readonly document: DocumentId;
}

export interface MailingVersionOf {
  readonly version: number;
  readonly at: Instant;
  readonly by?: string;
  readonly pieces: readonly MailingPiece[];
}

export interface MailingReader {
  /** The latest last; empty where there is none yet; undefined where there is no such case, or not for this actor. */
  versions(caseId: CaseId, actor: Actor): Promise<readonly MailingVersionOf[] | undefined>;
  /** The words of a piece, line by line; undefined where it cannot be read: a scan, or not for this actor. */
  words(caseId: CaseId, actor: Actor, document: DocumentId): Promise<string | undefined>;
}

export function createMailingReader(
  documents: Pick<Documents, 'list' | 'download'>,
  readEntry: EntryReader,
): MailingReader {
  return {
    async versions(caseId, actor) {
      const listed = await documents.list(caseId, actor);
      if (!listed) return undefined;
      const drafted = listed.filter(({ version }) => version !== undefined);
      const byVersion = Map.groupBy(drafted, ({ version }) => version ?? 0);
      const versions = [...byVersion].map(async ([version, pieces]): Promise<MailingVersionOf | undefined> => {
        const [one] = pieces;
        if (!one) return undefined;
        const entry = await readEntry(caseId, one.seq, actor);
        const { name } = one.actor;
        return {
          version,
          at: one.at,
          ...(name === undefined ? {} : { by: name }),
          pieces: pieces.map(({ document, kinds }) => ({
            document,
            label: pieceOf(entry?.form, document) ?? kinds[0]?.label ?? UNNAMED,
          })),
        };
      });
      return (await Promise.all(versions)).filter((one) => one !== undefined).sort((a, b) => a.version - b.version);
    },

    async words(caseId, actor, document) {
      const opened = await documents.download(caseId, actor, document);
      if (opened.kind === 'refused' || opened.mediaType !== 'application/pdf') return undefined;
      const read = await inAThread({ task: 'text', plain: opened.plain });
      return read.kind === 'read' && read.text.trim() !== '' ? read.text : undefined;
    },
  };
}

const UNNAMED: Text = { de: 'Stück der Sendung', en: 'Piece of the mailing' };

/** The form says what each file is; a correction carries it within its own. */
function pieceOf(form: unknown, document: DocumentId): Text | undefined {
  const { pieces, form: inner } = (form ?? {}) as Drafted;
  const found = (pieces ?? []).find(({ file }) => file?.document === document)?.piece;
  return found ? PIECE[found] : inner === undefined ? undefined : pieceOf(inner, document);
}

interface Drafted {
  readonly pieces?: readonly { readonly piece: keyof typeof PIECE; readonly file?: { readonly document?: string } }[];
  readonly form?: unknown;
}
