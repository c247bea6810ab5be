/** The kinds of notice by the first part of their keys: what each is about, and to whom it goes. */
import { electionOver, paperDue, windowAhead, windowOver } from './calendar-notices.ts';
import type { Tell } from './notice-about.ts';
import { openedStep, pauseAsked, reminder, toSubstitute } from './step-notices.ts';
import { accepted, deletionProposed, moved, outcome, reopened, stopped } from './turn-notices.ts';

export const NOTICE_KINDS: Readonly<Record<string, Tell>> = {
  tell: openedStep,
  remind: reminder,
  substitute: toSubstitute,
  pause: pauseAsked,
  reopened,
  stopped,
  accepted,
  outcome,
  moved,
  sitting: paperDue,
  warn: windowAhead,
  release: windowOver,
  election: electionOver,
  deletion: deletionProposed,
};
