/** A2: a mail that reached nobody is told to the planner, who informs by other means. */
import { stepOf } from '../../domain/guideline/steps.ts';
import { STEPS, type StepName, type Text } from '../../domain/terms.ts';
import { quoted, type Writer } from './step-notice.ts';

export const failedNotice: Writer = (state, { key }) => {
  // The key of the notice that failed names the step that it was about.
  const step = key.split('/').find((part): part is StepName => STEPS.some((name) => name === part));
  const isBeforehand = step !== undefined && stepOf(step).informs !== undefined;
  const about = quoted(state, step ? { step } : {});
  const reachedNobody = {
    de: `Eine E-Mail hat niemanden erreicht, weil die Adresse abgewiesen wurde, der Mailserver drei Tage lang nicht erreichbar war oder die Stelle nicht besetzt ist. Es ging um: ${about.de}.`,
    en: `A mail reached nobody, because the address was refused, the mail server was away for three days or nobody holds the office. It was about: ${about.en}.`,
  };
  return {
    headline: { de: 'Eine Benachrichtigung kam nicht an', en: 'A notice did not arrive' },
    paragraphs: [reachedNobody, isBeforehand ? INFORM_OTHERWISE : PASS_ON_OTHERWISE],
    ...(step ? { step } : {}),
    rules: isBeforehand ? ['A2'] : [],
  };
};

const INFORM_OTHERWISE: Text = {
  de: 'Bitte informieren Sie die Stelle auf anderem Weg, etwa telefonisch oder persönlich, und tragen Sie es im Vorgang ein. Vorher kann nicht entschieden werden.',
  en: 'Please inform the office by other means, such as by telephone or in person, and record it in the case. Nothing can be decided before.',
};
const PASS_ON_OTHERWISE: Text = {
  de: 'Bitte geben Sie die Nachricht auf anderem Weg weiter und lassen Sie die hinterlegte Adresse prüfen.',
  en: 'Please pass the message on by other means and have the address on file checked.',
};
