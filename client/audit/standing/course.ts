/** How the case as a whole stands: whether it is over, which complaints are open, what the engine has recorded. */
import type { CaseEvent, CaseEventName } from '../../../domain/case/events.ts';
import type { Moment, Standing } from '../standing.ts';
import { isRefused } from './decision.ts';
import { takenBackBy } from './taken-back.ts';

export interface StandingCourse {
  readonly over?: 'closed' | 'withdrawn' | 'declined' | undefined;
  /** F1: each complaint by its number, and whether it is closed. */
  readonly complaints: ReadonlyMap<string, 'open' | 'closed'>;
  /** Keys of what the engine recorded. */
  readonly recorded: ReadonlySet<string>;
}

export const NO_COURSE: StandingCourse = { complaints: new Map(), recorded: new Set() };

/** Of what the engine did; each key once. */
export const RECORDS: readonly CaseEventName[] = ['notice-recorded', 'notice-failed', 'dispatch-released'];

export function courseAfter(before: StandingCourse, { event }: Moment, standing: Standing): StandingCourse {
  const course = withReopenedComplaints(before, event);
  switch (event.type) {
    case 'complaint-registered':
      return complaintIs(course, event.data.complaint, 'open');
    case 'complaint-closed':
      return complaintIs(course, event.data.complaint, 'closed');
    case 'notice-recorded':
    case 'notice-failed':
    case 'dispatch-released':
      return { ...course, recorded: new Set([...course.recorded, event.data.key]) };
    case 'decision-confirmed':
      return isRefused(standing.decision) ? { ...course, over: 'declined' } : course;
    case 'resolution-obtained':
      return event.data.outcome === 'refused' ? { ...course, over: 'declined' } : course;
    case 'case-withdrawn':
      return { ...course, over: 'withdrawn' };
    case 'case-declined':
      return { ...course, over: 'declined' };
    case 'case-closed':
      return { ...course, over: 'closed' };
    case 'case-reopened':
      return { ...course, over: undefined };
    default:
      return course;
  }
}

const complaintIs = (course: StandingCourse, complaint: number, is: 'open' | 'closed'): StandingCourse => ({
  ...course,
  complaints: new Map([...course.complaints, [`${complaint}`, is]]),
});

/** A complaint whose answer or end was taken back is open again. */
function withReopenedComplaints(course: StandingCourse, event: CaseEvent): StandingCourse {
  const { steps, only } = takenBackBy(event);
  if (!steps.has('close-complaint')) return course;
  const complaints = [...course.complaints].map(
    ([number, is]) => [number, only === undefined || only.instance === number ? 'open' : is] as const,
  );
  return { ...course, complaints: new Map(complaints) };
}
