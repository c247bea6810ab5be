/** Report and end: F1, F2, T1. */
import { localDate } from '../../calendar/local-time.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';

export const reporting: Deciders<'choose-sitting' | 'submit-report' | 'present-report' | 'close-case'> = {
  'choose-sitting': (state, { data }, meta) => {
    const sitting = state.basis.sittings.find(
      ({ id, committee }) => id === data.sitting && committee === data.committee,
    );
    if (!sitting || sitting.cancelled || sitting.date < localDate(state.basis, meta.at)) {
      return refuse(
        refusal(
          'no-such-sitting',
          'Diese Sitzung steht nicht (mehr) bevor. Bitte wählen Sie eine kommende Sitzung des Gremiums.',
          'This sitting is not (or no longer) ahead. Please choose a coming sitting of the committee.',
          'T1',
        ),
      );
    }
    return accept({ type: 'sitting-chosen', data });
  },
  'submit-report': (state, { data }) => {
    const sent = state.facts.sent ?? 0;
    if (data.answered + data.undeliverable > sent) {
      return refuse(
        refusal(
          'more-answers-than-letters',
          `Antworten und Unzustellbare sind zusammen mehr als die ${sent} versandten Sendungen. Bitte prüfen Sie die Zahlen.`,
          `Answers and undeliverable items are together more than the ${sent} items sent. Please check the numbers.`,
          'F2',
        ),
      );
    }
    return accept({ type: 'report-submitted', data });
  },
  'present-report': (_state, { data }) => accept({ type: 'report-presented', data }),
  'close-case': (_state, { data }) => accept({ type: 'case-closed', data }),
};
