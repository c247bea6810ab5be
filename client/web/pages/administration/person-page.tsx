/** One person: what is known, and what can be done about it. */
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import { LANGUAGES, NOTICES } from '../../../../domain/municipality/person-words.ts';
import type { Person } from '../../../../storage/people.ts';
import { Alert } from '../../parts/alert.tsx';
import { PEOPLE } from '../../texts/administration.ts';
import { REPORT } from '../../texts/retention.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';
import { rolesInWords } from './people-list.tsx';

interface PersonPageProps {
  readonly view: View;
  readonly state: MunicipalityState;
  readonly person: Person;
  readonly may: { readonly change: boolean; readonly report: boolean; readonly erase: boolean };
  readonly isSaved: boolean;
}

export const PersonPage = ({ view, state, person, may, isSaved }: PersonPageProps) => {
  const address = `/administration/people/${person.id}`;
  const actions = [
    ...(may.change ? [[`${address}/change`, PEOPLE.change] as const] : []),
    ...(may.report ? [[`${address}/report`, REPORT.title] as const] : []),
    ...(may.change && person.roles.length > 0 && person.id !== view.person?.id
      ? [[`${address}/dismiss`, PEOPLE.dismiss] as const]
      : []),
    ...(may.erase ? [[`${address}/erase`, PEOPLE.erase] as const] : []),
  ];
  return (
    <AdminFrame view={view} title={person.name} back={{ address: '/administration/people', label: PEOPLE.title }}>
      {isSaved ? (
        <Alert kind="success" title={view.t(PEOPLE.saved)} live>
          <p class="kern-body">{view.t(PEOPLE.savedLead)}</p>
        </Alert>
      ) : null}
      <div class="with-side">
        <div>
          <PersonData view={view} state={state} person={person} />
        </div>
        {actions.length === 0 ? null : (
          <aside>
            <ul class="plain-list">
              {actions.map(([to, label]) => (
                <li key={to}>
                  <a class="kern-link" href={to}>
                    {view.t(label)}
                  </a>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </AdminFrame>
  );
};

interface PersonDataProps {
  readonly view: View;
  readonly state: MunicipalityState | undefined;
  readonly person: Person;
}

export const PersonData = ({ view, state, person }: PersonDataProps) => {
  const { organisation, language, notices = 'at-once', registers = [], id, subject, email } = person;
  const home =
    (organisation as string) === state?.id ? state.profile.name : (state?.carriers[organisation] ?? organisation);
  const towns = state?.profile.registers ?? [];
  const facts = [
    [PEOPLE.email, email],
    [PEOPLE.organisation, home],
    ...(state ? [[PEOPLE.roles, rolesInWords(person, state, view)] as const] : []),
    ...(registers.length > 0
      ? [
          [
            PEOPLE.registers,
            registers.map((one) => towns.find((town) => town.id === one)?.name ?? one).join(', '),
          ] as const,
        ]
      : []),
    [PEOPLE.language, view.t(LANGUAGES[language])],
    [PEOPLE.notices, view.t(NOTICES[notices])],
    [PEOPLE.id, id],
    [PEOPLE.subject, subject],
  ] as const;
  return (
    <dl class="kern-description-list">
      {facts.map(([label, value]) => (
        <div key={label.en} class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{view.t(label)}</dt>
          <dd class="kern-description-list-item__value typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
