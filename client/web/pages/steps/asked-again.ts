/**
 * What a page asks once more before it sends a form that the rules would take: a tick answers it. Over the API nobody is asked, since
 * programs cannot answer.
 */

import { longDate } from '../../../../domain/calendar/long-date.ts';
import { addMonths } from '../../../../domain/calendar/plain-dates.ts';
import type { CaseCommandName, PlainDate } from '../../../../domain/terms.ts';
import { personalTracesIn } from '../../../commands/personal-traces.ts';
import { type Question, unanswered } from '../../forms/question.tsx';
import { ASKED_AGAIN } from '../../texts/asked-again.ts';

interface Sent {
  readonly type: CaseCommandName;
  readonly form: unknown;
}

export const questionOn = (sent: Sent, today: PlainDate): Question | undefined =>
  farDeadline(sent, today) ?? aboutPersons(sent);

/** L9: hints ask for no names of residents; whoever is named all the same may be an official. */
function aboutPersons({ type, form }: Sent): Question | undefined {
  const fields = personalTracesIn(type, form);
  if (fields.length === 0) return undefined;
  return {
    value: fields.map(({ path }) => path).join(' '),
    tick: ASKED_AGAIN.noResidents,
    unanswered: unanswered(ASKED_AGAIN.persons, fields, 'L9'),
  };
}

const MONTHS = 12;

/** A slip of the pen in the year would leave a step without a deadline for good. */
function farDeadline({ type, form }: Sent, today: PlainDate): Question | undefined {
  const until = type === 'extend-deadline' ? Object(form).until : undefined;
  if (typeof until !== 'string' || until <= addMonths(today, MONTHS) || !/^\d{4}-\d\d-\d\d$/.test(until))
    return undefined;
  const day = longDate(until as PlainDate);
  const told = {
    de: `Der ${day.de} liegt mehr als ein Jahr voraus. Bitte prüfen Sie das Datum und bestätigen Sie es.`,
    en: `${day.en} is more than a year ahead. Please check the date and confirm it.`,
  };
  const tick = { de: `Ja, die Frist soll erst am ${day.de} enden.`, en: `Yes, the deadline is to end on ${day.en}.` };
  return { value: until, tick, unanswered: unanswered(told, [{ path: '/until', message: told }]) };
}
