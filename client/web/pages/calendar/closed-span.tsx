/** Days between the years are closed in one go: a first and a last day beside the list of single ones. */
import { addDays, isPlainDate, weekdayOf } from '../../../../domain/calendar/plain-dates.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { FieldDescription } from '../../../reading/form-description.ts';
import type { FormModel } from '../../forms/form-model.ts';
import { DateInput } from '../../forms/inputs.tsx';
import type { Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { CLOSED_SPAN } from '../../texts/calendar-changes.ts';

const FIELDS: readonly FieldDescription[] = [
  { name: '_first', label: CLOSED_SPAN.first, hint: CLOSED_SPAN.hint, kind: 'date', optional: true },
  { name: '_last', label: CLOSED_SPAN.last, kind: 'date', optional: true },
];

export const ClosedSpan = ({ model }: { readonly model: FormModel }) => (
  <>
    {FIELDS.map((field) => (
      <DateInput key={field.name} model={model} field={field} name={field.name} />
    ))}
  </>
);

/** As many as the command takes. */
const MOST_DAYS = 60;

/** Monday to Friday: on a weekend nobody works anyway. */
export function spannedDays(typed: Typed): readonly PlainDate[] {
  const { _first: first, _last: last } = readForm([{ fields: FIELDS }], typed);
  if (!isDay(first) || !isDay(last)) return [];
  const days: PlainDate[] = [];
  for (let day = first; day <= last && days.length <= MOST_DAYS; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5) days.push(day);
  }
  return days;
}

const isDay = (text: unknown): text is PlainDate => typeof text === 'string' && isPlainDate(text);
