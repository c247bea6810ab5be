/** Responses and complaints: F1, F2, L7. Any number of complaints, side by side, also after the case was closed. */
import { localDate } from '../../calendar/local-time.ts';
import { inDigits } from '../../guideline/digits.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';
import { sentCount } from '../state.ts';
import { inTheFuture } from './happened.ts';

export const complaints: Deciders<'record-responses' | 'register-complaint' | 'answer-complaint' | 'close-complaint'> =
  {
    'record-responses': (state, { data }) => {
      const before = state.facts.responses ?? { answered: 0, undeliverable: 0 };
      const sent = sentCount(state);
      if (before.answered + data.answered + before.undeliverable + data.undeliverable > sent) {
        const most = inDigits(sent);
        return refuse(
          refusal(
            'more-answers-than-letters',
            `Antworten und Unzustellbare sind zusammen mehr als die ${most.de} versandten Sendungen. Bitte prüfen Sie die Zahlen.`,
            `Answers and undeliverable items are together more than the ${most.en} items sent. Please check the numbers.`,
            'L7',
          ),
        );
      }
      return accept({ type: 'responses-recorded', data });
    },
    'register-complaint': (state, { data }, { at }) => {
      if (data.receivedOn > localDate(state.basis, at)) return refuse(inTheFuture);
      const sent = state.pastRounds.length === 0 ? state.done['send-mailing'] : undefined;
      if (sent && data.receivedOn < sent.on) return refuse(beforeTheLetters);
      return accept({ type: 'complaint-registered', data: { ...data, complaint: state.complaints.length + 1 } });
    },
    'answer-complaint': (_state, { data }) =>
      data.officerSupported ? accept({ type: 'complaint-answered', data }) : refuse(officerNotAsked),
    'close-complaint': (state, { data }) => {
      const complaint = state.complaints.find((one) => one.complaint === data.complaint);
      if (complaint?.legalFollowUp && data.outcome !== 'legal-follow-up-ended') return refuse(stillInCourt);
      return accept({ type: 'complaint-closed', data });
    },
  };

const beforeTheLetters = refusal(
  'before-the-letters',
  'Die Beschwerde ist vor dem Versand eingegangen und kann ihn nicht betreffen. Bitte prüfen Sie das Datum.',
  'The complaint was received before the dispatch and cannot be about it. Please check the date.',
  'F1',
);
const officerNotAsked = refusal(
  'officer-not-asked',
  'Beschwerden beantwortet die Kommune mit Unterstützung der*des Datenschutzbeauftragten. Stimmen Sie die Antwort ab, und bestätigen Sie es.',
  'The municipality answers complaints with the data-protection officer’s support. Agree the answer and confirm it.',
  'F1',
);
const stillInCourt = refusal(
  'legal-follow-up-open',
  'Zu dieser Beschwerde laufen rechtliche Schritte. Schließen Sie sie ab, wenn diese beendet sind.',
  'Legal steps are under way about this complaint. Close it when they have ended.',
  'F1',
);
