/** Days and times as people read them: in the language of the page, on Germany's clock. */
import { longDate } from '../../../domain/calendar/long-date.ts';
import type { Instant, PlainDate, Text } from '../../../domain/terms.ts';
import type { Language } from '../../http/problems/language.ts';
import { dayOf, ZONE } from '../../texts/german-day.ts';
import type { View } from '../view.ts';

const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

const formats = (options: Intl.DateTimeFormatOptions) => ({
  de: new Intl.DateTimeFormat(LOCALES.de, options),
  en: new Intl.DateTimeFormat(LOCALES.en, options),
});
const DAY = formats({ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
const MOMENT = formats({ dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE });

export { dayOf };

export const dayInWords = (day: PlainDate, language: Language): string => DAY[language].format(atNoon(day));
export const momentInWords = (at: Instant, language: Language): string => MOMENT[language].format(new Date(at));

/** Of `2026-11`: “November 2026”. */
export const monthInWords = (month: string, view: View): string =>
  view.t(longDate(`${month}-01` as PlainDate)).replace(/^1\.? /, '');

const atNoon = (day: PlainDate): Date => new Date(`${day}T12:00:00Z`);

export const Day = ({ view, day }: { readonly view: View; readonly day: PlainDate }) => (
  <time datetime={day}>{dayInWords(day, view.language)}</time>
);

export const Moment = ({ view, at }: { readonly view: View; readonly at: Instant }) => (
  <time datetime={at}>{momentInWords(at, view.language)}</time>
);

/** When something is due, and that it is overdue: by a word and an icon, not by colour alone. */
export const Due = ({
  view,
  due,
  overdue,
}: {
  readonly view: View;
  readonly due: PlainDate | null | undefined;
  readonly overdue: boolean;
}) => {
  if (!due) return <span class="kern-body--muted">{view.t(DUES.none)}</span>;
  if (!overdue)
    return (
      <span>
        {view.t(DUES.by)} <Day view={view} day={due} />
      </span>
    );
  return (
    <span class="kern-badge kern-badge--danger">
      <span class="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true"></span>
      <span class="kern-label">
        {view.t(DUES.overdue)} <Day view={view} day={due} />
      </span>
    </span>
  );
};

const DUES = {
  none: { de: 'ohne Frist', en: 'no deadline' },
  by: { de: 'bis', en: 'by' },
  overdue: { de: 'überfällig seit', en: 'overdue since' },
} as const satisfies { readonly [name: string]: Text };
