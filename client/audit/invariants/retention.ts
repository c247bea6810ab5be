/** What is kept, and what goes: nothing under a hold, nothing before its time, nothing by one person alone. */
import { localDate } from '../../../domain/calendar/local-time.ts';
import type { CaseEventName } from '../../../domain/case/events.ts';
import type { PlainDate } from '../../../domain/terms.ts';
import { RECORDS } from '../standing/course.ts';
import { endingOf } from '../standing/retention.ts';
import type { Moment, Standing } from '../standing.ts';
import { type Breaches, isOf } from './invariant.ts';

export const RETENTION: Breaches = {
  'consented-alone': ({ event, meta }, { retention: { proposal } }) =>
    event.type === 'deletion-consented' &&
    (proposal === undefined || proposal.seq !== event.data.proposal || proposal.by === meta.actor.person),
  'emptied-without-consent': ({ event }, { retention: { proposal, consented, emptied } }) =>
    event.type === 'case-emptied' && (!consented || emptied || proposal?.seq !== event.data.proposal),
  'deleted-under-hold': ({ event }, { retention: { hold } }) => isOf(event, DELETING) && hold,
  'deleted-too-early': (moment, standing) =>
    isOf(moment.event, ['deletion-proposed', 'deletion-consented']) && isTooEarly(moment, standing),
  'after-the-deletion': ({ event }, { retention: { consented } }) => consented && !isOf(event, STILL),
};

const DELETING = ['deletion-proposed', 'deletion-consented', 'case-emptied'] as const;

/** What was on its way is still recorded; the calendar of the municipality goes on. */
const STILL: readonly CaseEventName[] = [...RECORDS, 'erased', 'case-emptied', 'planning-basis-set'];

/** Counted here by other means than the schedule's, and never from later than the end itself. */
function isTooEarly({ meta: { at } }: Moment, standing: Standing): boolean {
  const { basis } = standing.people;
  const { endedOn } = standing.retention;
  const ending = endingOf(standing);
  if (!basis || !endedOn || !ending) return true;
  const { months, begins } = basis.retention;
  const from = begins === 'with-the-end' ? endedOn : `${endedOn.slice(0, 4)}-12-31`;
  return localDate(basis, at) <= monthsAfter(from, months[ending]);
}

function monthsAfter(date: string, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10) as PlainDate;
}
