/** What keeps a day from being a working day, in words. */
import type { WhyNot } from '../../../domain/calendar/working-days.ts';
import type { Text } from '../../../domain/terms.ts';

export const WHY_NOT: { readonly [W in WhyNot]: Text } = {
  weekend: { de: 'Wochenende', en: 'weekend' },
  holiday: { de: 'Feiertag', en: 'public holiday' },
  'closed-day': { de: 'Dienststelle geschlossen', en: 'offices closed' },
  pause: { de: 'Vorgang ruhte', en: 'case was paused' },
};
