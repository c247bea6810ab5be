/** What supported cases bind, year by year, beside what the municipality means to spend (A6). */
import type { Amounts, YearAccount } from '../../../../domain/municipality/effort-account.ts';
import { Table } from '../../parts/table.tsx';
import { ADMIN } from '../../texts/administration.ts';
import { EFFORT } from '../../texts/profile.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';

interface EffortPageProps {
  readonly view: View;
  readonly accounts: readonly YearAccount[];
  readonly mayRecord: boolean;
  readonly done: string | undefined;
}

export const EffortPage = ({ view, accounts, mayRecord, done }: EffortPageProps) => (
  <AdminFrame view={view} part="effort" title={view.t(EFFORT.title)} done={done}>
    <p class="kern-body lead">{view.t(EFFORT.lead)}</p>
    {mayRecord ? (
      <p>
        <a class="kern-btn kern-btn--secondary" href="/administration/budget">
          <span class="kern-label">{view.t(EFFORT.budget)}</span>
        </a>
      </p>
    ) : null}
    {accounts.length === 0 ? <p class="kern-body">{view.t(EFFORT.nothing)}</p> : null}
    {accounts.toReversed().map((account) => (
      <Year key={account.year} view={view} account={account} mayRecord={mayRecord} />
    ))}
  </AdminFrame>
);

const ROWS = [
  ['staffHours', EFFORT.staffHours],
  ['sheets', EFFORT.sheets],
  ['postageCents', EFFORT.postage],
] as const satisfies readonly (readonly [keyof Amounts, unknown])[];

const Year = (props: { readonly view: View; readonly account: YearAccount; readonly mayRecord: boolean }) => {
  const { view, account, mayRecord } = props;
  const { year, accepted, declined, running } = account;
  return (
    <section class="panel" aria-labelledby={`year-${year}`}>
      <div class="title-line">
        <h2 class="kern-heading-small" id={`year-${year}`}>
          {year}
        </h2>
        {mayRecord ? (
          <a class="kern-link" href={`/administration/budget?year=${year}`}>
            {view.t(ADMIN.change)}
            <span class="aloud">
              : {view.t(EFFORT.planned)} {year}
            </span>
          </a>
        ) : null}
      </div>
      <p class="kern-body">
        {view.t(EFFORT.decided)}: {accepted} {view.t(EFFORT.accepted)}
        {running > 0 ? ` (${running} ${view.t(EFFORT.running)})` : null}, {declined} {view.t(EFFORT.declined)}
      </p>
      <Table
        view={view}
        caption={
          <>
            {view.t(EFFORT.title)} {year}
          </>
        }
        headings={[EFFORT.amount, EFFORT.planned, EFFORT.bound, EFFORT.remaining]}
        class="cards-when-narrow alike numbers"
      >
        {ROWS.map(([name, label]) => (
          <tr key={name} class="kern-table__row">
            <th scope="row" class="kern-table__cell case-name">
              {view.t(label)}
            </th>
            <td class="kern-table__cell" data-label={view.t(EFFORT.planned)}>
              {account.budget ? amount(name, account.budget[name], view) : view.t(EFFORT.noBudget)}
            </td>
            <td class="kern-table__cell" data-label={view.t(EFFORT.bound)}>
              {amount(name, account.bound[name], view)}
            </td>
            <td class="kern-table__cell" data-label={view.t(EFFORT.remaining)}>
              <Remaining view={view} account={account} name={name} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
};

const Remaining = (props: { readonly view: View; readonly account: YearAccount; readonly name: keyof Amounts }) => {
  const { view, account, name } = props;
  const over = account.overrun?.[name] ?? 0;
  if (over > 0)
    return (
      <span class="kern-badge kern-badge--danger">
        <span class="kern-icon kern-icon--danger kern-icon--small" aria-hidden="true"></span>
        <span class="kern-label">
          {view.t(EFFORT.over)} {amount(name, over, view)}
        </span>
      </span>
    );
  return account.remaining ? amount(name, account.remaining[name], view) : '–';
};

function amount(name: keyof Amounts, value: number, { language }: View): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return name === 'postageCents'
    ? (value / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' })
    : value.toLocaleString(locale);
}
