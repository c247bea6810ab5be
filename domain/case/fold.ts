/** A case as its stream tells it so far: before the request there is at most a planning basis. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { CaseState } from './state.ts';

export type CaseFold =
  | { readonly state?: undefined; readonly basis?: PlanningBasis }
  | { readonly state: CaseState; readonly basis?: undefined };

export const UNOPENED: CaseFold = {};
