/** Notices of a task: newly opened, still open, asked of a substitute, overdue. */
import { longDate } from '../../domain/calendar/long-date.ts';
import { openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { officeIn } from '../../domain/guideline/office-words.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { CARRIER_ROLES, ROLES, type Role, type Text } from '../../domain/terms.ts';
import { whatIsAsked } from './asks/asks.ts';
import { whyThisDeadline } from './reasons/deadline.ts';
import { whileItIsStopped } from './reasons/stopped.ts';
import { quoted, stepNotice, until, type Writer } from './step-notice.ts';
import { joinTexts } from './wording.ts';

export const openedStep: Writer = (state, work, side) =>
  stepNotice(state, work, { de: 'Neue Aufgabe', en: 'New task' }, [
    ...whatIsAsked(state, work, side),
    ...whileItIsStopped(state, work),
    whenAndWhy(state, work),
  ]);

export const deadlineAhead: Writer = (state, work, side) =>
  stepNotice(state, work, { de: 'Erinnerung', en: 'Reminder' }, [
    ...whatIsAsked(state, work, side),
    ...whileItIsStopped(state, work),
    joinTexts([STILL_OPEN, whenAndWhy(state, work)], ' '),
  ]);

/** A silent office’s substitute is asked before anybody above it: nothing is approved by silence. */
export const inSubstitution: Writer = (state, work, side) => {
  const names = listed(
    state,
    inCharge(state, work).filter((role) => side === 'municipality' || CARRIER_ROLES.includes(role)),
  );
  const ask: Text = names.de
    ? {
        de: `Die Aufgabe ist noch offen. Zuständig: ${names.de}. Sie sind als Vertretung hinterlegt: Bitte übernehmen Sie die Aufgabe, oder klären Sie, wann sie erledigt wird.`,
        en: `The task is still open. In charge: ${names.en}. You are on file as substitute: please take the task over, or clarify when it will be done.`,
      }
    : {
        de: 'Die Aufgabe ist noch offen, und Sie sind als Vertretung hinterlegt: Bitte übernehmen Sie sie, oder klären Sie, wann sie erledigt wird.',
        en: 'The task is still open, and you are on file as substitute: please take it over, or clarify when it will be done.',
      };
  return stepNotice(state, work, { de: 'In Vertretung', en: 'As substitute' }, [
    ...whatIsAsked(state, work, side),
    ask,
    whenAndWhy(state, work),
  ]);
};

export const overdue: Writer = (state, work) => {
  const [what, day] = [quoted(state, work), work.date ? longDate(work.date) : undefined];
  const isOpen = {
    de: `Noch offen ist ${what.de}${day ? `, fällig am ${day.de}` : ''}.`,
    en: `Still open: ${what.en}${day ? `, due on ${day.en}` : ''}.`,
  };
  return stepNotice(state, work, { de: 'Überfällig', en: 'Overdue' }, [
    joinTexts([isOpen, ...whyThisDeadline(state, work)], ' '),
    ...(work.kind === 'escalate-to-head-of-unit' ? [CARRIED_FURTHER] : []),
    isTheirOwn(state, work) ? DO_IT_NOW : askThere(listed(state, inCharge(state, work))),
  ]);
};

export const askWhetherToPause: Writer = (state, work) =>
  stepNotice(state, work, { de: 'Ruhen lassen?', en: 'Pause?' }, [
    {
      de: `Der Träger hat sich seit langem nicht gemeldet; offen ist ${quoted(state, work).de}.`,
      en: `The carrier has not been heard of for a long time; open: ${quoted(state, work).en}.`,
    },
    {
      de: 'Bitte fragen Sie nach und entscheiden Sie, ob der Vorgang ruhen soll. Solange er ruht, laufen keine Fristen, und niemand wird erinnert.',
      en: 'Please ask the carrier and decide whether the case is to be paused. While it is paused no deadline runs, and nobody is reminded.',
    },
  ]);

function whenAndWhy(state: CaseState, work: Work): Text {
  const by = until(work.date);
  const please = work.date
    ? { de: `Bitte erledigen Sie das${by.de}.`, en: `Please do so${by.en}.` }
    : { de: 'Eine Frist ist dafür nicht gesetzt.', en: 'No deadline is set for it.' };
  return joinTexts([please, ...whyThisDeadline(state, work)], ' ');
}

/** The planner may be the one who is late. */
const isTheirOwn = (state: CaseState, work: Work): boolean =>
  inCharge(state, work).some((role) => work.to.includes(role));

/** Whose turn it is. */
function inCharge(state: CaseState, { step, instance }: Work): readonly Role[] {
  const office = ROLES.filter((role) => role === instance);
  if (office.length > 0) return office;
  const open = openSteps(state).find((candidate) => candidate.step === step && candidate.instance === instance);
  const people = (open?.roles ?? []).filter((role) => role !== 'engine');
  return people.length > 0 || !step ? people : stepOf(step).by;
}

const listed = ({ basis }: CaseState, offices: readonly Role[]): Text =>
  joinTexts(
    offices.map((office) => officeIn(basis, office).subject),
    ', ',
  );

const askThere = (offices: Text): Text => ({
  de: `Zuständig: ${offices.de}. Bitte fragen Sie dort oder bei der Vertretung nach. Schweigen gilt nie als Zustimmung, und der Vorgang wartet.`,
  en: `In charge: ${offices.en}. Please ask there, or ask the substitute. Silence is never an approval, and the case waits.`,
});

const STILL_OPEN: Text = { de: 'Das ist noch offen.', en: 'This is still open.' };
const DO_IT_NOW: Text = {
  de: 'Bitte erledigen Sie die Aufgabe; der Vorgang wartet darauf.',
  en: 'Please complete the task; the case waits for it.',
};
const CARRIED_FURTHER: Text = {
  de: 'Sie erhalten diese Nachricht, weil die Aufgabe schon länger überfällig ist.',
  en: 'You receive this message because the task has been overdue for some time.',
};
