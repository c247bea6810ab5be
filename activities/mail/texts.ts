/** What each kind of notice says, in German and English: coded facts and dates alone, no free text and nobody's data. */

import { longDate } from '../../domain/calendar/long-date.ts';
import { openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work, WorkKind } from '../../domain/case/work.ts';
import type { Text } from '../../domain/terms.ts';
import { aboutTheRequest } from './about-the-request.ts';
import { failedNotice } from './failed-notice.ts';
import { whyThisDeadline } from './reasons/deadline.ts';
import { whyElectionMatters } from './reasons/election.ts';
import { whyThisSubmissionDeadline } from './reasons/sitting.ts';
import { howTheDraftStands, type NoticeText, quoted, stepNotice, until, type Writer } from './step-notice.ts';
import { joinTexts } from './wording.ts';

export const noticeText = (state: CaseState, work: Work): NoticeText => TEXTS[work.kind](state, work);

const toldBeforehand: Writer = (state, { step }) => ({
  headline: { de: 'Information vorab über ein Vorhaben', en: 'Notice of a project beforehand' },
  body: aboutTheRequest(state),
  ...(step ? { step } : {}),
  rules: ['A2'],
});

const openedStep: Writer = (state, work) => {
  const [what, by] = [quoted(work.step), until(work.date)];
  return stepNotice(work, { de: 'Neue Aufgabe', en: 'New task' }, [
    { de: `An der Reihe ist ${what.de}.`, en: `It is time for ${what.en}.` },
    ...howTheDraftStands(state, work),
    { de: `Bitte erledigen Sie die Aufgabe${by.de}.`, en: `Please complete the task${by.en}.` },
    ...whyThisDeadline(state, work),
  ]);
};

const deadlineAhead: Writer = (state, work) => {
  const [what, by] = [quoted(work.step), until(work.date)];
  return stepNotice(work, { de: 'Erinnerung', en: 'Reminder' }, [
    { de: `Noch offen ist ${what.de}.`, en: `Still open: ${what.en}.` },
    ...howTheDraftStands(state, work),
    { de: `Bitte erledigen Sie die Aufgabe${by.de}.`, en: `Please complete the task${by.en}.` },
    ...whyThisDeadline(state, work),
  ]);
};

const overdue: Writer = (state, work) => {
  const [what, day] = [quoted(work.step), work.date ? longDate(work.date) : undefined];
  const isOpen = {
    de: `Noch offen ist ${what.de}${day ? `, fällig am ${day.de}` : ''}.`,
    en: `Still open: ${what.en}${day ? `, due on ${day.en}` : ''}.`,
  };
  const responsible = openSteps(state).filter(({ step }) => step === work.step);
  const isTheirOwn =
    responsible.length > 0 && responsible.every(({ roles }) => roles.every((r) => work.to.includes(r)));
  return stepNotice(work, { de: 'Überfällig', en: 'Overdue' }, [
    isOpen,
    ...whyThisDeadline(state, work),
    ...(work.kind === 'escalate-to-head-of-unit' ? [CARRIED_FURTHER] : []),
    isTheirOwn ? DO_IT_NOW : TALK_TO_THE_OFFICE,
  ]);
};

const sittingAhead: Writer = (state, work) => {
  const by = until(work.date);
  const ask = {
    de: `Der Bericht fehlt noch. Damit er in der gewählten Sitzung vorgestellt werden kann, muss er${by.de} eingereicht sein.`,
    en: `The report is still missing. For it to be presented in the chosen sitting, it has to be submitted${by.en}.`,
  };
  const notice = stepNotice(work, { de: 'Vorlagenschluss', en: 'Papers are due' }, [
    ask,
    ...whyThisSubmissionDeadline(state),
  ]);
  return { ...notice, rules: ['F2', 'T1'] };
};

const electionAhead: Writer = (state, { date }) => ({
  headline: {
    de: `Wahl${date ? ` am ${longDate(date).de}` : ''}: Versandtermin prüfen`,
    en: `Election${date ? ` on ${longDate(date).en}` : ''}: check the day of dispatch`,
  },
  body: joinTexts(
    [
      ...whyElectionMatters(state, date),
      {
        de: 'Bitte prüfen Sie, ob es bei dem Versandtermin bleiben soll.',
        en: 'Please check whether the day of dispatch is to stay.',
      },
    ],
    ' ',
  ),
  step: 'plan-dispatch',
  rules: ['T2'],
});

const releasedDispatch: Writer = (_state, { date }) => ({
  headline: { de: 'Versand nach der Wahl möglich', en: 'Dispatch possible after the election' },
  body: {
    de: `Die Sperrfrist ist vorüber; die Sendung kann${date ? ` ab dem ${longDate(date).de}` : ''} hinausgehen.`,
    en: `The closed window is over; the mailing can leave${date ? ` from ${longDate(date).en} on` : ''}.`,
  },
  step: 'send-mailing',
  rules: ['T2'],
});

const TALK_TO_THE_OFFICE: Text = {
  de: 'Bitte sprechen Sie die zuständige Stelle oder ihre Vertretung an. Schweigen gilt nie als Zustimmung, und der Vorgang wartet.',
  en: 'Please talk to the office in charge or to its substitute. Silence is never an approval, and the case waits.',
};
const DO_IT_NOW: Text = {
  de: 'Bitte erledigen Sie die Aufgabe; der Vorgang wartet darauf.',
  en: 'Please complete the task; the case waits for it.',
};
const CARRIED_FURTHER: Text = {
  de: 'Sie erhalten diese Nachricht, weil die Aufgabe schon länger überfällig ist.',
  en: 'You receive this message because the task has been overdue for some time.',
};
const TEXTS: { readonly [K in WorkKind]: Writer } = {
  'inform-data-protection-officer': toldBeforehand,
  'inform-press-office': toldBeforehand,
  'tell-opened-step': openedStep,
  'remind-before-deadline': deadlineAhead,
  'escalate-to-planner': overdue,
  'escalate-to-head-of-unit': overdue,
  'remind-before-sitting': sittingAhead,
  'warn-of-election': electionAhead,
  'release-dispatch': releasedDispatch,
  'tell-failed-notice': failedNotice,
  // The engine does these two without a mail; the words are for whoever decides otherwise.
  'render-declaration': () => ({
    headline: { de: 'Die Gemeinsame Erklärung liegt vor', en: 'The joint declaration is ready' },
    body: { de: 'Sie kann jetzt unterzeichnet werden.', en: 'It can be signed now.' },
    rules: ['S1'],
  }),
  erase: () => ({
    headline: { de: 'Angaben werden gelöscht', en: 'Data is being erased' },
    body: { de: 'Eine angeordnete Löschung wird ausgeführt.', en: 'An ordered erasure is being carried out.' },
    rules: [],
  }),
};
