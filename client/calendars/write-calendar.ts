/**
 * A municipality's calendar as iCalendar (RFC 5545), to subscribe to (T0): sittings with their submission deadlines, recesses,
 * elections with the stretch in which nothing of the leadership leaves; on demand a case's own dates. Times are in UTC: what is
 * meant follows from the municipality's journaled offsets, not from a reader's zone definitions.
 */
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import { redStretches } from '../../domain/calendar/elections.ts';
import { instantOf } from '../../domain/calendar/local-time.ts';
import { longDate } from '../../domain/calendar/long-date.ts';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import type { ElectionKind, PlanningBasis, Sitting } from '../../domain/calendar/planning-basis.ts';
import { submissionDeadline } from '../../domain/calendar/sittings.ts';
import type { WhyNot } from '../../domain/calendar/working-days.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { Instant, PlainDate, Text } from '../../domain/terms.ts';
import { besideUid, sittingUid } from './uids.ts';

/** A date of a case: opaque id, and words that name no person. */
export interface CaseDate {
  readonly id: string;
  readonly date: PlainDate;
  readonly title: Text;
}

export interface CalendarParts {
  readonly municipality: string;
  readonly basis: PlanningBasis;
  readonly caseDates?: readonly CaseDate[];
  readonly language: keyof Text;
  /** When it was written: the same calendar written at the same time is the same to the byte. */
  readonly at: Instant;
}

export function writeCalendar(parts: CalendarParts): string {
  const { municipality, basis, caseDates = [], language, at } = parts;
  const calendar = ical({
    name: `${basis.name}: ${CALENDAR[language]}`,
    prodId: { company: 'Handschlag', product: 'Handschlag', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 60 * 60,
  });
  const add = adder(calendar, at, language);
  for (const sitting of basis.sittings) {
    addSitting(add, parts, sitting);
    if (!sitting.cancelled) addDeadline(add, parts, sitting);
  }
  for (const { from, to, name } of basis.recesses) {
    add({ uid: besideUid(municipality, 'recess', from), from, to, title: { de: name, en: name } });
  }
  const nameOf = (kind: ElectionKind) => textIn(basis, ELECTION_NAMES[kind]);
  for (const { id, kind, date } of basis.elections) {
    add({ uid: besideUid(municipality, 'election', id), from: date, to: date, title: nameOf(kind) });
  }
  for (const { election, from, to } of redStretches(basis)) {
    const { de, en } = nameOf(election.kind);
    const title = { de: `Sperrfrist vor: ${de}`, en: `Closed window before: ${en}` };
    add({ uid: besideUid(municipality, 'window', election.id), from, to, title, details: NOTHING_LEAVES });
  }
  for (const { id, date, title } of caseDates) {
    add({ uid: besideUid(municipality, 'case', id), from: date, to: date, title });
  }
  return calendar.toString();
}

type Add = (
  entry: {
    readonly uid: string;
    readonly title: Text;
    readonly details?: Text;
    readonly status?: ICalEventStatus;
  } & (
    | { readonly instant: Instant }
    /** Whole days, the last included. */
    | { readonly from: PlainDate; readonly to: PlainDate }
  ),
) => void;

const adder =
  (calendar: ICalCalendar, at: Instant, language: keyof Text): Add =>
  ({ uid, title, details, status, ...when }) => {
    const span =
      'instant' in when
        ? { start: new Date(when.instant) }
        : // The end of a whole day is the day after it. Midnight UTC: the generator writes the date that it finds there.
          { start: midnight(when.from), end: midnight(addDays(when.to, 1)), allDay: true };
    calendar.createEvent({
      ...span,
      id: uid,
      stamp: new Date(at),
      summary: title[language],
      // Nobody is busy because a paper is due or a committee sits.
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(details ? { description: details[language] } : {}),
      ...(status ? { status } : {}),
    });
  };

function addSitting(add: Add, { municipality, basis }: CalendarParts, sitting: Sitting): void {
  const { id, name, date, start, cancelled, doubtful, special } = sitting;
  const kind = special ? { de: 'Sondersitzung: ', en: 'Special sitting: ' } : { de: '', en: '' };
  add({
    uid: sittingUid(municipality, id),
    instant: instantOf(basis, date, start),
    title: { de: kind.de + name, en: kind.en + name },
    status: cancelled ? ICalEventStatus.CANCELLED : doubtful ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    ...(doubtful && !cancelled ? { details: DOUBTFUL } : {}),
  });
}

function addDeadline(add: Add, { municipality, basis }: CalendarParts, sitting: Sitting): void {
  const { date, at, rolledOver } = submissionDeadline(basis, sitting);
  const day = longDate(sitting.date);
  const [why] = rolledOver;
  const details = {
    de: `Vorlagen für die Sitzung am ${day.de}.${why ? ` Vorverlegt vom ${longDate(why.date).de} (${WHY[why.why].de}).` : ''}`,
    en: `Papers for the sitting on ${day.en}.${why ? ` Brought forward from ${longDate(why.date).en} (${WHY[why.why].en}).` : ''}`,
  };
  const untilMidnight = at === instantOf(basis, addDays(date, 1), '00:00');
  add({
    uid: besideUid(municipality, 'deadline', sitting.id),
    title: { de: `Vorlagenschluss: ${sitting.name}`, en: `Papers due: ${sitting.name}` },
    details,
    ...(untilMidnight ? { from: date, to: date } : { instant: at }),
  });
}

const midnight = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);

const CALENDAR: Text = { de: 'Sitzungen, Vorlagenschlüsse und Wahlen', en: 'sittings, paper deadlines and elections' };
const NOTHING_LEAVES: Text = {
  de: 'In dieser Zeit geht nichts hinaus, was die Leitung der Kommune unterzeichnet hat.',
  en: 'In this time nothing leaves that the leadership has signed.',
};
const DOUBTFUL: Text = {
  de: 'Diese Sitzung steht nicht mehr im Kalender des Rates. Ob sie stattfindet, ist noch nicht geklärt.',
  en: 'This sitting is no longer in the council’s calendar. Whether it takes place is not settled yet.',
};
const WHY: { readonly [W in WhyNot]: Text } = {
  weekend: { de: 'Wochenende', en: 'weekend' },
  holiday: { de: 'Feiertag', en: 'holiday' },
  'closed-day': { de: 'Schließtag', en: 'closed day' },
  pause: { de: 'Ruhezeit', en: 'pause' },
};
