/** A6: what supporting carriers binds in the administration, year by year, for those who decide or answer for it. */

import { mayDo } from '../../domain/case/access-table.ts';
import type { CaseRow } from '../../domain/case/view.ts';
import { type DecidedCase, effortAccount, type YearAccount } from '../../domain/municipality/effort-account.ts';
import type { Actor, MunicipalityId } from '../../domain/terms.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { allCases } from './all-cases.ts';

export type EffortReader = (id: MunicipalityId, actor: Actor) => Promise<readonly YearAccount[] | undefined>;

/** Undefined where there is no such municipality, or not for this actor. */
export function createEffortReader(readModel: ReadModel, readMunicipality: MunicipalityLoader): EffortReader {
  return async (id, actor) => {
    if ((actor.organisation as string) !== id || !mayDo([actor.role], 'read-effort')) return undefined;
    const state = await readMunicipality(id);
    return state && effortAccount(state.profile.budget, (await allCases(readModel, id)).flatMap(decidedCase));
  };
}

/** A decision that was taken back has no day, and counts nowhere. */
function decidedCase({ facts }: CaseRow): readonly DecidedCase[] {
  const { decidedOn, outcome, effort, actualEffort } = facts as unknown as Decided;
  if (!decidedOn || !outcome || !effort) return [];
  return [{ decidedOn, outcome, estimate: effort, ...(actualEffort ? { actual: actualEffort } : {}) }];
}

interface Decided {
  readonly decidedOn?: DecidedCase['decidedOn'] | null;
  readonly outcome?: DecidedCase['outcome'];
  readonly effort?: DecidedCase['estimate'];
  readonly actualEffort?: NonNullable<DecidedCase['actual']>;
}
