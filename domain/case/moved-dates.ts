/**
 * Since when a step's deadline stands where it stands, if a pause or a changed calendar has moved it: a reminder whose time lies
 * before that was either given for the old day or is moot.
 */
import type { Instant } from '../terms.ts';
import { openSteps } from './open-steps.ts';
import type { CaseState } from './state.ts';

export function movedSince(before: CaseState, after: CaseState, at: Instant): CaseState['movedSince'] {
  const dueBefore = new Map(openSteps(before).map(({ key, due }) => [key, due]));
  const moved = openSteps(after).filter(({ key, due }) => dueBefore.has(key) && dueBefore.get(key) !== due);
  return { ...after.movedSince, ...Object.fromEntries(moved.map(({ key }) => [key, at])) };
}
