/** A case's history, row by row, in sentences: what happened, who did it, and the hash that proves it. */
import { mayRead } from '../../domain/case/access.ts';
import type { Actor, CaseId } from '../../domain/terms.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import type { StreamReader } from './case-stream.ts';
import { isWithheld, withheldSentence } from './internal-matters.ts';
import { readerOf } from './reader-of.ts';
import { type HistoryRow, namesOfActors, toldRows } from './told-rows.ts';

export type HistoryReader = (caseId: CaseId, actor: Actor) => Promise<readonly HistoryRow[] | undefined>;

/** Undefined where there is no such case, or not for this actor. */
export function createHistoryReader(stores: {
  readonly readStream: StreamReader;
  readonly people: PeopleDirectory;
}): HistoryReader {
  return async (caseId, actor) => {
    const { rows, present } = await stores.readStream(caseId);
    const state = present();
    if (!state || !readerOf(actor, state)) return undefined;
    const names = mayRead(actor, state) ? await namesOfActors(rows, stores.people) : new Map<string, string>();
    return toldRows(rows, names).map((told, index) => {
      const envelope = rows[index]?.envelope;
      return envelope && isWithheld(actor.role, envelope) ? { ...told, sentence: withheldSentence(envelope) } : told;
    });
  };
}
