/** What runs beside a case's course: complaints (F1) and further ways to people (C2), each with where it stands. */
import { CHANNEL_KIND } from '../../../../domain/guideline/choices/course.ts';
import { COMPLAINT_CATEGORY } from '../../../../domain/guideline/choices/response.ts';
import type { Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { Day } from '../../parts/dates.tsx';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

interface BesideProps {
  readonly view: View;
  readonly file: CaseFile;
}

export const Complaints = ({ view, file: { complaints, completed } }: BesideProps) =>
  complaints.length === 0 ? null : (
    <section aria-labelledby="complaints">
      <h2 class="kern-heading-medium" id="complaints">
        {view.t(CASE.allComplaints)}
      </h2>
      <ul class="plain-list">
        {complaints.map(({ complaint, category, receivedOn, closed, legalFollowUp }) => (
          <li key={complaint} class="kern-body">
            {complaint}. {view.t(COMPLAINT_CATEGORY[category])}, {view.t(CASE.received)}{' '}
            <Day view={view} day={receivedOn} />:{' '}
            <strong>{view.t(standingOf({ complaint, closed }, completed))}</strong>
            {legalFollowUp ? ` · ${view.t(CASE.legalFollowUp)}` : null}
          </li>
        ))}
      </ul>
    </section>
  );

export function standingOf(
  { complaint, closed }: { readonly complaint: number; readonly closed: boolean },
  completed: CaseFile['completed'],
): Text {
  if (closed) return CASE.complaintClosed;
  const isAnswered = completed.some(({ key }) => key === `answer-complaint/${complaint}`);
  return isAnswered ? CASE.complaintAnswered : CASE.complaintOpen;
}

export const Channels = ({ view, file: { channels } }: BesideProps) =>
  channels.length === 0 ? null : (
    <section aria-labelledby="channels">
      <h2 class="kern-heading-medium" id="channels">
        {view.t(CASE.channels)}
      </h2>
      <ul class="plain-list">
        {channels.map(({ channel, kind, plannedOn, recorded }) => (
          <li key={channel} class="kern-body">
            {channel}. {view.t(CHANNEL_KIND[kind])}, {view.t(CASE.plannedFor)} <Day view={view} day={plannedOn} />
            {': '}
            <strong>{view.t(recorded ? CASE.channelRecorded : CASE.channelOpen)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
