/** Request, vetting, involvement, legal review and declaration. */
import type { EventMeta, EventOf } from '../events.ts';
import { undo, withFacts, withoutFacts } from '../reopen.ts';
import type { CaseState } from '../state.ts';
import { complete, doneBy, type EvolvePart } from './complete.ts';

export const evolveReview: EvolvePart = (state, event, meta) => {
  switch (event.type) {
    case 'case-opened':
      return state;
    case 'preliminary-talk-held':
      return complete(state, 'hold-preliminary-talk', meta, { on: event.data.occurredOn });
    case 'completeness-checked': {
      // P6: whoever takes a request up is in charge of it, until it is handed over.
      const taken = state.responsible ? state : { ...state, responsible: meta.actor.person };
      return event.data.outcome === 'complete'
        ? complete(withFacts(taken, { completeness: 'complete' }), 'check-completeness', meta, {
            on: event.data.occurredOn,
          })
        : withFacts(taken, { completeness: 'incomplete' });
    }
    case 'request-completed':
      return {
        ...withoutFacts(withFacts(state, { request: event.data }), ['completeness']),
        supplied: doneBy(state, meta, event.data.occurredOn),
      };
    case 'request-returned':
      return withFacts(retaken(state, event, meta, 'returned'), { completeness: 'incomplete' });
    case 'purpose-revised':
      return withFacts(retaken(state, event, meta, 'revised'), { request: event.data.request });
    case 'contact-changed':
      return state.facts.request
        ? withFacts(state, { request: { ...state.facts.request, contact: event.data.contact } })
        : state;
    case 'enabler-identified':
      return complete(withFacts(state, { leads: event.data.leads }), 'identify-enabler', meta, {
        on: event.data.occurredOn,
      });
    case 'carrier-vetted':
      return complete(withFacts(state, { vetting: event.data }), 'vet-carrier', meta, { on: event.data.occurredOn });
    case 'data-protection-officer-informed':
      return complete(state, 'inform-data-protection-officer', meta, { on: event.data.occurredOn });
    case 'press-office-informed':
      return complete(state, 'inform-press-office', meta, { on: event.data.occurredOn });
    case 'statistics-office-informed':
      return complete(state, 'inform-statistics-office', meta, { on: event.data.occurredOn });
    case 'registration-office-informed':
      return complete(state, 'inform-registration-office', meta, { on: event.data.occurredOn });
    case 'addressees-estimated':
      return complete(withFacts(state, { estimate: event.data.count }), 'estimate-addressees', meta, {
        on: event.data.occurredOn,
      });
    case 'legal-position-assessed':
      return complete(withFacts(state, { assessment: event.data }), 'assess-legal-position', meta, {
        on: event.data.occurredOn,
      });
    case 'request-weighed':
      return complete(withFacts(state, { decision: event.data }), 'weigh-request', meta, { on: event.data.occurredOn });
    case 'decision-confirmed':
      return declinedIf(
        complete(state, 'confirm-decision', meta, { on: event.data.occurredOn }),
        state.facts.decision?.outcome === 'decline',
        meta,
      );
    case 'decision-returned':
      return undo(state, ['weigh-request', 'confirm-decision']);
    case 'resolution-obtained': {
      const told = withFacts(state, { resolution: event.data.outcome });
      if (event.data.outcome === 'postponed') return told;
      const obtained = complete(told, 'obtain-resolution', meta, { on: event.data.occurredOn });
      return declinedIf(obtained, event.data.outcome === 'refused', meta);
    }
    case 'declaration-rendered':
      return withFacts(state, { declaration: { document: event.data.file.document, renderedAt: meta.at } });
    case 'declaration-signed':
      return signed(state, event, meta);
    case 'processing-agreed':
      return complete(withFacts(state, { processing: { until: event.data.until } }), 'agree-processing', meta, {
        on: event.data.occurredOn,
      });
    default:
      return undefined;
  }
};

const declinedIf = (state: CaseState, declined: boolean, { seq, at }: EventMeta): CaseState =>
  declined ? { ...state, status: 'declined', ended: { seq, at } } : state;

/** S2: where several sign jointly for the carrier, the step is done with the last of them. */
function signed(state: CaseState, { data }: EventOf<'declaration-signed'>, meta: EventMeta): CaseState {
  const on = data.occurredOn;
  if (data.side === 'municipality') return complete(state, 'sign-for-municipality', meta, { on });
  const carrierSigners = [...(state.facts.carrierSigners ?? []), meta.actor.person];
  const told = withFacts(state, { carrierSigners });
  return carrierSigners.length >= (state.facts.vetting?.signatories ?? 1)
    ? complete(told, 'sign-for-carrier', meta, { on })
    : told;
}

function retaken(
  state: CaseState,
  { data: { reopened } }: EventOf<'request-returned'> | EventOf<'purpose-revised'>,
  { seq, at }: EventMeta,
  why: 'returned' | 'revised',
): CaseState {
  const reopening = { seq, at, reopened, why };
  return { ...undo(state, reopened), reopenings: [...state.reopenings, reopening] };
}
