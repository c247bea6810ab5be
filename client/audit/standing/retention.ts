/** When the case ended, and how its deletion stands: held back, proposed by whom, consented to, emptied. */
import { localDate } from '../../../domain/calendar/local-time.ts';
import type { Ending } from '../../../domain/calendar/retention-schedule.ts';
import type { PersonId, PlainDate } from '../../../domain/terms.ts';
import type { Moment, Standing } from '../standing.ts';

export interface StandingRetention {
  /** The day on which it ended, whatever came later. */
  readonly endedOn?: PlainDate | undefined;
  readonly sent: boolean;
  readonly hold: boolean;
  readonly proposal?: { readonly seq: number; readonly by: PersonId } | undefined;
  readonly consented: boolean;
  readonly emptied: boolean;
}

export const NO_RETENTION: StandingRetention = { sent: false, hold: false, consented: false, emptied: false };

export function retentionAfter(
  before: StandingRetention,
  { event, meta }: Moment,
  { course, people: { basis } }: Standing,
): StandingRetention {
  // `course` is as this event left it: a co-signature or a resolution may have declined the request.
  const ended = before.endedOn ?? (course.over && basis ? localDate(basis, meta.at) : undefined);
  const retention = { ...before, endedOn: ended };
  switch (event.type) {
    case 'mailing-sent':
      return { ...retention, sent: true };
    case 'case-withdrawn':
    case 'case-declined':
    case 'case-closed':
      return { ...retention, endedOn: basis && localDate(basis, meta.at) };
    case 'case-reopened':
      return { ...retention, endedOn: undefined, proposal: undefined };
    case 'hold-placed':
      return { ...retention, hold: true, proposal: undefined };
    case 'hold-lifted':
      return { ...retention, hold: false };
    case 'deletion-proposed':
      return { ...retention, proposal: { seq: meta.seq, by: meta.actor.person } };
    case 'deletion-withdrawn':
      return { ...retention, proposal: undefined };
    case 'deletion-consented':
      return { ...retention, consented: true };
    case 'case-emptied':
      return { ...retention, emptied: true };
    default:
      return retention;
  }
}

export const endingOf = ({ course: { over }, retention: { sent } }: Standing): Ending | undefined =>
  over !== 'closed' ? over : sent ? 'closed-after-dispatch' : 'closed-without-dispatch';
