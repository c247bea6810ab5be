/** Request and vetting: R1–R9, A1, A8. */

import type { Refusal } from '../../terms.ts';
import type { CommandMeta, CommandOf, DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';

/** Opens a case on an empty stream. */
export function openCase({ data }: CommandOf<'open-case'>, { caseId }: CommandMeta): Decision {
  const wrong = wrongRequester(data.request);
  if (wrong) return refuse(wrong);
  return accept({ type: 'case-opened', data: { caseId, ...data } });
}

export const request: Deciders<'check-completeness' | 'complete-request' | 'identify-enabler'> = {
  'check-completeness': (state, { data }) => {
    const request = state.facts.request;
    if (data.outcome === 'complete' && request) {
      const missing = missingFrom(request);
      if (missing) return refuse(missing);
    }
    return accept({ type: 'completeness-checked', data });
  },
  'complete-request': (_state, { data }) => {
    const wrong = wrongRequester(data);
    return wrong ? refuse(wrong) : accept({ type: 'request-completed', data });
  },
  'identify-enabler': (_state, { data }) => accept({ type: 'enabler-identified', data }),
};

function wrongRequester({ carrier }: DataOf<'open-case'>): Refusal | undefined {
  if (carrier.legalForm === 'natural-person') {
    return refusal(
      'natural-person',
      'Anfragen können nur juristische Personen stellen. Bitte lassen Sie den Träger (Verein, gGmbH, Stiftung …) anfragen.',
      'Only a legal person can make a request. Please let the carrier (association, charitable company, foundation …) ask.',
      'R1',
    );
  }
  return undefined;
}

/** R4–R6, R8: what a request must say before it counts as complete, as far as it stands in coded facts. */
function missingFrom(request: DataOf<'open-case'>): Refusal | undefined {
  const ready = request.actingPersons.filter((person) => person.authorised && person.assigned && person.empowered);
  if (ready.length === 0) {
    return refusal(
      'no-acting-person',
      'Es ist keine handelnde Person benannt, die der Träger autorisiert, dem Vorhaben fest zugeordnet und bevollmächtigt hat. Fordern Sie die Angabe nach.',
      'No acting person is named whom the carrier authorised, assigned and empowered. Ask the carrier to complete the request.',
      'R6',
    );
  }
  if (request.legalBasis === 'other') {
    return refusal(
      'no-legal-basis',
      'Eine Rechtsgrundlage nach Art. 6 Abs. 1 Buchst. c oder e DSGVO ist nicht benannt; ein guter Zweck allein genügt nicht. Fordern Sie die Angabe nach.',
      'No legal basis under Art. 6(1)(c) or (e) GDPR is named; a good purpose alone is not enough. Ask the carrier to complete the request.',
      'R5',
    );
  }
  if (!request.generalInterest) {
    return refusal(
      'no-general-interest',
      'Das Vorhaben dient nach eigener Angabe nicht der Daseinsvorsorge. Fordern Sie die Angabe nach oder lehnen Sie ab.',
      'By its own account the project does not serve services of general interest. Ask for completion or decline.',
      'R8',
    );
  }
  return undefined;
}
