/** Involvement, legal review and decision: A2–A6, A9, A10, R3, R4. */
import type { Refusal } from '../../terms.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';
import type { CaseState } from '../state.ts';

export const review: Deciders<
  | 'inform-data-protection-officer'
  | 'inform-press-office'
  | 'inform-statistics-office'
  | 'inform-registration-office'
  | 'estimate-addressees'
  | 'assess-legal-position'
  | 'weigh-request'
  | 'confirm-decision'
  | 'obtain-resolution'
> = {
  // A2: a notice by a person counts like the engine's; the record shows how.
  'inform-data-protection-officer': (_state, { data }) =>
    accept({ type: 'data-protection-officer-informed', data: { ...data, to: [] } }),
  'inform-press-office': (_state, { data }) => accept({ type: 'press-office-informed', data: { ...data, to: [] } }),
  'inform-statistics-office': (_state, { data }) =>
    accept({ type: 'statistics-office-informed', data: { ...data, to: [] } }),
  'inform-registration-office': (_state, { data }) =>
    accept({ type: 'registration-office-informed', data: { ...data, to: [] } }),
  'estimate-addressees': (_state, { data }) => accept({ type: 'addressees-estimated', data }),
  'assess-legal-position': (_state, { data }) => {
    const wrong = wrongAssessment(data);
    return wrong ? refuse(wrong) : accept({ type: 'legal-position-assessed', data });
  },
  'weigh-request': (state, { data }, meta) => {
    const wrong = ownAssessment(state, meta) ?? wrongDecision(state, data);
    return wrong ? refuse(wrong) : accept({ type: 'request-weighed', data });
  },
  'confirm-decision': (state, { data }, meta) => confirm(state, data, meta),
  'obtain-resolution': (_state, { data }) => accept({ type: 'resolution-obtained', data }),
};

function wrongAssessment(data: CommandOf<'assess-legal-position'>['data']): Refusal | undefined {
  if (data.outcome === 'permissible-with-conditions' && data.conditions.length === 0) return conditionsMissing;
  if (data.outcome === 'permissible' && data.conditions.length > 0) return conditionsWithoutOutcome;
  if (data.outcome === 'not-permissible') return undefined;
  // A3: blocked register entries are weighed before any mailing (§§ 8, 51, 52 BMG), or it is not permissible.
  if (!data.blockedEntriesConsidered) return blockedEntriesNotConsidered;
  return data.occasionHolds ? undefined : noOccasion;
}

type DecisionForm = CommandOf<'weigh-request'>['data'];

function wrongDecision(state: CaseState, data: DecisionForm): Refusal | undefined {
  // A3: "not permissible" bars acceptance.
  if (data.outcome === 'accept' && state.facts.assessment?.outcome === 'not-permissible') return notPermissible;
  if (!data.comparablesSearched) return comparablesNotSearched;
  // A5: a decision unlike that of a comparable case says why.
  const deviates = data.comparable.some(({ outcome }) => outcome !== data.outcome);
  if (deviates && data.deviation === undefined) return deviationUnexplained;
  // A5: what could not be granted to every comparable request may not be granted to one.
  if (data.outcome === 'accept' && !data.repeatable) return notRepeatable;
  if (data.statisticsAgreed && !state.basis.offices.includes('statistics-office')) return noStatisticsOffice;
  return undefined;
}

/** A3: whoever judges the law does not decide the request; what was taken over from paper was judged on paper. */
const ownAssessment = (state: CaseState, { actor }: CommandMeta): Refusal | undefined =>
  !state.importing && state.done['assess-legal-position']?.by === actor.person ? assessedIt : undefined;

/** A4: four eyes. */
function confirm(state: CaseState, data: CommandOf<'confirm-decision'>['data'], meta: CommandMeta): Decision {
  if (data.outcome === 'return') {
    const { comments, occurredOn } = data;
    return accept({ type: 'decision-returned', data: { comments, ...(occurredOn ? { occurredOn } : {}) } });
  }
  if (!meta.recorded && state.done['weigh-request']?.by === meta.actor.person) return refuse(ownDecision);
  return accept({ type: 'decision-confirmed', data: data.occurredOn ? { occurredOn: data.occurredOn } : {} });
}

const conditionsMissing = refusal(
  'conditions-missing',
  '„Zulässig mit Auflagen“ braucht mindestens eine Auflage. Nennen Sie sie, oder wählen Sie „zulässig“.',
  '“Permissible with conditions” needs at least one condition. Name it, or choose “permissible”.',
  'A3',
);
const conditionsWithoutOutcome = refusal(
  'conditions-without-outcome',
  'Auflagen gehören zu „zulässig mit Auflagen“. Wählen Sie dieses Ergebnis, oder streichen Sie die Auflagen.',
  'Conditions belong to “permissible with conditions”. Choose that outcome, or take the conditions out.',
  'A3',
);
const blockedEntriesNotConsidered = refusal(
  'blocked-entries-not-considered',
  'Bitte bedenken Sie Auskunftssperren und Sperrvermerke (§§ 8, 51, 52 BMG) und bestätigen Sie das; vorher ist das Vorhaben nicht zulässig.',
  'Please consider blocked register entries (§§ 8, 51, 52 BMG) and confirm it; until then the project is not permissible.',
  'A3',
);
const noOccasion = refusal(
  'no-occasion',
  'Ohne konkreten Anlass ist das Vorhaben nicht zulässig. Bestätigen Sie den Anlass, oder wählen Sie „nicht zulässig“.',
  'Without a concrete occasion the project is not permissible. Confirm the occasion, or choose “not permissible”.',
  'R4',
);
const notPermissible = refusal(
  'not-permissible',
  'Die rechtliche Einschätzung lautet „nicht zulässig“. Lehnen Sie ab, oder lassen Sie den Zweck ändern und neu einschätzen.',
  'The legal position is “not permissible”. Decline, or have the purpose reshaped and assessed afresh.',
  'A3',
);
const comparablesNotSearched = refusal(
  'comparables-not-searched',
  'Bitte suchen Sie nach vergleichbaren früheren Vorgängen, nennen Sie die berücksichtigten, und bestätigen Sie die Suche.',
  'Please look for comparable earlier cases, name those considered, and confirm the search.',
  'A5',
);
const deviationUnexplained = refusal(
  'deviation-unexplained',
  'Ein vergleichbarer Vorgang wurde anders entschieden. Bitte begründen Sie, warum hier anders entschieden wird.',
  'A comparable case was decided otherwise. Please give the reason why this one is decided differently.',
  'A5',
);
const notRepeatable = refusal(
  'not-repeatable',
  'Wenn nicht jedes vergleichbare Anliegen ebenso unterstützt werden kann, darf auch dieses nicht angenommen werden.',
  'If not every comparable request could be supported likewise, this one may not be accepted either.',
  'A5',
);
const noStatisticsOffice = refusal(
  'no-statistics-office',
  'Diese Kommune hat keine Statistikstelle, die Einzeldaten übernehmen könnte. Vereinbaren Sie den Bericht ohne Einzeldaten.',
  'This municipality has no statistics office that could take individual data. Agree on the report without it.',
  'F2',
);
const assessedIt = refusal(
  'assessed-it',
  'Wer die rechtliche Lage eingeschätzt hat, entscheidet nicht selbst über die Anfrage. Bitte lassen Sie eine andere Person entscheiden.',
  'Whoever assessed the legal position does not decide on the request. Please let another person decide.',
  'A3',
);
const ownDecision = refusal(
  'own-decision',
  'Wer entschieden hat, zeichnet nicht selbst mit. Bitte lassen Sie die Amtsleitung oder ihre Vertretung mitzeichnen.',
  'Whoever decided does not co-sign. Please let the head of unit or a substitute co-sign.',
  'A4',
);
