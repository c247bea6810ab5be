/** The documents of a case as whoever asks may open them: what they are, how they came into the record and by whom. */
import { localDate } from '../../domain/calendar/local-time.ts';
import { belongsTo, mayRead } from '../../domain/case/access.ts';
import { documentsOf } from '../../domain/case/document-kinds.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { readingRoles } from '../../domain/case/reading-roles.ts';
import { caseEvent } from '../../domain/case/replay.ts';
import { DOCUMENT_KIND } from '../../domain/guideline/choices/document-kinds.ts';
import { isMediaType, type MediaType, PDF } from '../../domain/guideline/document-formats.ts';
import { mayReadDocument, type RecordedKind } from '../../domain/guideline/document-readers.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { Actor, CaseId, DocumentId, Instant, Json, Text } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import type { StreamReader } from '../reading/case-stream.ts';
import { namesOfActors } from '../reading/told-rows.ts';
import { reach } from '../reading/unreachable.ts';

export interface ListedDocument {
  readonly document: DocumentId;
  /** What it is in the record; of several, in the order in which it became so. */
  readonly kinds: readonly { readonly kind: RecordedKind; readonly label: Text }[];
  /** Of the mailing, where it is a piece of one. */
  readonly version?: number;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** The step or command with which it came into the record, and its row there. */
  readonly step: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor & { readonly name?: string };
  /** False where the case's key is destroyed or the bytes are gone. */
  readonly readable: boolean;
}

export type DocumentLister = (caseId: CaseId, actor: Actor) => Promise<readonly ListedDocument[] | undefined>;

export interface ListingStores {
  readonly readStream: StreamReader;
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
  readonly people: Pick<PeopleDirectory, 'find'>;
}

/** Undefined where there is no such case, or not for this actor. What one may not open does not exist for one. */
export function createDocumentLister(stores: ListingStores, now: () => Instant | Promise<Instant>): DocumentLister {
  return async (caseId, actor) => {
    const { rows, present } = await stores.readStream(caseId);
    const state = present();
    if (!state || !belongsTo(actor, state)) return undefined;
    if (!mayRead(actor, state)) return [];
    const roles = readingRoles(actor, state, localDate(state.basis, await now()));
    const isOpen = (await reach(() => stores.keys.find(caseKeyId(caseId)))) !== undefined;
    const stored = await reach(() => stores.documents.listOf(caseId));
    const names = await namesOfActors(rows, stores.people);

    const events: CaseEvent[] = [];
    const found = new Map<DocumentId, ListedDocument>();
    let step = '';
    for (const { envelope } of rows) {
      if (envelope.kind === 'command') {
        step = stepOf(envelope.type, envelope.data);
        continue;
      }
      const event = caseEvent(envelope);
      for (const { document, kind, file, version } of documentsOf(event, events)) {
        const known = found.get(document);
        const kinds = [...(known?.kinds ?? []), { kind, label: DOCUMENT_KIND[kind] }];
        const { seq, at, actor: by } = envelope;
        const name = names.get(by.person);
        const first = known ?? {
          document,
          mediaType: mediaTypeOf(file?.mediaType ?? stored.get(document)),
          bytes: file?.bytes ?? 0,
          ...{ step, seq, at },
          actor: { ...by, ...(name === undefined ? {} : { name }) },
          readable: isOpen && stored.has(document),
        };
        // A piece that was taken over into another version counts as the latest.
        found.set(document, {
          ...first,
          kinds: kinds.filter((one, index) => kinds.findIndex((other) => other.kind === one.kind) === index),
          ...(version === undefined ? {} : { version }),
        });
      }
      events.push(event);
    }
    return [...found.values()].filter(({ kinds }) =>
      mayReadDocument(
        roles,
        kinds.map(({ kind }) => kind),
      ),
    );
  };
}

/** What is recorded for an office, or corrected, is that office's step. */
const stepOf = (type: string, data: Json): string =>
  typeof data === 'object' && data !== null && 'step' in data && typeof data.step === 'string' ? data.step : type;

/** Everything was a PDF before other formats were taken. */
export const mediaTypeOf = (stored: string | undefined): MediaType =>
  stored !== undefined && isMediaType(stored) ? stored : PDF;
