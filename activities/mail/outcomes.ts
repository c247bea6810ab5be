/** What a case is told of its notices after an attempt: reached, put off until the day's mail, refused for good, or nothing yet. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { CaseId, Json, PersonId } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { EngineRecord } from '../engine-message.ts';

/** One case's notice and who is to get it. */
export interface Addressed {
  readonly state: CaseState;
  readonly work: Work;
  /** Those who get it in this attempt. */
  readonly now: readonly Person[];
  /** Those who wish to get it with the day's mail. */
  readonly byWish: readonly Person[];
}

export type Answer = 'delivered' | 'refused' | 'later';

/** What came of one notice, person by person. */
export type Answers = ReadonlyMap<PersonId, { readonly answer: Answer; readonly messageId: string }>;

export interface CaseOutcome {
  readonly caseId: CaseId;
  readonly records: readonly EngineRecord[];
  /** Keys that want another try. */
  readonly later: readonly string[];
}

interface Notice {
  readonly key: string;
  readonly to: readonly PersonId[];
  readonly messageIds: readonly string[];
  readonly later?: readonly PersonId[];
}

/** One record of all that was delivered, and one of all that failed for one reason: a case's row costs more than a mail. */
export function outcomeOf(
  caseId: CaseId,
  of: readonly (Addressed & { readonly answers: Answers })[],
  isGivenUp: (work: Work) => boolean,
): CaseOutcome {
  const told: Notice[] = [];
  const failed = { nobody: [] as string[], refused: [] as string[], away: [] as string[] };
  const later: string[] = [];
  for (const { work, now, byWish, answers } of of) {
    const having = (wanted: Answer) => now.filter(({ id }) => answers.get(id)?.answer === wanted).map(({ id }) => id);
    const [to, away] = [having('delivered'), having('later')];
    // Whose mailbox is away now is not forgotten over the one who was reached: the day's mail finds them.
    const putOff = [...byWish.map(({ id }) => id), ...(to.length > 0 ? away : [])];
    const messageIds = to.flatMap((id) => answers.get(id)?.messageId ?? []);
    if (to.length === 0 && away.length > 0 && isGivenUp(work)) failed.away.push(work.key);
    else if (to.length === 0 && away.length > 0) later.push(work.key);
    else if (to.length > 0 || putOff.length > 0)
      told.push({ key: work.key, to, messageIds, ...(putOff.length > 0 ? { later: putOff } : {}) });
    // Everybody has done it already: that is no failure, and there is nobody to tell.
    else if (now.length === 0 && work.except?.length) told.push({ key: work.key, to: [], messageIds: [] });
    else failed[now.length === 0 ? 'nobody' : 'refused'].push(work.key);
  }
  const failures = (['nobody', 'refused', 'away'] as const).flatMap((why) =>
    chunks(failed[why]).map((keys) => record('record-failed-notice', { keys, why }, keys)),
  );
  const notices = chunks(told).map((some) =>
    record(
      'record-notice',
      { notices: some.map((notice) => ({ ...notice })) },
      some.map(({ key }) => key),
    ),
  );
  return { caseId, records: [...notices, ...failures], later };
}

/** Its id follows from the works alone, so that an attempt that comes twice records once. */
const record = (type: EngineRecord['type'], data: Json, keys: readonly string[]): EngineRecord => ({
  type,
  data,
  id: sha256Hex(canonicalJson([...keys].sort())),
});

/** A record holds no more. */
const MOST_NOTICES = 50;
const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST_NOTICES) }, (_, index) =>
    items.slice(index * MOST_NOTICES, (index + 1) * MOST_NOTICES),
  );
