/** A case as one reader may audit it: every state by the API's own readers, so that nothing is seen here that is not seen there. */
import { refusal } from '../../../../domain/case/refusals.ts';
import type { Actor, CaseId, Refusal } from '../../../../domain/terms.ts';
import type { ListedDocument } from '../../../documents/list-documents.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { Moment } from '../../../reading/read-case-at.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import type { Entry } from '../../../reading/read-entry.ts';
import type { EventPage, JournalEvent } from '../../../reading/read-events.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { AUDIT } from '../../texts/audit.ts';
import { readMoment } from './moment.ts';

export type AuditServices = Pick<Services, 'readersOnce'>;

/** The case after an entry. */
export interface Standing {
  readonly file: CaseFile;
  readonly row: HistoryRow;
}

export interface AuditedCase {
  /** As it stands now. */
  readonly file: CaseFile;
  readonly rows: readonly HistoryRow[];
  /** Whether the reader sees contents at all (P15). */
  readonly contents: boolean;
  /** What an address means by `at`; nothing: now. */
  at(text: string): Promise<Standing | { readonly refusal: Refusal }>;
  /** The case before an entry; undefined where it had not begun. */
  before(seq: number): Promise<CaseFile | undefined>;
  /** The case at the end of each round up to an instant, that instant last. */
  ends(then: Standing): Promise<readonly CaseFile[]>;
  row(seq: number): Promise<WholeRow | undefined>;
  events(): Promise<EventPage>;
  chain(): Promise<VerifiedChain>;
  /** Those that the reader may open. */
  documents(): Promise<readonly ListedDocument[]>;
}

export interface WholeRow {
  readonly row: HistoryRow;
  readonly event: JournalEvent;
  readonly entry?: Entry;
}

/** Undefined where there is no such case, or not for this actor. What is asked of it comes from one reading of its journal. */
export const createAuditedCases =
  ({ readersOnce }: AuditServices) =>
  async (caseId: CaseId, actor: Actor): Promise<AuditedCase | undefined> => {
    const { readCaseAt, readHistory, readEvents, readEntry, readChain, listDocuments } = readersOnce();
    const rows = await readHistory(caseId, actor);
    const last = rows?.length ?? 0;
    const file = rows && (await readCaseAt(caseId, actor, { seq: last }));
    if (!file || 'refusal' in file) return undefined;

    const after = async (moment: Moment): Promise<Standing | { readonly refusal: Refusal }> => {
      const isNow = 'seq' in moment && moment.seq === last;
      const found = isNow ? file : present(await readCaseAt(caseId, actor, moment));
      if ('refusal' in found) return found;
      return { file: found, row: present(rows.find(({ seq }) => seq === found.seq)) };
    };
    const before = async (seq: number): Promise<CaseFile | undefined> => {
      if (seq <= 1) return undefined;
      const found = await after({ seq: seq - 1 });
      return 'refusal' in found ? undefined : found.file;
    };

    return {
      file,
      rows,
      contents: actor.role !== 'operator',
      before,
      async at(text) {
        const moment = text === '' ? { seq: last } : readMoment(text);
        return moment ? after(moment) : { refusal: notRead };
      },
      async ends({ file: then, row }) {
        const starts = rows.filter(
          ({ type, kind, seq }) => kind === 'event' && type === 'round-started' && seq <= row.seq,
        );
        const ended = await Promise.all(starts.map(({ seq }) => before(seq)));
        return [...ended.flatMap((end) => (end ? [end] : [])), then];
      },
      async row(seq) {
        const [page, entry] = await Promise.all([
          readEvents(caseId, actor, { after: seq - 1, limit: 1 }),
          readEntry(caseId, seq, actor),
        ]);
        const [row, event] = [rows.find((one) => one.seq === seq), page?.events[0]];
        return row && event ? { row, event, ...(entry ? { entry } : {}) } : undefined;
      },
      events: async () => present(await readEvents(caseId, actor, { after: 0, limit: last })),
      chain: async () => present(await readChain(caseId, actor)),
      documents: async () => present(await listDocuments(caseId, actor)),
    };
  };

const notRead = refusal('query-invalid', AUDIT.notRead.de, AUDIT.notRead.en);

/** A case that the actor has just read does not vanish: nothing of a journal ever does. */
function present<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a case that was there a moment ago is gone');
  return found;
}
