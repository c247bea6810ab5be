/** Request and vetting: R1–R9, A1, A3, A7, A8. */
import { localDate } from '../../calendar/local-time.ts';
import { addMonths } from '../../calendar/plain-dates.ts';
import type { PlainDate, Refusal, StepName } from '../../terms.ts';
import type { CommandMeta, CommandOf, DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { isAccepted } from '../open-keys.ts';
import { refusal } from '../refusals.ts';
import { dependentsOf } from '../reopen.ts';
import { type Gap, NATURAL_PERSON, REQUEST_GAPS } from '../request-gaps.ts';
import { type CaseState, isRuleWaived } from '../state.ts';

/** Opens a case on an empty stream. */
export function openCase({ data }: CommandOf<'open-case'>, { caseId }: CommandMeta): Decision {
  const wrong = wrongRequester(data.request);
  return wrong ? refuse(wrong) : accept({ type: 'case-opened', data: { caseId, ...data } });
}

/** A case that ran on paper: opened with its request, and filled with what has happened until the import is finished. */
export function importCase({ data }: CommandOf<'import-case'>, { caseId }: CommandMeta): Decision {
  const { origin, request: imported } = data;
  const wrong = wrongRequester(imported.request);
  if (wrong) return refuse(wrong);
  return accept(
    { type: 'case-opened', data: { caseId, origin, request: imported.request } },
    { type: 'case-imported', data: { file: imported.file } },
  );
}

export const request: Deciders<
  | 'hold-preliminary-talk'
  | 'check-completeness'
  | 'complete-request'
  | 'identify-enabler'
  | 'vet-carrier'
  | 'return-request'
  | 'revise-purpose'
  | 'change-contact'
> = {
  'hold-preliminary-talk': (_state, { data }) => accept({ type: 'preliminary-talk-held', data }),
  'check-completeness': (state, { data }) => {
    const missing = data.outcome === 'complete' ? missingFrom(state) : undefined;
    return missing ? refuse(missing) : accept({ type: 'completeness-checked', data });
  },
  'complete-request': (_state, { data }) => {
    const wrong = wrongRequester(data);
    return wrong ? refuse(wrong) : accept({ type: 'request-completed', data });
  },
  'identify-enabler': (_state, { data }) => accept({ type: 'enabler-identified', data }),
  'vet-carrier': (state, { data }, meta) => {
    const wrong = wrongActors(data) ?? stranger(state, data) ?? vettedLongAgo(state, data, meta);
    return wrong ? refuse(wrong) : accept({ type: 'carrier-vetted', data });
  },
  'return-request': (state, { data }) => {
    if (state.facts.completeness !== 'complete') return refuse(notReviewed);
    if (isAccepted(state)) return refuse(decidedAlready);
    const reopened = dependentsOf(state, 'check-completeness').filter((step) => !KEPT_ON_RETURN.includes(step));
    return accept({ type: 'request-returned', data: { ...data, reopened } });
  },
  // A3: a reshaped purpose is assessed afresh, and everything that rested on the old one is done again.
  'revise-purpose': (state, { data }) => {
    const wrong = wrongRequester(data.request);
    if (wrong) return refuse(wrong);
    if (state.facts.print !== undefined || state.facts.sent !== undefined || state.pastRounds.length > 0)
      return refuse(printedAlready);
    const reopened = dependentsOf(state, 'check-completeness').filter((step) => !KEPT_ON_REVISION.includes(step));
    return accept({ type: 'purpose-revised', data: { ...data, reopened } });
  },
  'change-contact': (_state, { data }) =>
    data.authorised && data.assigned ? accept({ type: 'contact-changed', data }) : refuse(notAuthorised),
};

/** R6, A7: a new request may name other persons, so the carrier is vetted again; an earlier vetting carries over. */
const KEPT_ON_REVISION: readonly StepName[] = ['identify-enabler', 'choose-sitting'];
const KEPT_ON_RETURN: readonly StepName[] = [
  ...KEPT_ON_REVISION,
  'inform-data-protection-officer',
  'inform-press-office',
  'inform-statistics-office',
  'inform-registration-office',
];

const wrongRequester = (asked: DataOf<'open-case'>): Refusal | undefined =>
  NATURAL_PERSON.isIn(asked) ? NATURAL_PERSON.refusal : undefined;

/** R4–R8: what a request must say before it counts as complete, as far as it stands in coded facts. */
function missingFrom(state: CaseState): Refusal | undefined {
  const { request } = state.facts;
  if (!request) return undefined;
  const isWaived = ({ waivedAs }: Gap) => waivedAs !== undefined && isRuleWaived(state, 'check-completeness', waivedAs);
  return REQUEST_GAPS.find((gap) => gap.isIn(request) && !isWaived(gap))?.refusal;
}

function wrongActors({ authorised, assigned, empowered }: DataOf<'vet-carrier'>): Refusal | undefined {
  return authorised && assigned && empowered ? undefined : actorsNotReady;
}

/** A7: the carrier is no stranger. */
function stranger(state: CaseState, { known, goodReference }: DataOf<'vet-carrier'>): Refusal | undefined {
  return (known && goodReference) || isRuleWaived(state, 'vet-carrier', 'A7') ? undefined : carrierUnknown;
}

/** In months: so long a vetting of the same carrier carries over. */
const VETTING_LASTS = 24;

function vettedLongAgo(
  state: CaseState,
  { carriedOver, occurredOn }: DataOf<'vet-carrier'>,
  { at }: CommandMeta,
): Refusal | undefined {
  if (!carriedOver) return undefined;
  const day: PlainDate = occurredOn ?? localDate(state.basis, at);
  const isRecent = carriedOver.vettedOn <= day && addMonths(carriedOver.vettedOn, VETTING_LASTS) >= day;
  return isRecent ? undefined : vettingTooOld;
}

const actorsNotReady = refusal(
  'actors-not-authorised',
  'Die Handelnden müssen vom Träger autorisiert, dem Vorhaben fest zugeordnet und befugt sein. Klären Sie das mit dem Träger, oder geben Sie die Anfrage zurück.',
  'The acting persons must be authorised by the carrier, firmly assigned and empowered. Settle it with the carrier, or return the request.',
  'R6',
);
const carrierUnknown = refusal(
  'carrier-unknown',
  'Der Träger ist aus der Netzwerkarbeit nicht bekannt oder hat keine gute Referenz. Verzichten Sie mit Begründung auf diese Soll-Regel, oder lehnen Sie ab.',
  'The carrier is not known from network work or has no good reference. Waive this rule with a reason, or decline.',
  'A7',
);
const vettingTooOld = refusal(
  'vetting-too-old',
  'Eine frühere Trägerprüfung gilt höchstens 24 Monate weiter. Bitte prüfen Sie den Träger neu.',
  'An earlier vetting carries over for at most 24 months. Please vet the carrier anew.',
  'A7',
);
const notReviewed = refusal(
  'nothing-to-return',
  'Zurückgegeben werden kann eine Anfrage, die als vollständig geprüft wurde. Fehlt etwas, tragen Sie es in der Vollständigkeitsprüfung ein.',
  'What can be returned is a request that was found complete. If something is missing, say so in the completeness check.',
);
const decidedAlready = refusal(
  'decided-already',
  'Über die Anfrage ist schon entschieden. Soll sich der Zweck ändern, nutzen Sie „Zweck ändern“.',
  'The request was decided already. To change the purpose, use “Revise the purpose”.',
  'A4',
);
const printedAlready = refusal(
  'printed-already',
  'Es ist schon gedruckt oder versandt; der Zweck lässt sich nicht mehr ändern. Stellen Sie für einen neuen Zweck eine neue Anfrage.',
  'It was printed or sent already; the purpose can no longer change. Make a new request for a new purpose.',
  'A3',
);
const notAuthorised = refusal(
  'contact-not-authorised',
  'Auch die neue Ansprechperson muss vom Träger autorisiert und dem Vorhaben fest zugeordnet sein. Bitte bestätigen Sie beides.',
  'The new contact person must be authorised by the carrier and firmly assigned, too. Please confirm both.',
  'R6',
);
