/**
 * A pure function of the state, computed once for each: states never change, and `decide`, the read model, the agenda and the
 * run's details all ask the same of one. Nothing is kept beyond the state itself.
 */
import type { CaseState } from './state.ts';

export function oncePerState<T>(compute: (state: CaseState) => T): (state: CaseState) => T {
  const known = new WeakMap<CaseState, { readonly result: T }>();
  return (state) => {
    const before = known.get(state);
    if (before) return before.result;
    const result = compute(state);
    known.set(state, { result });
    return result;
  };
}
