/**
 * Erases one person: orders the erasure in every case that seals their contact data, then removes them from the people
 * directory. Safe to repeat under the same key; the directory comes last, so that a half-done erasure can be finished.
 */
import { ACCESS, mayDo } from '../../domain/case/access-table.ts';
import { notPermitted } from '../../domain/case/refusals.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { type Actor, type CaseId, caseStream, type Instant, type PersonId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyRecord, KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { reach, StoreUnreachableError } from '../reading/unreachable.ts';
import { type Refused, refused, TRY_AGAIN, type TryAgain } from './answer.ts';
import type { CaseClient } from './case-client.ts';
import { personUnknown } from './people-register.ts';

export interface PersonErased {
  readonly kind: 'erased';
  /** Cases in which an erasure of the person's data is ordered now. */
  readonly cases: readonly CaseId[];
}

export type ErasePerson = (actor: Actor, person: PersonId, key: string) => Promise<PersonErased | Refused | TryAgain>;

export interface ErasePersonParts {
  readonly storage: { readonly journal: Journal; readonly keys: KeyStore; readonly people: PeopleDirectory };
  readonly cases: CaseClient;
  readonly now: () => Instant | Promise<Instant>;
}

export function createErasePerson({ storage, cases, now }: ErasePersonParts): ErasePerson {
  async function erase(actor: Actor, person: PersonId, key: string) {
    if (!mayDo([actor.role], 'erase-person')) return refused(notPermitted(ACCESS['erase-person'].label));
    const known = await reach(() => storage.people.find(person));
    const elsewhere = known && (known.municipality as string) !== actor.organisation && actor.role !== 'operator';
    if (elsewhere) return refused(personUnknown);

    const byCase = Map.groupBy(await reach(() => storage.keys.ofSubject(person)), ({ caseId }) => caseId);
    if (!known && byCase.size === 0) return refused(personUnknown);
    for (const [caseId, records] of byCase) {
      const stopped = await orderIn(caseId, records, { actor, key });
      if (stopped) return stopped;
    }
    await reach(() => storage.people.erase(person));
    return { kind: 'erased' as const, cases: [...byCase.keys()] };
  }

  /** What keeps the erasure from going on, if anything. */
  async function orderIn(
    caseId: CaseId,
    records: readonly KeyRecord[],
    { actor, key }: { readonly actor: Actor; readonly key: string },
  ): Promise<Refused | TryAgain | undefined> {
    const kids = records.map(({ kid }) => kid);
    const { seq } = await reach(() => storage.journal.head(caseStream(caseId)));
    // A request that was sealed but never arrived: no case, nothing to record.
    if (seq === 0) {
      const at = await now();
      await reach(() => storage.keys.destroy(kids, at));
      return undefined;
    }
    const form = { keys: kids, why: 'request-of-the-person' };
    // A repetition finds fewer keys where some are destroyed by then: that is another order, and its key says so.
    const ownKey = `${key}/${sha256Hex(canonicalJson([caseId, kids]))}`;
    const answer = await cases.submit({ actor, type: 'order-erasure', caseId, form, key: ownKey });
    // A case whose deletion is consented to loses these keys with all others.
    const ordered =
      answer.kind === 'receipt' ||
      (answer.kind === 'refused' && ['already-erased', 'case-deleted'].includes(answer.refusal.code));
    return ordered ? undefined : answer;
  }

  return async (actor, person, key) => {
    try {
      return await erase(actor, person, key);
    } catch (error) {
      if (error instanceof StoreUnreachableError) return TRY_AGAIN;
      throw error;
    }
  };
}
