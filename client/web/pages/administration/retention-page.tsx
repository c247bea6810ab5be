/** Which cases are due for deletion, what it would destroy, and what the next step is; how long cases are kept. */
import { COMMAND_TABLE } from '../../../../domain/case/command-table.ts';
import type { Role } from '../../../../domain/terms.ts';
import type { RetentionItem, RetentionPreview } from '../../../reading/read-retention.ts';
import { caseAddress, commandAddress } from '../../addresses.ts';
import { Day, Moment } from '../../parts/dates.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Table } from '../../parts/table.tsx';
import { RETENTION } from '../../texts/retention.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';
import { KeptFor } from './kept-for.tsx';

interface RetentionPageProps {
  readonly view: View;
  readonly preview: RetentionPreview;
  readonly roles: readonly Role[];
  readonly mayRevise: boolean;
}

export const RetentionPage = ({ view, preview, roles, mayRevise }: RetentionPageProps) => (
  <AdminFrame view={view} part="retention" title={view.t(RETENTION.title)}>
    <p class="kern-body lead">{view.t(RETENTION.lead)}</p>
    <form method="get" action="/administration/retention" class="form__buttons">
      <div class="kern-form-input">
        <label class="kern-label" for="until">
          {view.t(RETENTION.until)}
        </label>
        <input class="kern-form-input__input" id="until" name="until" type="date" value={preview.until} />
      </div>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{view.t(RETENTION.look)}</span>
      </button>
    </form>
    <h2 class="kern-heading-medium">
      {view.t(RETENTION.due)} ({preview.total})
    </h2>
    {preview.cases.length === 0 ? (
      <p class="kern-body">{view.t(RETENTION.none)}</p>
    ) : (
      <Due view={view} cases={preview.cases} roles={roles} />
    )}
    <Pager view={view} next={preview.next} />
    <Schedule view={view} preview={preview} mayRevise={mayRevise} />
  </AdminFrame>
);

const Due = (props: {
  readonly view: View;
  readonly cases: readonly RetentionItem[];
  readonly roles: readonly Role[];
}) => {
  const { view, cases, roles } = props;
  return (
    <Table
      view={view}
      caption={view.t(RETENTION.due)}
      headings={[RETENTION.case, RETENTION.ending, RETENTION.dueSince, RETENTION.destroys, RETENTION.standing]}
      class="cards-when-narrow"
    >
      {cases.map((one) => (
        <tr key={one.caseId} class="kern-table__row">
          <th scope="row" class="kern-table__cell case-name">
            <a class="kern-link" href={caseAddress(one.caseId)}>
              {one.number}
            </a>
            {one.carrierName === undefined ? null : <span>{one.carrierName}</span>}
          </th>
          <td class="kern-table__cell" data-label={view.t(RETENTION.ending)}>
            {view.t(one.ending.label)}, <Day view={view} day={one.overSince} />
          </td>
          <td class="kern-table__cell" data-label={view.t(RETENTION.dueSince)}>
            <Day view={view} day={one.dueSince} />
          </td>
          <td class="kern-table__cell" data-label={view.t(RETENTION.destroys)}>
            {one.values} {view.t(RETENTION.values)}, {one.documents} {view.t(RETENTION.documents)}
          </td>
          <td class="kern-table__cell" data-label={view.t(RETENTION.standing)}>
            <Standing view={view} one={one} roles={roles} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

const Standing = (props: { readonly view: View; readonly one: RetentionItem; readonly roles: readonly Role[] }) => {
  const { view, one, roles } = props;
  const { hold, proposal, caseId } = one;
  if (hold)
    return (
      <>
        {view.t(RETENTION.hold)} <Moment view={view} at={hold.since} /> ({view.office(hold.by)})
      </>
    );
  if (proposal)
    return (
      <>
        {view.t(RETENTION.proposed)} <Moment view={view} at={proposal.at} /> (
        {proposal.yours ? view.t(RETENTION.yours) : view.office(proposal.by)})
        {!proposal.yours && maySend('consent-to-deletion', roles) ? (
          <p>
            <a class="kern-link" href={commandAddress(caseId, 'consent-to-deletion')}>
              {view.t(RETENTION.consent)}
              <span class="aloud">: {one.number}</span>
            </a>
          </p>
        ) : null}
      </>
    );
  return maySend('propose-deletion', roles) ? (
    <a class="kern-link" href={commandAddress(caseId, 'propose-deletion')}>
      {view.t(RETENTION.propose)}
      <span class="aloud">: {one.number}</span>
    </a>
  ) : (
    view.t(RETENTION.open)
  );
};

const maySend = (command: 'propose-deletion' | 'consent-to-deletion', roles: readonly Role[]): boolean =>
  COMMAND_TABLE[command].by.some((role) => roles.includes(role));

const Schedule = (props: { readonly view: View; readonly preview: RetentionPreview; readonly mayRevise: boolean }) => {
  const { view, preview, mayRevise } = props;
  return (
    <section class="panel" aria-labelledby="schedule">
      <div class="title-line">
        <h2 class="kern-heading-small" id="schedule">
          {view.t(RETENTION.schedule)}
        </h2>
        {mayRevise ? (
          <a class="kern-link" href="/administration/profile/retention">
            {view.t(RETENTION.changeSchedule)}
          </a>
        ) : null}
      </div>
      <KeptFor view={view} schedule={preview.schedule} />
    </section>
  );
};
