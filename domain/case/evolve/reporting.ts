/** Responses, complaints, report, committees and the end. */
import type { EventMeta, EventOf } from '../events.ts';
import { changeComplaint, undo, withFacts, withoutFacts } from '../reopen.ts';
import type { CaseState, ComplaintState } from '../state.ts';
import { complete, type EvolvePart } from './complete.ts';

export const evolveReporting: EvolvePart = (state, event, meta) => {
  switch (event.type) {
    case 'responses-recorded': {
      const { answered, undeliverable } = state.facts.responses ?? { answered: 0, undeliverable: 0 };
      const counted = withFacts(state, {
        responses: {
          answered: answered + event.data.answered,
          undeliverable: undeliverable + event.data.undeliverable,
        },
      });
      return event.data.final ? complete(counted, 'record-responses', meta, { on: event.data.occurredOn }) : counted;
    }
    case 'complaint-registered': {
      const { complaint, category, receivedOn } = event.data;
      const registered: ComplaintState = { complaint, category, receivedOn, legalFollowUp: false, closed: false };
      return { ...state, complaints: [...state.complaints, registered] };
    }
    case 'complaint-answered': {
      const { complaint, legalFollowUp, occurredOn: on } = event.data;
      const answered = changeComplaint(state, complaint, { legalFollowUp });
      return complete(answered, 'answer-complaint', meta, { on, instance: `${complaint}` });
    }
    case 'complaint-closed': {
      const { complaint, occurredOn: on } = event.data;
      const closed = changeComplaint(state, complaint, { closed: true });
      return complete(closed, 'close-complaint', meta, { on, instance: `${complaint}` });
    }
    case 'report-submitted':
      return complete(state, 'submit-report', meta, { on: event.data.occurredOn });
    case 'report-accepted':
      return complete(state, 'accept-report', meta, { on: event.data.occurredOn });
    case 'report-returned':
      return undo(state, ['submit-report', 'accept-report']);
    case 'sitting-chosen':
      return chosen(state, event, meta);
    case 'paper-prepared':
      return complete(state, 'prepare-paper', meta, { on: event.data.occurredOn, instance: event.data.committee });
    case 'report-presented':
      return presented(state, event, meta);
    case 'statistics-handed-over':
      return handedOver(state, event);
    case 'statistics-confirmed':
      return complete(state, 'hand-over-statistics', meta, { on: event.data.occurredOn });
    case 'results-published':
      return complete(state, 'publish-results', meta, { on: event.data.occurredOn });
    case 'cooperation-evaluated': {
      const { actual, office, occurredOn: on } = event.data;
      const told = actual ? withFacts(state, { actualEffort: actual }) : state;
      return complete(told, 'evaluate-cooperation', meta, { on, instance: office });
    }
    case 'case-closed':
      return {
        ...complete(state, 'close-case', meta, { on: event.data.occurredOn }),
        status: 'closed',
        ended: { seq: meta.seq, at: meta.at },
      };
    default:
      return undefined;
  }
};

/** T1: another sitting of the same committee needs its paper again, for its own deadline. */
function chosen(state: CaseState, { data }: EventOf<'sitting-chosen'>, meta: EventMeta): CaseState {
  const { committee, sitting, occurredOn: on } = data;
  const isOther = state.facts.sittings?.[committee]?.sitting !== sitting;
  const before = isOther ? undo(state, ['prepare-paper'], committee) : state;
  const sittings = { ...before.facts.sittings, [committee]: { sitting } };
  return complete(withFacts(before, { sittings }), 'choose-sitting', meta, { on, instance: committee });
}

function presented(state: CaseState, { data }: EventOf<'report-presented'>, meta: EventMeta): CaseState {
  const { committee, outcome, occurredOn: on } = data;
  const plan = state.facts.sittings?.[committee];
  const told = plan
    ? withFacts(state, { sittings: { ...state.facts.sittings, [committee]: { ...plan, outcome } } })
    : state;
  if (outcome === 'postponed') return reconsider(told, committee);
  return complete(told, 'present-report', meta, { on, instance: committee });
}

/** The committee stays, its sitting is to be chosen anew; the paper is prepared again for that one. */
export function reconsider(state: CaseState, committee: string): CaseState {
  const open = undo(undo(state, ['choose-sitting'], committee), ['prepare-paper'], committee);
  // A committee that no profile demands would be forgotten with its sitting.
  const plan = { sitting: '' };
  return withFacts(open, { sittings: { ...open.facts.sittings, [committee]: plan } });
}

function handedOver(state: CaseState, { data: { hash, records } }: EventOf<'statistics-handed-over'>): CaseState {
  const told = withFacts(withoutFacts(state, ['statistics']), { statistics: { hash, records } });
  // It is the statistics office's turn now; it is told, and its time begins.
  const { 'hand-over-statistics': _, ...openSince } = told.openSince;
  return { ...told, openSince };
}
