/**
 * Everything that a case demands of the engine, now or later, whether done or not: a pure function of the state, so that no
 * crash, restart or lost queue can lose a piece of it. `agenda.ts` subtracts what was recorded.
 */

import { oncePerState } from './once-per-state.ts';
import { isComplaint } from './open-keys.ts';
import { openSteps } from './open-steps.ts';
import { calendarOwed } from './owed/calendar.ts';
import { machineOwed } from './owed/machine.ts';
import { daysMailOwed, failuresOwed, newsOwed, noticeOwed } from './owed/notices.ts';
import { remindersOwed } from './owed/reminders.ts';
import { type CaseState, isPaused } from './state.ts';
import type { Work } from './work.ts';

export const owed = oncePerState((state): readonly Work[] => {
  const machine = machineOwed(state);
  // What comes from paper was told on paper.
  if (state.importing) return machine;
  // Whose case is deleted is told nothing more of it.
  if (state.deletion?.consented) return machine;
  // F1: while a case is paused, only its complaints go on.
  const open = openSteps(state).filter(({ step }) => !isPaused(state) || isComplaint(step));
  const demanded = [
    ...machine,
    ...newsOwed(state),
    ...open.flatMap((step) => [...noticeOwed(state, step), ...remindersOwed(state, step)]),
    ...(isAtRest(state) ? [] : [...failuresOwed(state), ...calendarOwed(state)]),
  ];
  return [...demanded, ...daysMailOwed(state, demanded)];
});

const isAtRest = (state: CaseState): boolean => state.status !== 'running' || isPaused(state);
