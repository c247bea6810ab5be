/** The kinds of notice by the first part of their keys: what each is about, and to whom it goes. */
import { electionOver, paperDue, windowAhead, windowOver } from './calendar-notices.ts';
import type { Tell } from './notice-about.ts';
import { openedStep, pauseAsked, reminder, toSubstitute } from './step-notices.ts';

export const NOTICE_KINDS: Readonly<Record<string, Tell>> = {
  tell: openedStep,
  remind: reminder,
  substitute: toSubstitute,
  pause: pauseAsked,
  reopened: ([seq]) => ({
    about: { de: `Schritte sind wieder offen (Eintrag ${seq})`, en: `steps are open again (entry ${seq})` },
  }),
  stopped: ([seq]) => ({
    about: { de: `der Versand ist gestoppt (Eintrag ${seq})`, en: `the dispatch is stopped (entry ${seq})` },
  }),
  outcome: ([seq]) => ({
    about: { de: `der Vorgang ist zu Ende (Eintrag ${seq})`, en: `the case has ended (entry ${seq})` },
  }),
  moved: ([seq]) => ({
    about: { de: `Termine haben sich geändert (Eintrag ${seq})`, en: `dates have changed (entry ${seq})` },
  }),
  sitting: paperDue,
  warn: windowAhead,
  release: windowOver,
  election: electionOver,
};
