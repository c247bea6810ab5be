/** The course of a case as a whole: withdraw, decline, pause, resume, and the order to erase. */
import type { KeyId } from '../../terms.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';
import { isPaused } from '../state.ts';

export const course: Deciders<'withdraw-case' | 'decline-case' | 'pause-case' | 'resume-case' | 'order-erasure'> = {
  'withdraw-case': (state, { data }) =>
    state.facts.sent === undefined ? accept({ type: 'case-withdrawn', data }) : refuse(alreadySent),
  'decline-case': (state, { data }) =>
    state.facts.sent === undefined ? accept({ type: 'case-declined', data }) : refuse(alreadySent),
  'pause-case': (state, { data }) =>
    isPaused(state)
      ? refuse(refusal('already-paused', 'Der Vorgang ruht bereits.', 'The case is paused already.'))
      : accept({ type: 'case-paused', data }),
  'resume-case': (state, { data }) =>
    isPaused(state)
      ? accept({ type: 'case-resumed', data })
      : refuse(refusal('not-paused', 'Der Vorgang ruht nicht.', 'The case is not paused.')),
  'order-erasure': (state, { data }) => {
    const known = new Set(state.erasures.flatMap(({ keys }) => keys));
    const keys = data.keys.map((key) => key as KeyId).filter((key) => !known.has(key));
    return keys.length === 0
      ? refuse(refusal('already-erased', 'Das ist bereits gelöscht.', 'That is erased already.'))
      : accept({ type: 'erasure-ordered', data: { keys, why: data.why } });
  },
};

const alreadySent = refusal(
  'already-sent',
  'Die Sendung ist bereits hinaus; der Vorgang lässt sich nicht mehr zurückziehen oder ablehnen. Bringen Sie ihn zu Ende.',
  'The mailing has left already; the case can no longer be withdrawn or declined. Bring it to its end.',
);
