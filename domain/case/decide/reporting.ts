/** Report and end: F1–F3, T1, A6, C1. */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import type { Sitting } from '../../calendar/planning-basis.ts';
import { submissionDeadline } from '../../calendar/sittings.ts';
import type { PlainDate, Refusal } from '../../terms.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';
import { type CaseState, isRuleWaived } from '../state.ts';

export const reporting: Deciders<
  | 'choose-sitting'
  | 'submit-report'
  | 'accept-report'
  | 'prepare-paper'
  | 'present-report'
  | 'hand-over-statistics'
  | 'publish-results'
  | 'evaluate-cooperation'
  | 'close-case'
> = {
  'choose-sitting': (state, { data }, meta) => {
    const sitting = state.basis.sittings.find(({ id }) => id === data.sitting);
    if (sitting && sitting.committee !== data.committee) return refuse(othersSitting);
    const today = data.occurredOn ?? localDate(state.basis, meta.at);
    if (!sitting || sitting.cancelled || sitting.date < today) return refuse(noSuchSitting);
    if (sitting.doubtful) return refuse(doubtful);
    // T1: a sitting whose papers are due already is too late for this report.
    const late = isRuleWaived(state, 'choose-sitting', 'T1')
      ? undefined
      : tooLate(state, sitting, data.occurredOn, meta);
    return late ? refuse(late) : accept({ type: 'sitting-chosen', data });
  },
  'submit-report': (_state, { data }) => accept({ type: 'report-submitted', data }),
  'accept-report': (_state, { data }) => {
    const on = data.occurredOn ? { occurredOn: data.occurredOn } : {};
    return data.outcome === 'accept'
      ? accept({ type: 'report-accepted', data: on })
      : accept({ type: 'report-returned', data: { comments: data.comments, ...on } });
  },
  'prepare-paper': (state, { data }, meta) => {
    const sitting = chosenSitting(state, data.committee);
    const isWaived = isRuleWaived(state, 'prepare-paper', 'T1');
    const late = sitting && !isWaived ? tooLate(state, sitting, data.occurredOn, meta) : undefined;
    return late ? refuse(late) : accept({ type: 'paper-prepared', data });
  },
  'present-report': (_state, { data }) => accept({ type: 'report-presented', data }),
  'hand-over-statistics': (state, { data }, meta) => statistics(state, data, meta),
  'publish-results': (_state, { data }) => accept({ type: 'results-published', data }),
  'evaluate-cooperation': (_state, { data }, { actor }) => {
    const office = actor.for ?? actor.role;
    // A6: the next decision weighs what this one really cost.
    if (office === 'social-planner' && !data.actual) return refuse(costsMissing);
    if (office === 'carrier' && data.actual) return refuse(notTheirCosts);
    return accept({ type: 'cooperation-evaluated', data: { ...data, office } });
  },
  'close-case': (state, { data }) =>
    state.channels.every(({ recorded }) => recorded) || isRuleWaived(state, 'close-case', 'C1')
      ? accept({ type: 'case-closed', data })
      : refuse(channelsOpen),
};

const chosenSitting = ({ basis, facts }: CaseState, committee: string): Sitting | undefined =>
  basis.sittings.find(({ id }) => id === facts.sittings?.[committee]?.sitting);

function tooLate(
  { basis }: CaseState,
  sitting: Sitting,
  occurredOn: PlainDate | undefined,
  { at }: CommandMeta,
): Refusal | undefined {
  const deadline = submissionDeadline(basis, sitting);
  const isLate = occurredOn === undefined ? at > deadline.at : occurredOn > deadline.date;
  if (!isLate) return undefined;
  const [day, until] = [longDate(sitting.date), longDate(deadline.date)];
  return refusal(
    'paper-deadline-passed',
    `Für die Sitzung am ${day.de} war Vorlagenschluss am ${until.de}. Wählen Sie eine spätere Sitzung, oder verzichten Sie mit Begründung auf die Frist, wenn das Gremium eine Tischvorlage annimmt.`,
    `Papers for the sitting on ${day.en} were due on ${until.en}. Choose a later sitting, or waive the deadline with a reason if the committee takes a late paper.`,
    'T1',
  );
}

/** F2: the carrier hands over, the statistics office confirms what it received by its hash; the data itself never comes here. */
function statistics(
  { facts }: CaseState,
  data: CommandOf<'hand-over-statistics'>['data'],
  { actor }: CommandMeta,
): Decision {
  const isCarrier = (actor.for ?? actor.role) === 'carrier';
  const on = data.occurredOn ? { occurredOn: data.occurredOn } : {};
  if (data.action === 'hand-over') {
    if (!isCarrier) return refuse(carrierHandsOver);
    return accept({ type: 'statistics-handed-over', data: { hash: data.hash, records: data.records, ...on } });
  }
  if (isCarrier) return refuse(officeConfirms);
  if (data.hash !== facts.statistics?.hash) return refuse(otherData);
  return accept({ type: 'statistics-confirmed', data: { hash: data.hash, ...on } });
}

const noSuchSitting = refusal(
  'no-such-sitting',
  'Diese Sitzung steht nicht (mehr) bevor. Bitte wählen Sie eine kommende Sitzung des Gremiums.',
  'This sitting is not (or no longer) ahead. Please choose a coming sitting of the committee.',
  'T1',
);
const othersSitting = refusal(
  'no-such-sitting',
  'Das ist die Sitzung eines anderen Gremiums. Bitte wählen Sie eine kommende Sitzung des Gremiums, dem hier berichtet wird.',
  'That is the sitting of another committee. Please choose a coming sitting of the committee that is reported to here.',
  'T1',
);
const doubtful = refusal(
  'sitting-in-doubt',
  'Diese Sitzung steht nicht mehr im Kalender des Rates. Klären Sie, ob sie stattfindet, und bestätigen Sie sie zuerst im Kalender der Kommune.',
  'This sitting is no longer in the council’s calendar. Find out whether it takes place and confirm it in the municipality’s calendar first.',
  'T1',
);
const carrierHandsOver = refusal(
  'carrier-hands-over',
  'Die Daten übergibt der Träger; die Statistikstelle bestätigt den Empfang.',
  'The carrier hands the data over; the statistics office confirms that it received them.',
  'F2',
);
const officeConfirms = refusal(
  'statistics-office-confirms',
  'Den Empfang bestätigt die Statistikstelle.',
  'It is the statistics office that confirms the receipt.',
  'F2',
);
const otherData = refusal(
  'other-data',
  'Die Prüfsumme passt nicht zu den übergebenen Daten. Lassen Sie den Träger die Übergabe wiederholen.',
  'The checksum does not fit the data that were handed over. Let the carrier hand them over again.',
  'F2',
);
const costsMissing = refusal(
  'costs-missing',
  'Bitte geben Sie an, was die Unterstützung tatsächlich gekostet hat: Stunden, Blatt, Porto und Rückporto.',
  'Please say what the support really cost: hours, sheets, postage and return postage.',
  'A6',
);
const notTheirCosts = refusal(
  'not-their-costs',
  'Was die Unterstützung die Kommune gekostet hat, gibt die Sozialplanung an. Lassen Sie diese Angabe weg.',
  'What the support has cost the municipality is said by the planner. Please leave it out.',
  'A6',
);
const channelsOpen = refusal(
  'channels-open',
  'Bei einem Zugangsweg steht noch nicht, was daraus wurde. Tragen Sie es nach, oder verzichten Sie mit Begründung darauf.',
  'For one of the channels it is not recorded what came of it. Record it, or waive it with a reason.',
  'C1',
);
