/** From a case's state to what lists and pages read of it. */
import { compareDates } from '../calendar/plain-dates.ts';
import { stepOf } from '../guideline/steps.ts';
import { type Json, type PlainDate, ROLES } from '../terms.ts';
import { agenda } from './agenda.ts';
import { isAccepted } from './open-keys.ts';
import { type OpenStep, openSteps } from './open-steps.ts';
import { phaseOf } from './phase.ts';
import { isEmptied, overOf } from './retention.ts';
import { searchText } from './search-text.ts';
import { type CaseState, isPaused, sentCount } from './state.ts';
import type { CaseView, SubstituteRow } from './view.ts';

export function viewOf(state: CaseState): CaseView {
  const { caseId, municipality, carrier } = state;
  const { due, next } = agenda(state, state.head.at);
  const wakeAt = due[0]?.due ?? next?.due ?? null;
  const phase = phaseOf(state);
  const open = openSteps(state);
  const facts = codedFacts(state);
  return {
    row: {
      caseId,
      municipality,
      carrier,
      phase,
      paused: isPaused(state),
      open: state.status === 'running' || wakeAt !== null,
      openedAt: state.openedAt,
      changedAt: state.head.at,
      seq: state.head.seq,
      wakeAt,
      basisSeq: state.basis.municipalitySeq,
      turn: ROLES.filter((role) => open.some(({ roles }) => roles.includes(role))),
      due: earliest(open),
      title: state.facts.request?.title ?? null,
      facts,
    },
    tasks: open.map(({ key, step, roles, since, due: date }) => ({
      caseId,
      municipality,
      carrier,
      phase,
      changedAt: state.head.at,
      key,
      step,
      round: stepOf(step).perRound ? state.round : 1,
      roles,
      openSince: since,
      due: date ?? null,
      takenBy: state.taken[key]?.by ?? null,
      takenSince: state.taken[key]?.since ?? null,
    })),
    substitutes: substitutesIn(state),
    text: searchText(caseId, facts),
  };
}

const earliest = (open: readonly OpenStep[]): PlainDate | null =>
  open.flatMap(({ due }) => due ?? []).sort(compareDates)[0] ?? null;

const substitutesIn = ({ substitutes }: CaseState): readonly SubstituteRow[] =>
  substitutes.map(({ office, person, from, until }) => ({ office, person, from, until: until ?? null }));

/** A5, A6: what comparable cases are found by, and what the yearly account of effort adds up. */
function codedFacts(state: CaseState): { readonly [key: string]: Json } {
  const { request, decision, assessment, vetting, actualEffort } = state.facts;
  return {
    ...(request
      ? {
          legalForm: request.carrier.legalForm,
          carrierName: request.carrier.name,
          targetGroup: request.targetGroup,
          mailingKind: request.mailingKind,
          expectedCount: request.expectedCount,
          occasion: request.occasion,
          criteria: request.criteria.map(({ criterion }) => criterion),
          ...(request.follows ? { follows: request.follows } : {}),
        }
      : {}),
    ...(vetting && state.done['vet-carrier'] ? { vettedOn: state.done['vet-carrier'].on } : {}),
    ...(assessment ? { assessment: assessment.outcome } : {}),
    ...(decision
      ? {
          summary: decision.summary,
          decidedOn: state.done['weigh-request']?.on ?? null,
          effort: { ...decision.effort },
          bornBy: decision.bornBy,
        }
      : {}),
    ...outcomeFact(state),
    ...(actualEffort ? { actualEffort: { ...actualEffort } } : {}),
    ...(sentCount(state) > 0 ? { sent: sentCount(state) } : {}),
    ...keptFacts(state),
  };
}

/** A4: an outcome is what was co-signed and resolved, or how the case ended since; before that nothing is decided. */
function outcomeFact(state: CaseState): { readonly outcome?: string } {
  if (state.status === 'declined') return { outcome: 'decline' };
  if (state.status === 'withdrawn') return { outcome: 'withdrawn' };
  return isAccepted(state) ? { outcome: 'accept' } : {};
}

/** What the retention preview finds a case by, without reading its journal; the schedule is asked when it is read. */
function keptFacts(state: CaseState): { readonly [key: string]: Json } {
  if (isEmptied(state)) return { emptied: true };
  const over = overOf(state);
  return over ? { ...over } : {};
}
