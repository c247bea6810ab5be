/** How long a case is kept once it is over, by how it ended. */
import { ENDINGS, type RetentionSchedule } from '../../../../domain/calendar/retention-schedule.ts';
import { ENDING_WORDS, RETENTION_BEGINS } from '../../../../domain/municipality/profile-words.ts';
import { RETENTION } from '../../texts/retention.ts';
import type { View } from '../../view.ts';
import { Facts } from './facts.tsx';

export const KeptFor = ({ view, schedule }: { readonly view: View; readonly schedule: RetentionSchedule }) => (
  <Facts
    facts={[
      ...ENDINGS.map(
        (ending) => [view.t(ENDING_WORDS[ending]), `${schedule.months[ending]} ${view.t(RETENTION.months)}`] as const,
      ),
      [view.t(RETENTION.begins), view.t(RETENTION_BEGINS[schedule.begins])],
    ]}
  />
);
