/** What each kind of notice says, in German and English: coded facts and dates alone, no free text and nobody's data. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Work, WorkKind } from '../../domain/case/work.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { STEPS, type StepName, type Text } from '../../domain/terms.ts';
import { aboutTheRequest } from './about-the-request.ts';
import { whyThisDeadline } from './reasons/deadline.ts';
import { whyElectionMatters } from './reasons/election.ts';
import { whyThisSubmissionDeadline } from './reasons/sitting.ts';
import { howTheDraftStands, type NoticeText, quoted, stepNotice, until } from './step-notice.ts';
import { joinTexts, longDate } from './wording.ts';

export const noticeText = (state: CaseState, work: Work): NoticeText => TEXTS[work.kind](state, work);

type Writer = (state: CaseState, work: Work) => NoticeText;

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

const overdue =
  (...requests: readonly Text[]): Writer =>
  (state, work) => {
    const [what, day] = [quoted(work.step), work.date ? longDate(work.date) : undefined];
    const isOpen = {
      de: `Noch offen ist ${what.de}${day ? `, fällig am ${day.de}` : ''}.`,
      en: `Still open: ${what.en}${day ? `, due on ${day.en}` : ''}.`,
    };
    const sentences = [isOpen, ...whyThisDeadline(state, work), ...requests];
    return stepNotice(work, { de: 'Überfällig', en: 'Overdue' }, sentences);
  };

const sittingAhead: Writer = (state, work) => {
  const by = until(work.date);
  const ask = {
    de: `Der Bericht fehlt noch. Damit er in der gewählten Sitzung vorgestellt werden kann, reichen Sie ihn bitte${by.de} ein.`,
    en: `The report is still missing. For it to be presented in the chosen sitting, please submit it${by.en}.`,
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

const failedNotice: Writer = (_state, { key }) => {
  // The key of the notice that failed names the step that it was about.
  const step = key.split('/').find((part): part is StepName => STEPS.some((name) => name === part));
  const isBeforehand = step !== undefined && stepOf(step).notice === true;
  const about = quoted(step);
  const reachedNobody = {
    de: `Eine E-Mail hat niemanden erreicht, weil die Adresse endgültig abgewiesen wurde oder die Stelle nicht besetzt ist. Es ging um: ${about.de}.`,
    en: `A mail reached nobody, because the address was refused for good or nobody holds the office. It was about: ${about.en}.`,
  };
  return {
    headline: { de: 'Eine Benachrichtigung kam nicht an', en: 'A notice did not arrive' },
    body: joinTexts([reachedNobody, isBeforehand ? INFORM_OTHERWISE : PASS_ON_OTHERWISE], ' '),
    ...(step ? { step } : {}),
    rules: isBeforehand ? ['A2'] : [],
  };
};

const TALK_TO_THE_OFFICE: Text = {
  de: 'Bitte sprechen Sie die zuständige Stelle oder ihre Vertretung an. Schweigen gilt nie als Zustimmung, und der Vorgang wartet.',
  en: 'Please talk to the office in charge or to its substitute. Silence is never an approval, and the case waits.',
};
const REMINDED_ALREADY: Text = {
  de: 'Die zuständige Stelle und die Sozialplanung wurden bereits erinnert.',
  en: 'The office in charge and the social planner have been reminded already.',
};
const INFORM_OTHERWISE: Text = {
  de: 'Bitte informieren Sie die Stelle auf anderem Weg, etwa telefonisch oder persönlich, und tragen Sie es im Vorgang ein. Vorher kann nicht entschieden werden.',
  en: 'Please inform the office by other means, such as by telephone or in person, and record it in the case. Nothing can be decided before.',
};
const PASS_ON_OTHERWISE: Text = {
  de: 'Bitte geben Sie die Nachricht auf anderem Weg weiter und lassen Sie die hinterlegte Adresse prüfen.',
  en: 'Please pass the message on by other means and have the address on file checked.',
};

const TEXTS: { readonly [K in WorkKind]: Writer } = {
  'inform-data-protection-officer': toldBeforehand,
  'inform-press-office': toldBeforehand,
  'tell-opened-step': openedStep,
  'remind-before-deadline': deadlineAhead,
  'escalate-to-planner': overdue(TALK_TO_THE_OFFICE),
  'escalate-to-head-of-unit': overdue(REMINDED_ALREADY, TALK_TO_THE_OFFICE),
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
