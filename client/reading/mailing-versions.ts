/** The versions of a case's mailing, piece by piece, with the words of each, so that whoever approves sees what has changed. */
import { PIECE } from '../../domain/guideline/choices/mailing.ts';
import type { Actor, CaseId, DocumentId, Instant, Text } from '../../domain/terms.ts';
import type { Documents } from '../documents/documents.ts';
import { inAThread } from '../documents/in-a-thread.ts';
import type { ListedDocument } from '../documents/list-documents.ts';
import { type EntriesReader, type Entry, stepEntered } from './read-entry.ts';

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
  readEntries: EntriesReader,
): MailingReader {
  return {
    async versions(caseId, actor) {
      const listed = await documents.list(caseId, actor);
      if (!listed) return undefined;
      const drafted = listed.filter(({ version }) => version !== undefined);
      const seqs = [...new Set(drafted.map(({ seq }) => seq))];
      const entries = await readEntries(
        caseId,
        seqs.map((seq) => ({ seq })),
        actor,
      );
      const named = new Map(entries.flatMap(labelsIn));
      const byVersion = Map.groupBy(drafted, ({ version }) => version ?? 0);
      const versions = [...byVersion].flatMap(([version, pieces]): readonly MailingVersionOf[] => {
        const [one] = pieces;
        if (!one) return [];
        const { name } = one.actor;
        const label = ({ document, kinds }: ListedDocument) => named.get(document) ?? kinds[0]?.label ?? UNNAMED;
        return [
          {
            version,
            at: one.at,
            ...(name === undefined ? {} : { by: name }),
            pieces: pieces.map((piece) => ({ document: piece.document, label: label(piece) })),
          },
        ];
      });
      return versions.sort((a, b) => a.version - b.version);
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

/** What each file is, as the form says with which it came. */
function labelsIn(entry: Entry): readonly (readonly [string, Text])[] {
  const { pieces = [] } = Object(stepEntered(entry).form) as Drafting;
  return pieces.flatMap(({ piece, file }) => (file?.document ? [[file.document, PIECE[piece]] as const] : []));
}

interface Drafting {
  readonly pieces?: readonly { readonly piece: keyof typeof PIECE; readonly file?: { readonly document?: string } }[];
}
