/** A5: comparable cases of the municipality, with their decisions, for those who weigh a request or answer for it. */

import { mayDo } from '../../domain/case/access-table.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { type Comparable, comparableCases } from '../../domain/case/comparable.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Actor, CaseId, Json } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { allCases } from './all-cases.ts';
import { openFields } from './open-fields.ts';
import { readerOf } from './reader-of.ts';
import { reach, reachable } from './unreachable.ts';

export interface ComparableCase extends Comparable {
  readonly number: string;
  /** Opened for roles that may read them. */
  readonly reasons: Json;
}

export type ComparableReader = (caseId: CaseId, actor: Actor) => Promise<readonly ComparableCase[] | undefined>;

/** More than anybody reads before a decision. */
const MOST = 20;

/** Undefined where there is no such case, or not for this actor. */
export function createComparableReader(stores: {
  readonly journal: Journal;
  readonly keys: KeyStore;
  readonly readModel: ReadModel;
}): ComparableReader {
  const { load } = createCaseLoader(reachable(stores.journal));

  async function withReasons(comparable: Comparable, actor: Actor): Promise<ComparableCase> {
    const { state } = (await load(comparable.caseId)).fold;
    const reader = readerOf(actor, state);
    const decision = state?.facts.decision;
    const form =
      reader && decision
        ? await openFields(
            stores.keys,
            { caseId: comparable.caseId, schema: stepOf('weigh-request').form, value: decision },
            reader,
          )
        : null;
    const reasons = (form as { readonly reasons?: Json } | null)?.reasons ?? null;
    return { ...comparable, number: caseNumber(comparable), reasons };
  }

  return async (caseId, actor) => {
    const row = await reach(() => stores.readModel.case(caseId));
    // Another carrier's case is nobody's business but the administration's.
    if (!row || !readerOf(actor, row) || !mayDo([actor.role], 'read-comparable')) return undefined;
    const found = comparableCases(row, await allCases(stores.readModel, row.municipality)).slice(0, MOST);
    const cases: ComparableCase[] = [];
    for (const comparable of found) cases.push(await withReasons(comparable, actor));
    return cases;
  };
}
