/** The municipality's profile in words, part by part, each with the way to change it. */
import type { Profile } from '../../../../domain/municipality/profile.ts';
import type { Person } from '../../../../storage/people.ts';
import { ToldFields } from '../../parts/told-form.tsx';
import { ADMIN } from '../../texts/administration.ts';
import { MAIL_TEXTS, PROFILE, SUBSTITUTES } from '../../texts/profile.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';
import { KeptFor } from './kept-for.tsx';
import { Committees, LeadTimes, Offices, Recesses, Windows } from './profile-in-words.tsx';
import { formOf, type ProfileSection, SECTIONS } from './profile-sections.ts';
import { Substitutes } from './substitutes.tsx';

interface ProfilePageProps {
  readonly view: View;
  readonly profile: Profile;
  readonly people: readonly Person[];
  readonly today: string;
  readonly mayRevise: boolean;
  readonly mayAppoint: boolean;
  readonly done: string | undefined;
}

export const ProfilePage = (props: ProfilePageProps) => {
  const { view, profile, mayRevise, done } = props;
  return (
    <AdminFrame view={view} part="profile" title={profile.name} done={done}>
      <p class="kern-body lead">{view.t(PROFILE.lead)}</p>
      {mayRevise ? null : <p class="kern-body kern-body--muted">{view.t(PROFILE.onlyPlanners)}</p>}
      <div class="parts">
        {SECTIONS.map((section) => (
          <Part key={section.id} {...props} section={section} />
        ))}
        <section class="panel" aria-labelledby="part-mail-texts">
          <Head
            view={view}
            id="mail-texts"
            title={view.t(MAIL_TEXTS.title)}
            address={mayRevise ? '/administration/mail-texts' : undefined}
          />
          <MailTextsInWords view={view} profile={profile} />
        </section>
        <section class="panel" aria-labelledby="part-calendar">
          <Head view={view} id="calendar" title={view.t(ADMIN.calendar)} address={undefined} />
          <p class="kern-body">
            <a class="kern-link" href="/calendar">
              {view.t(ADMIN.calendarLead)}
            </a>
          </p>
        </section>
      </div>
    </AdminFrame>
  );
};

const Part = (props: ProfilePageProps & { readonly section: ProfileSection }) => {
  const { view, section, mayRevise, mayAppoint } = props;
  const { id, title } = section;
  return (
    <section class="panel" aria-labelledby={`part-${id}`}>
      <Head
        view={view}
        id={id}
        title={view.t(title)}
        address={mayRevise ? `/administration/profile/${id}` : undefined}
      />
      <InWords {...props} />
      {id === 'substitutes' && mayAppoint ? (
        <p class="kern-body">
          <a class="kern-link" href="/administration/substitutes">
            {view.t(SUBSTITUTES.appoint)}
          </a>
        </p>
      ) : null}
    </section>
  );
};

interface HeadProps {
  readonly view: View;
  readonly id: string;
  readonly title: string;
  readonly address: string | undefined;
}

const Head = ({ view, id, title, address }: HeadProps) => (
  <div class="title-line">
    <h2 class="kern-heading-small" id={`part-${id}`}>
      {title}
    </h2>
    {address === undefined ? null : (
      <a class="kern-link" href={address}>
        {view.t(ADMIN.change)}
        <span class="aloud">: {title}</span>
      </a>
    )}
  </div>
);

const InWords = ({
  view,
  profile,
  people,
  today,
  section,
}: ProfilePageProps & { readonly section: ProfileSection }) => {
  switch (section.id) {
    case 'offices':
      return <Offices view={view} profile={profile} />;
    case 'committees':
      return <Committees view={view} profile={profile} />;
    case 'recesses':
      return <Recesses view={view} profile={profile} />;
    case 'substitutes':
      return <Substitutes view={view} profile={profile} people={people} today={today} />;
    case 'lead-times':
      return <LeadTimes view={view} leadTimes={profile.leadTimes} />;
    case 'election-windows':
      return <Windows view={view} profile={profile} />;
    case 'retention':
      return <KeptFor view={view} schedule={profile.retention} />;
    default:
      return <ToldFields view={view} variants={formOf(section, profile)} value={profile} />;
  }
};

const MailTextsInWords = ({ view, profile }: { readonly view: View; readonly profile: Profile }) => {
  const texts = formOf({ fields: ['mailTexts'] }, profile)[0]?.fields[0]?.variants ?? [];
  return Object.keys(profile.mailTexts).length === 0 ? (
    <p class="kern-body">{view.t(MAIL_TEXTS.noText)}</p>
  ) : (
    <ToldFields view={view} variants={texts} value={profile.mailTexts} />
  );
};
