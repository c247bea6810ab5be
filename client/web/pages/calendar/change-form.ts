/** The form of a change of the calendar: its command's own, without the id, which nobody is asked to invent. */
import { MUNICIPALITY_TABLE, type MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import { describeForm, type FormVariant } from '../../../reading/form-description.ts';
import { electionsOf, sittingsOf } from '../../../reading/municipality-parts.ts';
import { fillForm } from '../../forms/fill-form.ts';
import type { Options } from '../../forms/form-model.ts';
import type { Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { dayInWords } from '../../parts/dates.tsx';
import { type CalendarChange, CHANGES } from '../../texts/calendar-changes.ts';
import type { View } from '../../view.ts';
import { spannedDays } from './closed-span.tsx';

const ID = 'id';

export const changeNamed = (name: string | undefined): CalendarChange | undefined =>
  (Object.keys(CHANGES) as CalendarChange[]).find((command) => command === name);

export const formOf = (command: CalendarChange): readonly FormVariant[] =>
  describeForm(MUNICIPALITY_TABLE[command].form).map((variant) => ({
    ...variant,
    fields: variant.fields.filter(({ name }) => name !== ID),
  }));

/** Filled with what the link that led here names. */
export function typedFrom(command: CalendarChange, query: Readonly<Record<string, string>>): Typed {
  const { days, ...others } = query;
  return fillForm(formOf(command), { ...others, ...(days === undefined ? {} : { days: days.split(',') }) });
}

export function readChange(command: CalendarChange, typed: Typed, state: MunicipalityState): unknown {
  const form = readForm(formOf(command), typed);
  if (command === 'close-days') return { ...form, days: [...listed(form.days), ...spannedDays(typed)] };
  return command === 'schedule-sitting' || command === 'schedule-election' ? { id: idFor(form, state), ...form } : form;
}

const listed = (days: unknown): readonly unknown[] => (Array.isArray(days) ? days : []);

const LONGEST = 64;

/**
 * A sitting or an election is called after what it is and its day. One that was cancelled takes place after all by the same name;
 * a second sitting on one day gets a name of its own.
 */
function idFor(form: Readonly<Record<string, unknown>>, { profile, cancelled }: MunicipalityState): string {
  const date = String(form.date ?? '');
  const name = `${String(form.committee ?? form.kind ?? '').slice(0, LONGEST - date.length - 3)}-${date}`;
  const taken = profile.sittings.map(({ id }) => id).filter((id) => !cancelled.includes(id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? name : `${name}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

/** What the fields of these forms name. */
export function optionsIn(command: CalendarChange, state: MunicipalityState, today: PlainDate, view: View): Options {
  const { committees, closedDays } = state.profile;
  return {
    committee: committees.map(({ id, name }) => ({ value: id, label: name })),
    sitting: sittingsOf(state, { from: today })
      .filter(({ cancelled, doubtful }) => !cancelled && (doubtful || command !== 'confirm-sitting'))
      .map(({ id, name, date }) => ({ value: id, label: `${dayInWords(date, view.language)}, ${name}` })),
    election: electionsOf(state, { from: today }).map(({ id, name, date }) => ({
      value: id,
      label: `${view.t(name)}, ${dayInWords(date, view.language)}`,
    })),
    'closed-day': closedDays
      .filter((day) => day >= today)
      .map((day) => ({ value: day, label: dayInWords(day, view.language) })),
  };
}
