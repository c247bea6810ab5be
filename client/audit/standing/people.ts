/** Whose case it is, who stands in for whom, and for which office the command under way is recorded. */
import { localDate } from '../../../domain/calendar/local-time.ts';
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import type { EventDataOf, EventMeta } from '../../../domain/case/events.ts';
import type { Actor, Role } from '../../../domain/terms.ts';
import type { Moment } from '../standing.ts';

export interface StandingPeople {
  readonly parties?: EventDataOf<'case-opened'>['origin'];
  readonly basis?: PlanningBasis;
  /** Between the first row and the end of an import everything comes from paper. */
  readonly importing: boolean;
  /** The last appointment of a person for an office counts. */
  readonly substitutes: readonly EventDataOf<'substitute-appointed'>[];
  readonly recording?: Recording | undefined;
}

/** The planner's command that tells what an office did, and the last of its events so far. */
interface Recording {
  readonly office: Role;
  readonly last: EventMeta;
}

export const NOBODY: StandingPeople = { importing: false, substitutes: [] };

export function peopleAfter(people: StandingPeople, moment: Moment): StandingPeople {
  const { event } = moment;
  const next = { ...people, recording: recordingAfter(people, moment) };
  switch (event.type) {
    case 'case-opened':
      return { ...next, parties: event.data.origin };
    case 'planning-basis-set':
      return { ...next, basis: event.data.basis };
    case 'case-imported':
      return { ...next, importing: true };
    case 'import-finished':
      return { ...next, importing: false };
    case 'substitute-appointed':
      return { ...next, substitutes: [...people.substitutes, event.data] };
    default:
      return next;
  }
}

function recordingAfter(people: StandingPeople, { event, meta }: Moment): Recording | undefined {
  if (event.type === 'recorded-for-office') return { office: event.data.office, last: meta };
  const isRetaken = event.type === 'step-corrected' || event.type === 'step-revoked';
  // What the planner recorded for an office is taken back and corrected in that office's name, too.
  if (isRetaken && meta.actor.role === 'social-planner' && meta.actor.for)
    return { office: meta.actor.for, last: meta };
  const office = recordedOffice(people, meta);
  return office && { office, last: meta };
}

/** The office for which the command of this event was recorded: the event follows in the same command. */
export function recordedOffice({ recording }: StandingPeople, { seq, at, actor }: EventMeta): Role | undefined {
  if (!recording) return undefined;
  const { office, last } = recording;
  return seq === last.seq + 1 && at === last.at && actor.person === last.actor.person ? office : undefined;
}

/** Whether the person stands in for the office on the day of the event: appointed in the case, or always. */
export function isSubstitute(
  { substitutes, basis }: StandingPeople,
  { person }: Actor,
  office: Role,
  { at }: EventMeta,
): boolean {
  if (!basis) return false;
  const day = localDate(basis, at);
  const appointed = substitutes.findLast((one) => one.office === office && one.person === person);
  const inCase = appointed !== undefined && appointed.from <= day && (appointed.until ?? day) >= day;
  return (
    inCase ||
    basis.substitutes.some((one) => one.office === office && one.person === person && (one.until ?? day) >= day)
  );
}
