/** What lies before a case, or before a request that nobody has made yet, with the sentences that say it. */

import { localDate } from '../../domain/calendar/local-time.ts';
import { longDate } from '../../domain/calendar/long-date.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type BackwardPlan, planBackward } from '../../domain/forecast/backward-plan.ts';
import { type Forecast, forecast } from '../../domain/forecast/forecast.ts';
import { type GoodTime, whenIsAGoodTime } from '../../domain/forecast/good-time.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import type { Actor, CaseId, Instant, MunicipalityId, PlainDate, Refusal, Text } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { tellAdvice } from '../texts/tell-advice.ts';
import { tellForecast } from '../texts/tell-forecast.ts';
import { tellPlan } from '../texts/tell-plan.ts';
import { readerOf } from './reader-of.ts';
import { reachable } from './unreachable.ts';

interface Told {
  readonly sentences: readonly Text[];
}
export type ToldForecast = Forecast & Told;
export type ToldPlan = BackwardPlan & Told;
export type ToldGoodTime = GoodTime & Told & { readonly answer: Text };

export interface ForecastReader {
  /** Undefined where there is no such case, or not for this actor. */
  readonly ofCase: (caseId: CaseId, actor: Actor) => Promise<ToldForecast | undefined>;
  readonly backFrom: (
    caseId: CaseId,
    sitting: string,
    actor: Actor,
  ) => Promise<ToldPlan | { readonly kind: 'refused'; readonly refusal: Refusal } | undefined>;
  /** Undefined where there is no such municipality, or its calendar is not known yet. */
  readonly beforeAsking: (id: MunicipalityId, months: number) => Promise<ToldGoodTime | undefined>;
}

export function createForecastReader(
  journal: Journal,
  readMunicipality: MunicipalityLoader,
  now: () => Instant | Promise<Instant>,
): ForecastReader {
  const { load } = createCaseLoader(reachable(journal));
  const seen = async (caseId: CaseId, actor: Actor): Promise<CaseState | undefined> => {
    const { state } = (await load(caseId)).fold;
    return state && readerOf(actor, state) ? state : undefined;
  };
  return {
    ofCase: async (caseId, actor) => {
      const state = await seen(caseId, actor);
      if (!state) return undefined;
      const found = forecast(state, localDate(state.basis, await now()));
      return {
        ...found,
        sentences: tellForecast(found, {
          status: state.status,
          wanted: state.facts.dispatch?.wanted,
          place: state.basis,
        }),
      };
    },
    backFrom: async (caseId, sitting, actor) => {
      const state = await seen(caseId, actor);
      if (!state) return undefined;
      const today = localDate(state.basis, await now());
      const plan = planBackward(state, sitting, today);
      return plan.kind === 'refused'
        ? { ...plan, refusal: withSittings(plan.refusal, state, today) }
        : { ...plan, sentences: tellPlan(plan, state.basis) };
    },
    beforeAsking: async (id, months) => {
      const state = await readMunicipality(id);
      const at = await now();
      const basis = state && planningBasis(state, at);
      if (!basis) return undefined;
      const found = whenIsAGoodTime(basis, localDate(basis, at), months);
      return {
        ...found,
        answer: tellAdvice(found.advice, found.today, basis),
        sentences: tellForecast(found.forecast, { isImagined: true, place: basis }),
      };
    },
  };
}

/** Whoever names a sitting that does not lie ahead is told those that do, by the names that are asked for. */
function withSittings(refusal: Refusal, { basis }: CaseState, today: PlainDate): Refusal {
  if (refusal.code !== 'no-such-sitting') return refusal;
  const ahead = basis.sittings.filter(({ date, cancelled }) => date >= today && !cancelled);
  const list = (language: keyof Text) =>
    ahead.map(({ id, name, date }) => `\n  ${id}: ${longDate(date)[language]}, ${name}`).join('');
  if (ahead.length === 0) return refusal;
  return {
    ...refusal,
    message: {
      de: `${refusal.message.de} Es stehen bevor:${list('de')}`,
      en: `${refusal.message.en} Ahead are:${list('en')}`,
    },
  };
}
