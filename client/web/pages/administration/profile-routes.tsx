/** The municipality's profile: looked at by whoever may see its people, revised by social planners and operators. */
import { mayDo, rolesFor } from '../../../../domain/case/access-table.ts';
import { MUNICIPALITY_TABLE, type MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { Text } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import { commandLabel } from '../../../history/command-labels.ts';
import type { Services } from '../../../http/services.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { actingFor, ownRoles } from '../../acting.ts';
import type { FormPlaces } from '../../forms/form-flow.ts';
import type { Options } from '../../forms/form-model.ts';
import { mayChange } from '../../may-change.ts';
import { dayOf } from '../../parts/dates.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { EFFORT, MAIL_TEXTS, PROFILE, SUBSTITUTES } from '../../texts/profile.ts';
import { viewOf } from '../../view.ts';
import { type AskedOfMunicipality, commandForm } from './command-forms.tsx';
import { EffortPage } from './effort-page.tsx';
import { justDone } from './just-done.ts';
import { MailPreview, Placeholders, PreviewButton } from './mail-texts.tsx';
import { ProfilePage } from './profile-page.tsx';
import { choosing, completedBy, formOf, SECTIONS } from './profile-sections.ts';

const BACK = { address: '/administration/profile', label: PROFILE.back };

export function profileRoutes(places: FormPlaces, services: Services): void {
  const { web, site } = places;
  const { readMunicipality, readEffort, people, now } = services;

  web.get('/administration/profile', async (c) => {
    const person = signedIn(c);
    const state = await readMunicipality(person.municipality);
    if (!state || !mayDo(ownRoles(person), 'read-people')) return c.notFound();
    const view = viewOf(c, site);
    return c.html(
      <ProfilePage
        view={view}
        profile={state.profile}
        people={await people.all()}
        today={dayOf(await now())}
        mayRevise={mayChange(person, 'revise-profile')}
        mayAppoint={mayChange(person, 'appoint-substitute')}
        done={await justDone(c, services, view)}
      />,
    );
  });

  commandForm(places, services, '/administration/profile/:section{[a-z-]+}', async (c, { profile }) => {
    const section = SECTIONS.find(({ id }) => id === c.req.param('section'));
    if (!section) return undefined;
    const { title, rules, lead } = section;
    const options = {
      committee: profile.committees.map(({ id, name }) => ({ value: id, label: name })),
      person: await colleagues(profile.id),
    };
    return {
      ...{
        command: 'revise-profile',
        title,
        rules,
        suggested: profile,
        back: BACK,
        variants: formOf(section, profile),
        completed: completedBy(profile),
      },
      lead: lead ? both(lead, PROFILE.openCases) : PROFILE.openCases,
      options: () => options,
    } satisfies AskedOfMunicipality;
  });

  commandForm(places, services, '/administration/mail-texts', (_c, { profile }) => ({
    ...{
      command: 'revise-profile',
      suggested: profile,
      back: BACK,
      variants: formOf({ fields: ['mailTexts'] }, profile),
    },
    ...{ title: MAIL_TEXTS.title, lead: MAIL_TEXTS.lead },
    beside: (view) => <PreviewButton view={view} />,
    above: (shown) => (
      <>
        <Placeholders view={shown.model.view} />
        {shown.previewed ? <MailPreview model={shown.model} /> : null}
      </>
    ),
  }));

  commandForm(places, services, '/administration/substitutes', async (_c, { profile }) => {
    const options: Options = { person: await colleagues(profile.id) };
    const offers = (value: string) => profile.offices.some(({ role }) => role === value);
    return {
      ...{ command: 'appoint-substitute', title: SUBSTITUTES.appoint, lead: SUBSTITUTES.lead, rules: ['A10'] },
      variants: describeForm(MUNICIPALITY_TABLE['appoint-substitute'].form).map(({ fields }) => ({
        fields: fields.map((field) => choosing(field, 'office', offers)),
      })),
      suggested: {},
      back: BACK,
      options: () => options,
    };
  });

  web.get('/administration/effort', async (c) => {
    const person = signedIn(c);
    const accounts = await effortFor(person);
    if (!accounts) return c.notFound();
    const view = viewOf(c, site);
    const mayRecord = mayChange(person, 'record-budget');
    return c.html(<EffortPage {...{ view, accounts, mayRecord }} done={await justDone(c, services, view)} />);
  });

  commandForm(places, services, '/administration/budget', async (c, state) => {
    const year = Number(c.req.query('year') ?? dayOf(await now()).slice(0, 4));
    return {
      ...{ command: 'record-budget', title: commandLabel('record-budget'), lead: EFFORT.budgetLead, rules: ['A6'] },
      variants: describeForm(MUNICIPALITY_TABLE['record-budget'].form),
      suggested: budgetOf(state, year),
      back: { address: '/administration/effort', label: EFFORT.title },
    };
  });

  const effortFor = (person: Person) =>
    mayDo(ownRoles(person), 'read-effort')
      ? readEffort(person.municipality, actingFor(person, rolesFor('read-effort')))
      : Promise.resolve(undefined);

  /** Whoever works for the municipality now. */
  async function colleagues(municipality: string) {
    const known = (await people.all()).filter(
      ({ organisation, roles }) => (organisation as string) === municipality && roles.length > 0,
    );
    return known.map(({ id, name }) => ({ value: id, label: name }));
  }
}

const budgetOf = ({ profile }: MunicipalityState, year: number) =>
  profile.budget.find((one) => one.year === year) ?? { year };

const both = (one: Text, other: Text): Text => ({ de: `${one.de} ${other.de}`, en: `${one.en} ${other.en}` });
