/** Who works for the municipality and with it: its own people first, then each carrier's. */
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Carrier } from '../../../reading/municipality-parts.ts';
import { Alert } from '../../parts/alert.tsx';
import { MailAddress } from '../../parts/mail-address.tsx';
import { Table } from '../../parts/table.tsx';
import { PEOPLE } from '../../texts/administration.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';

interface PeopleListProps {
  readonly view: View;
  readonly state: MunicipalityState;
  readonly people: readonly Person[];
  readonly carriers: readonly Carrier[];
  readonly mayChange: boolean;
  readonly maySearch: boolean;
  readonly done: string | undefined;
  /** Somebody was just erased, in so many cases. */
  readonly erasedIn: number | undefined;
}

export const PeopleList = (props: PeopleListProps) => {
  const { view, state, people, carriers, mayChange, maySearch, done, erasedIn } = props;
  const of = (organisation: string) => people.filter((person) => (person.organisation as string) === organisation);
  return (
    <AdminFrame view={view} part="people" title={view.t(PEOPLE.title)} done={done}>
      {erasedIn === undefined ? null : (
        <Alert kind="success" title={view.t(PEOPLE.erased)} live>
          <p class="kern-body">
            {view.t(PEOPLE.erasedIn)}: {erasedIn}
          </p>
        </Alert>
      )}
      <p class="kern-body lead">{view.t(PEOPLE.lead)}</p>
      {mayChange ? (
        <p class="form__buttons">
          <a class="kern-btn kern-btn--primary" href="/administration/people/new">
            <span class="kern-label">{view.t(PEOPLE.register)}</span>
          </a>
          <a class="kern-btn kern-btn--secondary" href="/administration/carriers/new">
            <span class="kern-label">{view.t(PEOPLE.registerCarrier)}</span>
          </a>
        </p>
      ) : null}
      {maySearch ? (
        <p>
          <a class="kern-link" href="/administration/named-report">
            {view.t(PEOPLE.namedReport)}
          </a>
        </p>
      ) : null}
      <h2 class="kern-heading-medium">{view.t(PEOPLE.ofMunicipality)}</h2>
      <PeopleTable view={view} state={state} people={of(state.id)} caption={view.t(PEOPLE.ofMunicipality)} />
      <h2 class="kern-heading-medium">{view.t(PEOPLE.carriers)}</h2>
      {carriers.length === 0 ? <p class="kern-body">{view.t(PEOPLE.nobody)}</p> : null}
      {carriers.map(({ organisation, name }) => (
        <section key={organisation}>
          <h3 class="kern-heading-small">{name ?? organisation}</h3>
          <PeopleTable view={view} state={state} people={of(organisation)} caption={name ?? organisation} />
        </section>
      ))}
    </AdminFrame>
  );
};

interface TableProps {
  readonly view: View;
  readonly state: MunicipalityState;
  readonly people: readonly Person[];
  readonly caption: string;
}

const PeopleTable = ({ view, state, people, caption }: TableProps) =>
  people.length === 0 ? (
    <p class="kern-body">{view.t(PEOPLE.nobody)}</p>
  ) : (
    <Table
      view={view}
      caption={caption}
      headings={[PEOPLE.name, PEOPLE.roles, PEOPLE.email]}
      class="cards-when-narrow alike"
    >
      {people
        .toSorted((one, other) => one.name.localeCompare(other.name, 'de'))
        .map((person) => (
          <tr key={person.id} class="kern-table__row">
            <th scope="row" class="kern-table__cell case-name">
              <a class="kern-link" href={`/administration/people/${person.id}`}>
                {person.name}
              </a>
            </th>
            <td class="kern-table__cell" data-label={view.t(PEOPLE.roles)}>
              {rolesInWords(person, state, view)}
            </td>
            <td class="kern-table__cell" data-label={view.t(PEOPLE.email)}>
              <MailAddress address={person.email} />
            </td>
          </tr>
        ))}
    </Table>
  );

export const rolesInWords = ({ roles }: Pick<Person, 'roles'>, { profile }: MunicipalityState, view: View): string =>
  roles.length === 0 ? view.t(PEOPLE.noRoles) : roles.map((role) => view.t(officeIn(profile, role).label)).join(', ');
