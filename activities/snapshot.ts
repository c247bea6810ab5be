/** From a case's state to all that its run keeps: what is due, when to wake up, and what Temporal's UI shows. */
import { agenda } from '../domain/case/agenda.ts';
import { openSteps } from '../domain/case/open-steps.ts';
import { phaseOf } from '../domain/case/phase.ts';
import { type CaseState, isPaused } from '../domain/case/state.ts';
import { stepOf } from '../domain/guideline/steps.ts';
import type { Head } from '../domain/journal/envelope.ts';
import type { Instant } from '../domain/terms.ts';
import type { Snapshot } from './contract.ts';
import { deliveryOf } from './delivery-of.ts';

export function snapshotOf(state: CaseState | undefined, head: Head, at: Instant): Snapshot {
  if (!state) return { head: null, phase: 'request', finished: true, due: [], details: '' };
  const { due, next } = agenda(state, at);
  return {
    head,
    phase: phaseOf(state),
    finished: state.status !== 'running' && due.length === 0 && next === undefined,
    due: due.map(({ key, kind }) => ({ key, by: deliveryOf(kind) })),
    ...(next ? { next: { at: next.due, kind: next.kind, ...(next.step ? { step: next.step } : {}) } } : {}),
    details: detailsOf(state),
  };
}

/** Markdown for the run's current details; offices and dates, never a person. */
function detailsOf(state: CaseState): string {
  const lines = openSteps(state).map(({ step, roles, due, notBefore }) => {
    const when = [notBefore ? `ab ${notBefore}` : '', due ? `bis ${due}` : ''].filter(Boolean).join(', ');
    return `- **${stepOf(step).label.de}** (${roles.join(', ')})${when ? `, ${when}` : ''}`;
  });
  const title = isPaused(state) ? `${phaseOf(state)}, ruht` : phaseOf(state);
  return [`**${title}**`, ...lines].join('\n');
}
