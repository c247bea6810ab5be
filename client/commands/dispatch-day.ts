/**
 * A dispatch is planned for a working day: on any other nobody prints or posts. For today it is planned whatever the day, since whoever
 * does is at work, and a demonstration is shown on a Saturday, too. Asked where commands enter and not by the decider,
 * whose released rules took any day: cases that were planned so stay as they are.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { longDate } from '../../domain/calendar/long-date.ts';
import { isPlainDate } from '../../domain/calendar/plain-dates.ts';
import { nextWorkingDay, type WhyNot, workCalendar } from '../../domain/calendar/working-days.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import { refusal } from '../../domain/case/refusals.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant, PlainDate, Refusal, Text } from '../../domain/terms.ts';

export function freeDayPlanned(
  { basis, importing }: Pick<CaseState, 'basis' | 'importing'>,
  command: CaseCommand,
  at: Instant,
): Refusal | undefined {
  // What comes from paper was planned long ago, for whatever day.
  const day = importing ? undefined : plannedDay(command);
  if (day === undefined || day === localDate(basis, at)) return undefined;
  const calendar = workCalendar(basis, []);
  const why = calendar.whyNot(day);
  return why && freeDay(day, why, nextWorkingDay(calendar, day));
}

/** Also where the plan is corrected, or recorded for an office. */
function plannedDay({ type, data }: CaseCommand): PlainDate | undefined {
  const isCarried = (type === 'correct-step' || type === 'record-for-office') && data.step === 'plan-dispatch';
  const date = type === 'plan-dispatch' ? data.date : isCarried ? data.form.date : undefined;
  return typeof date === 'string' && isPlainDate(date) ? (date as PlainDate) : undefined;
}

const WHY: { readonly [W in WhyNot]: Text } = {
  weekend: { de: 'ein Tag am Wochenende', en: 'on a weekend' },
  holiday: { de: 'ein Feiertag', en: 'a public holiday' },
  'closed-day': {
    de: 'ein Tag, an dem die Verwaltung geschlossen ist',
    en: 'a day on which the administration is closed',
  },
  pause: { de: 'kein Arbeitstag', en: 'no working day' },
};

const freeDay = (day: PlainDate, why: WhyNot, next: PlainDate): Refusal =>
  refusal(
    'no-working-day',
    `Der ${longDate(day).de} ist ${WHY[why].de}; versandt wird an einem Arbeitstag. Der nächste ist der ${longDate(next).de}.`,
    `${longDate(day).en} is ${WHY[why].en}; a mailing is sent on a working day. The next one is ${longDate(next).en}.`,
    'T2',
  );
