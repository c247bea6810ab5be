/** What each kind of notice says, in German and English: coded facts and dates alone, no free text and nobody's data. */

import { longDate } from '../../domain/calendar/long-date.ts';
import type { Side } from '../../domain/case/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work, WorkKind } from '../../domain/case/work.ts';
import { officeIn } from '../../domain/guideline/office-words.ts';
import { electionAhead, sittingAhead } from './calendar-notices.ts';
import { failedNotice } from './failed-notice.ts';
import type { NoticeText, Writer } from './step-notice.ts';
import { askWhetherToPause, deadlineAhead, inSubstitution, openedStep, overdue } from './task-notices.ts';
import { toldBeforehand } from './told-beforehand.ts';
import { movedDates, outcome, proposedDeletion, reopenedSteps, stoppedDispatch } from './turn-notices.ts';

export const noticeText = (state: CaseState, work: Work, side: Side): NoticeText => TEXTS[work.kind](state, work, side);

/** What was put off until the day's mail says what it would have said at once; its key names it. */
const withDaysMail: Writer = (state, work, side) => {
  const key = work.key.replace(/^(days-mail\/)+/, '');
  const [, write] = PUT_OFF.find(([pattern]) => pattern.test(key)) ?? [undefined, openedStep];
  return write(state, { ...work, key }, side);
};

const releasedDispatch: Writer = (_state, { date }) => ({
  headline: { de: 'Versand nach der Wahl möglich', en: 'Dispatch possible after the election' },
  paragraphs: [
    {
      de: `Die Sperrfrist ist vorüber; die Sendung kann${date ? ` ab dem ${longDate(date).de}` : ''} hinausgehen.`,
      en: `The closed window is over; the mailing can leave${date ? ` from ${longDate(date).en} on` : ''}.`,
    },
  ],
  step: 'send-mailing',
  rules: ['T2'],
});

const renewedAfterElection: Writer = ({ basis }) => ({
  headline: { de: 'Nach der Wahl: Gremium und Unterschrift prüfen', en: 'After the election: committee and signature' },
  paragraphs: [
    {
      de: `Nach der Wahl werden die Gremien neu gebildet. Bitte bestätigen oder ersetzen Sie das Gremium; was noch nicht verschickt ist, unterzeichnet die neue ${officeIn(basis, 'leadership').label.de} noch einmal.`,
      en: 'After the election committees are formed anew. Please confirm or replace the committee; what has not been sent yet is signed again by the new leadership.',
    },
  ],
  step: 'choose-sitting',
  rules: ['T3'],
});

const PUT_OFF: readonly (readonly [key: RegExp, Writer])[] = [
  [/^inform-/, toldBeforehand],
  [/^tell\//, openedStep],
  [/^reopened\//, reopenedSteps],
  [/^stopped\//, stoppedDispatch],
  [/^(outcome|accepted)\//, outcome],
  [/^moved\//, movedDates],
  [/^warn\//, electionAhead],
  [/^deletion\//, proposedDeletion],
  [/^failed\//, failedNotice],
  [/^sitting\//, sittingAhead],
  [/^substitute\//, inSubstitution],
  [/^pause\//, askWhetherToPause],
  [/^remind\/.*\/to-(planner|head-of-unit)$/, overdue],
  [/^remind\//, deadlineAhead],
];

const TEXTS: { readonly [K in WorkKind]: Writer } = {
  'inform-data-protection-officer': toldBeforehand,
  'inform-press-office': toldBeforehand,
  'inform-statistics-office': toldBeforehand,
  'inform-registration-office': toldBeforehand,
  'tell-opened-step': openedStep,
  'tell-reopened-steps': reopenedSteps,
  'tell-stopped-dispatch': stoppedDispatch,
  'tell-outcome': outcome,
  'tell-moved-dates': movedDates,
  'tell-with-days-mail': withDaysMail,
  'remind-before-deadline': deadlineAhead,
  'ask-substitute': inSubstitution,
  'escalate-to-planner': overdue,
  'escalate-to-head-of-unit': overdue,
  'ask-whether-to-pause': askWhetherToPause,
  'remind-before-sitting': sittingAhead,
  'warn-of-election': electionAhead,
  'tell-failed-notice': failedNotice,
  'tell-proposed-deletion': proposedDeletion,
  // The engine does the rest without a mail; the words are for whoever decides otherwise.
  'release-dispatch': releasedDispatch,
  'renew-after-election': renewedAfterElection,
  'render-declaration': () => ({
    headline: { de: 'Die Gemeinsame Erklärung liegt vor', en: 'The joint declaration is ready' },
    paragraphs: [{ de: 'Sie kann jetzt unterzeichnet werden.', en: 'It can be signed now.' }],
    rules: ['S1'],
  }),
  erase: () => ({
    headline: { de: 'Angaben werden gelöscht', en: 'Data is being erased' },
    paragraphs: [{ de: 'Eine angeordnete Löschung wird ausgeführt.', en: 'An ordered erasure is being carried out.' }],
    rules: [],
  }),
  'empty-case': () => ({
    headline: { de: 'Der Vorgang wird gelöscht', en: 'The case is being deleted' },
    paragraphs: [
      {
        de: 'Die Löschung nach Ablauf der Aufbewahrungsfrist wird ausgeführt.',
        en: 'The deletion after the retention period is being carried out.',
      },
    ],
    rules: [],
  }),
};
