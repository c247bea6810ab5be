/** A further mailing of the same cooperation, after a pretest or as a follow-up: with approvals of its own (L2). */
import { accept, type Deciders, refuse } from '../decision.ts';
import { isStepDone } from '../instances.ts';
import { refusal } from '../refusals.ts';

export const rounds: Deciders<'start-round'> = {
  'start-round': (state, { data }) => {
    if (!isStepDone(state, 'send-mailing')) return refuse(notSent);
    if (isStepDone(state, 'submit-report')) return refuse(reported);
    return accept({ type: 'round-started', data: { ...data, round: state.round + 1 } });
  },
};

const notSent = refusal(
  'round-not-sent',
  'Eine neue Versandrunde beginnt erst, wenn die laufende versandt ist.',
  'A new round starts only after the present one was sent.',
  'L2',
);
const reported = refusal(
  'reported-already',
  'Der Bericht liegt schon vor; eine weitere Runde braucht einen neuen Vorgang.',
  'The report has been submitted already; another round needs a new case.',
  'F2',
);
