/** The list of cases: searched, filtered, page by page. */
import type { Person } from '../../../../storage/people.ts';
import type { CasePage, CaseQuery } from '../../../reading/list-cases.ts';
import { caseAddress } from '../../addresses.ts';
import { Page } from '../../layout/page.tsx';
import { titleInWords } from '../../parts/case-title.tsx';
import { Due } from '../../parts/dates.tsx';
import { Choose, Filters, Search } from '../../parts/filters.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Table } from '../../parts/table.tsx';
import { CASES } from '../../texts/cases.ts';
import type { View } from '../../view.ts';
import { type Begun, BegunLine, mayAsk } from '../new-case/begun-request.tsx';
import { PhaseAndTurn } from './phase-and-turn.tsx';

interface CaseListProps {
  readonly view: View;
  readonly person: Person;
  readonly page: CasePage;
  readonly query: CaseQuery;
  readonly begun: Begun | undefined;
}

export const CaseListPage = ({ view, person, page: { cases, next }, query, begun }: CaseListProps) => {
  const { open, phases, turn, overdue, carrier, text } = query;
  const isFiltered = [open, phases, turn, overdue, carrier, text].some((value) => value !== undefined);
  return (
    <Page view={view} title={view.t(CASES.title)} at="cases">
      <div class="title-line">
        <h1 class="kern-heading-large">{view.t(CASES.title)}</h1>
        {mayAsk(person) ? (
          <a class="kern-btn kern-btn--secondary" href="/cases/new">
            <span class="kern-label">{view.t(CASES.newCase)}</span>
          </a>
        ) : null}
      </div>
      <BegunLine view={view} begun={begun} />
      <CaseFilters view={view} query={query} active={isFiltered} />
      {cases.length === 0 ? (
        <p class="kern-body">{view.t(isFiltered ? CASES.noneFiltered : CASES.none)}</p>
      ) : (
        <CaseTable view={view} cases={cases} />
      )}
      <Pager view={view} next={next} />
    </Page>
  );
};

const CaseTable = ({ view, cases }: { readonly view: View; readonly cases: CasePage['cases'] }) => (
  <Table
    view={view}
    caption={view.t(CASES.title)}
    headings={[CASES.name, CASES.phase, CASES.turn, CASES.due]}
    class="cards-when-narrow"
  >
    {cases.map((one) => (
      <tr key={one.caseId} class="kern-table__row">
        <th scope="row" class="kern-table__cell case-name">
          <a class="kern-link" href={caseAddress(one.caseId)}>
            {titleInWords(one.title, view)}
          </a>
          <span class="kern-body--small kern-body--muted">
            {one.number}
            {one.carrierName === undefined ? null : ` · ${one.carrierName}`}
          </span>
        </th>
        <td class="kern-table__cell" data-label={view.t(CASES.phase)}>
          {view.t(one.phase.label)}
          {one.paused ? ` (${view.t(CASES.paused)})` : null}
        </td>
        <td class="kern-table__cell" data-label={view.t(CASES.turn)}>
          {one.turn.map((role) => view.office(role)).join(', ') || '–'}
        </td>
        <td class="kern-table__cell" data-label={view.t(CASES.due)}>
          <Due view={view} due={one.due} overdue={one.overdue} />
        </td>
      </tr>
    ))}
  </Table>
);

const CaseFilters = ({ view, query, active }: Pick<CaseListProps, 'view' | 'query'> & { readonly active: boolean }) => (
  <Filters view={view} address="/cases" active={active}>
    <Search view={view} name="text" label={CASES.search} hint={CASES.searchHint} value={query.text} />
    <PhaseAndTurn view={view} query={query} />
    <Choose
      view={view}
      name="overdue"
      label={CASES.state}
      all={CASES.all}
      chosen={query.overdue === undefined ? undefined : String(query.overdue)}
      options={[{ value: 'true', label: CASES.onlyOverdue }]}
    />
    <Choose
      view={view}
      name="open"
      label={CASES.open}
      all={CASES.all}
      chosen={query.open === undefined ? undefined : String(query.open)}
      options={[
        { value: 'true', label: CASES.onlyOpen },
        { value: 'false', label: CASES.onlyClosed },
      ]}
    />
    <Choose
      view={view}
      name="sort"
      label={CASES.order}
      all={CASES.byChange}
      chosen={query.order === 'changed' ? undefined : query.order}
      options={[
        { value: 'due', label: CASES.byDue },
        { value: 'opened', label: CASES.byOpening },
      ]}
    />
  </Filters>
);
