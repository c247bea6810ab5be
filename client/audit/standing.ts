/**
 * What stands in a case after each event, as far as the invariants ask: a ledger of its own, kept from the events alone, so
 * that a mistake of the decider or of `evolve` cannot hide itself.
 */
import type { CaseEvent, EventMeta } from '../../domain/case/events.ts';
import { courseAfter, NO_COURSE, type StandingCourse } from './standing/course.ts';
import { decisionAfter, NO_DECISION, type StandingDecision } from './standing/decision.ts';
import { mailingAfter, NO_MAILING, type StandingMailing } from './standing/mailing.ts';
import { NOBODY, peopleAfter, type StandingPeople } from './standing/people.ts';
import { NO_RETENTION, retentionAfter, type StandingRetention } from './standing/retention.ts';

/** One event with its place in the stream. */
export interface Moment {
  readonly event: CaseEvent;
  readonly meta: EventMeta;
}

export interface Standing {
  readonly people: StandingPeople;
  readonly decision: StandingDecision;
  readonly mailing: StandingMailing;
  readonly course: StandingCourse;
  readonly retention: StandingRetention;
}

export const NOTHING: Standing = {
  people: NOBODY,
  decision: NO_DECISION,
  mailing: NO_MAILING,
  course: NO_COURSE,
  retention: NO_RETENTION,
};

export function standingAfter(standing: Standing, moment: Moment): Standing {
  const course = courseAfter(standing.course, moment, standing);
  return {
    people: peopleAfter(standing.people, moment),
    decision: decisionAfter(standing.decision, moment, standing),
    mailing: mailingAfter(standing.mailing, moment, standing),
    course,
    // The very event that ends a case is the last that may come before its deletion is proposed.
    retention: retentionAfter(standing.retention, moment, { ...standing, course }),
  };
}
