/** Involvement and legal review: A2–A6, A9. */
import { accept, type Deciders, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';

export const review: Deciders<
  'inform-data-protection-officer' | 'inform-press-office' | 'assess-legal-position' | 'weigh-request'
> = {
  // A2: a notice by a person counts like the engine's; the record shows how.
  'inform-data-protection-officer': (_state, { data }) =>
    accept({ type: 'data-protection-officer-informed', data: { ...data, to: [] } }),
  'inform-press-office': (_state, { data }) => accept({ type: 'press-office-informed', data: { ...data, to: [] } }),
  'assess-legal-position': (_state, { data }) => {
    if (data.outcome === 'permissible-with-conditions' && data.conditions.length === 0) {
      return refuse(
        refusal(
          'conditions-missing',
          '„Zulässig mit Auflagen“ braucht mindestens eine Auflage. Nennen Sie sie, oder wählen Sie „zulässig“.',
          '“Permissible with conditions” needs at least one condition. Name it, or choose “permissible”.',
          'A3',
        ),
      );
    }
    // A3: blocked register entries are weighed before any mailing (§§ 8, 51, 52 BMG), or it is not permissible.
    if (data.outcome !== 'not-permissible' && !data.blockedEntriesConsidered) {
      return refuse(
        refusal(
          'blocked-entries-not-considered',
          'Bitte bedenken Sie Auskunftssperren und Sperrvermerke (§§ 8, 51, 52 BMG) und bestätigen Sie das; vorher ist das Vorhaben nicht zulässig.',
          'Please consider blocked register entries (§§ 8, 51, 52 BMG) and confirm it; until then the project is not permissible.',
          'A3',
        ),
      );
    }
    return accept({ type: 'legal-position-assessed', data });
  },
  'weigh-request': (state, { data }) => {
    // A3: "not permissible" bars acceptance.
    if (data.outcome === 'accept' && state.facts.assessment?.outcome === 'not-permissible') {
      return refuse(
        refusal(
          'not-permissible',
          'Die rechtliche Einschätzung lautet „nicht zulässig“. Lehnen Sie ab, oder lassen Sie den Zweck ändern und neu einschätzen.',
          'The legal position is “not permissible”. Decline, or have the purpose reshaped and assessed afresh.',
          'A3',
        ),
      );
    }
    // A5: what could not be granted to every comparable request may not be granted to one.
    if (data.outcome === 'accept' && !data.repeatable) {
      return refuse(
        refusal(
          'not-repeatable',
          'Wenn nicht jedes vergleichbare Anliegen ebenso unterstützt werden kann, darf auch dieses nicht angenommen werden.',
          'If not every comparable request could be supported likewise, this one may not be accepted either.',
          'A5',
        ),
      );
    }
    return accept({ type: 'request-weighed', data });
  },
};
