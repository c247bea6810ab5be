/** The calendar: the picture first, then the same in words; beside it what one can do with it. */
import type { PlainDate } from '../../../../domain/terms.ts';
import type { ToldGoodTime } from '../../../reading/forecast.ts';
import type { Calendar } from '../../../reading/read-calendar.ts';
import { caseAddress, changeAddress } from '../../addresses.ts';
import { Page } from '../../layout/page.tsx';
import { addressWith } from '../../parts/address-with.ts';
import { Alert } from '../../parts/alert.tsx';
import { titleInWords } from '../../parts/case-title.tsx';
import { TimeChart } from '../../parts/chart/time-chart.tsx';
import { dayInWords } from '../../parts/dates.tsx';
import { GoodTimePanel } from '../../parts/good-time.tsx';
import { CALENDAR, FEEDS } from '../../texts/calendar.ts';
import { CHANGE, CHANGES } from '../../texts/calendar-changes.ts';
import type { View } from '../../view.ts';
import { calendarRows, entriesIn, monthsLater, withoutDates } from './calendar-entries.ts';
import { CaseFilters, CasesShown } from './cases-shown.tsx';
import { EntryList } from './entry-list.tsx';

interface CalendarPageProps {
  readonly view: View;
  readonly calendar: Calendar;
  readonly goodTime: ToldGoodTime | undefined;
  readonly mayEdit: boolean;
  readonly maySubscribe: boolean;
  /** What was just entered, as the history tells it. */
  readonly done?: string;
}

export const CalendarPage = ({ view, calendar, goodTime, mayEdit, maySubscribe, done }: CalendarPageProps) => {
  const rows = calendarRows(calendar, view);
  return (
    <Page view={view} title={view.t(CALENDAR.title)} at="calendar">
      <h1 class="kern-heading-large">{view.t(CALENDAR.title)}</h1>
      {done === undefined ? null : (
        <Alert kind="success" title={view.t(CALENDAR.done)} live>
          <p class="kern-body">{done}</p>
        </Alert>
      )}
      <p class="kern-body lead">{view.t(CALENDAR.lead)}</p>
      <Months view={view} calendar={calendar} />
      <CaseFilters view={view} calendar={calendar} />
      <CasesShown view={view} calendar={calendar} />
      {rows.length === 0 ? (
        <p class="kern-body">{view.t(CALENDAR.nothing)}</p>
      ) : (
        <TimeChart
          view={view}
          chart={{ ...calendar, rows }}
          title={`${view.t(CALENDAR.picture)}, ${spanInWords(calendar, view)}`}
          description={view.t(CALENDAR.describes)}
        />
      )}
      <div class="with-side">
        <div>
          <h2 class="kern-heading-medium">{view.t(CALENDAR.inWords)}</h2>
          <CasesShown view={view} calendar={calendar} />
          <EntryList view={view} entries={entriesIn(rows)} from={calendar.from} mayEdit={mayEdit} />
          <Others view={view} cases={withoutDates(calendar, rows)} />
        </div>
        <aside>
          {goodTime ? <GoodTimePanel view={view} found={goodTime} /> : null}
          {mayEdit ? <Editing view={view} /> : null}
          {maySubscribe ? (
            <p class="kern-body">
              <a class="kern-link" href="/calendar/feeds">
                {view.t(FEEDS.title)}
              </a>
            </p>
          ) : null}
        </aside>
      </div>
    </Page>
  );
};

const spanInWords = ({ from, until }: Calendar, view: View): string =>
  `${dayInWords(from, view.language)} ${view.t(CALENDAR.to)} ${dayInWords(until, view.language)}`;

const Months = ({ view, calendar }: { readonly view: View; readonly calendar: Calendar }) => {
  const { from, today } = calendar;
  const isNow = from === (`${today.slice(0, 7)}-01` as PlainDate);
  return (
    <nav class="months" aria-label={view.t(CALENDAR.months)}>
      <a class="kern-link" href={addressWith(view.here, { from: monthsLater(from, -1) })}>
        <span aria-hidden="true">← </span>
        {view.t(CALENDAR.earlier)}
      </a>
      <strong>{spanInWords(calendar, view)}</strong>
      {isNow ? null : (
        <a class="kern-link" href={addressWith(view.here, { from: undefined })}>
          {view.t(CALENDAR.thisMonth)}
        </a>
      )}
      <a class="kern-link" href={addressWith(view.here, { from: monthsLater(from, 1) })}>
        {view.t(CALENDAR.later)}
        <span aria-hidden="true"> →</span>
      </a>
    </nav>
  );
};

const Others = ({ view, cases }: { readonly view: View; readonly cases: Calendar['cases'] }) =>
  cases.length === 0 ? null : (
    <section>
      <h3 class="kern-heading-small">{view.t(CALENDAR.otherwise)}</h3>
      <ul class="kern-list kern-list--bullet">
        {cases.map(({ caseId, number, title }) => (
          <li key={caseId}>
            <a class="kern-link" href={caseAddress(caseId)}>
              {number} {titleInWords(title, view)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

const NEW = ['schedule-sitting', 'schedule-election', 'close-days'] as const;

const Editing = ({ view }: { readonly view: View }) => (
  <section class="panel" aria-labelledby="editing">
    <h2 id="editing" class="kern-heading-small">
      {view.t(CHANGE.edit)}
    </h2>
    <p class="kern-body kern-body--small">{view.t(CHANGE.editLead)}</p>
    <ul class="links">
      {NEW.map((command) => (
        <li key={command}>
          <a class="kern-link" href={changeAddress(command)}>
            {view.t(CHANGES[command])}
          </a>
        </li>
      ))}
      <li>
        <a class="kern-link" href="/calendar/import">
          {view.t(CHANGE.import)}
        </a>
      </li>
    </ul>
  </section>
);
