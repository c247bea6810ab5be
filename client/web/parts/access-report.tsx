/** What is stored about a person (Art. 15 GDPR), section by section as in the PDF. */
import type { Child } from 'hono/jsx';
import type { CaseId, Text } from '../../../domain/terms.ts';
import type { AccessReport, BegunForm, FoundAt, NamedIn } from '../../access-report/report.ts';
import { caseAddress } from '../addresses.ts';
import { REPORT } from '../texts/retention.ts';
import type { View } from '../view.ts';
import { Day, Moment } from './dates.tsx';

interface ReportProps {
  readonly view: View;
  readonly report: AccessReport;
  /** The entry in the people directory, where it is shown. */
  readonly children?: Child;
}

export const AccessReportSections = ({ view, report, children }: ReportProps) => {
  const { named, mentioned, roles, acts, told, credentials, drafts } = report;
  return (
    <>
      <p class="kern-body kern-body--muted">
        {view.t(REPORT.asOf)} <Day view={view} day={report.createdOn} />, {report.municipality.name},{' '}
        {report.municipality.unit}
      </p>
      <h2 class="kern-heading-small">{view.t(REPORT.directory)}</h2>
      {report.directory ? children : <p class="kern-body">{view.t(REPORT.noDirectory)}</p>}
      <List
        view={view}
        title={REPORT.roles}
        none={REPORT.noRoles}
        entries={roles.map(({ seq, at, sentence, number }) => (
          <li key={`${number} ${seq}`}>
            <Moment view={view} at={at} />: {view.t(sentence)}
          </li>
        ))}
      />
      <List
        view={view}
        title={REPORT.named}
        none={REPORT.noNamed}
        entries={named.map((one) => (
          <li key={`${one.caseId} ${one.seq} ${one.field.en}`}>
            <Place view={view} found={one} />: <Value view={view} value={one.value} />
            <How view={view} one={one} />
          </li>
        ))}
      />
      <List
        view={view}
        title={REPORT.mentioned}
        none={REPORT.noMentioned}
        entries={mentioned.map((one) => (
          <li key={`${one.caseId} ${one.seq} ${one.field.en}`}>
            <Place view={view} found={one} />
          </li>
        ))}
      />
      <List
        view={view}
        title={REPORT.acts}
        none={REPORT.noActs}
        entries={acts.map(({ seq, at, what, role, number, caseId }) => (
          <li key={`${number} ${seq}`}>
            <Moment view={view} at={at} />: {view.t(what.label)} ({view.t(role)})
            {caseId && number ? (
              <>
                , <CaseLink caseId={caseId} number={number} />
              </>
            ) : null}
          </li>
        ))}
      />
      <List
        view={view}
        title={REPORT.told}
        none={REPORT.noTold}
        entries={told.map(({ caseId, number, seq, at, sentence }) => (
          <li key={`${caseId} ${seq}`}>
            <Moment view={view} at={at} />, <CaseLink caseId={caseId} number={number} />: {view.t(sentence)}
          </li>
        ))}
      />
      <List
        view={view}
        title={REPORT.credentials}
        none={REPORT.noCredentials}
        entries={credentials.map(({ kind, createdAt }) => (
          <li key={`${kind.id} ${createdAt}`}>
            {view.t(kind.label)}, <Moment view={view} at={createdAt} />
          </li>
        ))}
      />
      <List
        view={view}
        title={REPORT.drafts}
        none={REPORT.noDrafts}
        entries={drafts.map(({ form, place, savedAt, caseId, number, content }) => (
          <li key={place}>
            {view.t(form)}, <Moment view={view} at={savedAt} />
            {caseId && number ? (
              <>
                , <CaseLink caseId={caseId} number={number} />
              </>
            ) : null}
            {content ? <TypedSoFar view={view} content={content} /> : null}
          </li>
        ))}
      />
      {drafts.length > 0 && drafts.every(({ content }) => content === undefined) ? (
        <p class="kern-body kern-body--small">{view.t(REPORT.draftsClosed)}</p>
      ) : null}
      {report.information.map(({ heading, text }) => (
        <section key={heading.en}>
          <h2 class="kern-heading-small">{view.t(heading)}</h2>
          <p class="kern-body lead">{view.t(text)}</p>
        </section>
      ))}
    </>
  );
};

const TypedSoFar = ({
  view,
  content,
}: {
  readonly view: View;
  readonly content: NonNullable<BegunForm['content']>;
}) => (
  <dl class="kern-description-list">
    {content.map(({ field, value }, index) => (
      <div key={index} class="kern-description-list-item">
        <dt class="kern-description-list-item__key">{view.t(field)}</dt>
        <dd class="kern-description-list-item__value">
          <span class="typed">{view.t(value)}</span>
        </dd>
      </div>
    ))}
  </dl>
);

const CaseLink = ({ caseId, number }: { readonly caseId: CaseId; readonly number: string }) => (
  <a class="kern-link" href={caseAddress(caseId)}>
    {number}
  </a>
);

interface ListProps {
  readonly view: View;
  readonly title: Text;
  readonly none: Text;
  readonly entries: readonly Child[];
}

/** A long list is folded away, with how much there is. */
const FOLDED_FROM = 8;

const List = ({ view, title, none, entries }: ListProps) => {
  const list = <ul class="kern-list kern-list--bullet">{entries}</ul>;
  return (
    <section>
      <h2 class="kern-heading-small">{view.t(title)}</h2>
      {entries.length === 0 ? <p class="kern-body">{view.t(none)}</p> : null}
      {entries.length > 0 && entries.length < FOLDED_FROM ? list : null}
      {entries.length >= FOLDED_FROM ? (
        <details class="further">
          <summary>
            {view.t(title)} ({entries.length})
          </summary>
          {list}
        </details>
      ) : null}
    </section>
  );
};

export const Place = ({ view, found }: { readonly view: View; readonly found: FoundAt }) => (
  <>
    <CaseLink caseId={found.caseId} number={found.number} />, {view.t(found.field)} ({view.t(found.entered.as.label)},{' '}
    <Moment view={view} at={found.at} />)
  </>
);

const Value = ({ view, value }: { readonly view: View; readonly value: NamedIn['value'] }) => {
  if (typeof value === 'string') return <span class="typed">{value}</span>;
  if (typeof value !== 'object' || value === null || 'withheld' in value)
    return <em class="kern-body--muted">{view.t(REPORT.withheld)}</em>;
  return <span class="typed">{Object.values(value).map(String).join(', ')}</span>;
};

const How = ({ view, one }: { readonly view: View; readonly one: NamedIn }) => (
  <>
    {one.by === 'name' ? ` (${view.t(REPORT.byName)})` : null}
    {one.otherName ? ` (${view.t(REPORT.otherName)})` : null}
  </>
);
