/** The readers of a case for one request that asks it several things: they share one reading of its journal, and one fold. */
import type { Instant } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { createDocumentLister, type DocumentLister, type ListingStores } from '../documents/list-documents.ts';
import { createHeadedStreamReader, readOnce } from './case-stream.ts';
import { createPastCaseReader, type PastCaseReader } from './read-case-at.ts';
import { type ChainReader, createChainReader } from './read-chain.ts';
import { createEntriesReader, type EntryReader, entryReader } from './read-entry.ts';
import { createEventReader, type EventReader } from './read-events.ts';
import { createHistoryReader, type HistoryReader } from './read-history.ts';

export interface ReadersOnce {
  readonly readCaseAt: PastCaseReader;
  readonly readHistory: HistoryReader;
  readonly readEvents: EventReader;
  readonly readEntry: EntryReader;
  readonly readChain: ChainReader;
  readonly listDocuments: DocumentLister;
}

type Stores = Omit<ListingStores, 'readStream'> & {
  readonly journal: Pick<Journal, 'read' | 'head'>;
  readonly people: PeopleDirectory;
};

export const createReadersOnce =
  ({ journal, ...stores }: Stores, now: () => Instant | Promise<Instant>) =>
  (): ReadersOnce => {
    const readStream = readOnce(createHeadedStreamReader(journal));
    const sources = { ...stores, readStream };
    return {
      readCaseAt: createPastCaseReader(sources, now),
      readHistory: createHistoryReader(sources),
      readEvents: createEventReader(readStream, now),
      readEntry: entryReader(createEntriesReader(sources, now)),
      readChain: createChainReader(readStream, now),
      listDocuments: createDocumentLister(sources, now),
    };
  };
