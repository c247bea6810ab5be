/** People and carriers: looked at, registered, changed and dismissed, as far as the access table lets somebody. */
import type { Context } from 'hono';
import { type Action, mayDo, rolesFor } from '../../../../domain/case/access-table.ts';
import { MUNICIPALITY_TABLE } from '../../../../domain/municipality/messages.ts';
import type { PersonId } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import { refused } from '../../../commands/answer.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import { formInvalid } from '../../../commands/refusals.ts';
import { commandLabel } from '../../../history/command-labels.ts';
import type { Services } from '../../../http/services.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { type Carrier, carriersOf } from '../../../reading/municipality-parts.ts';
import { reach } from '../../../reading/unreachable.ts';
import { actingFor, ownRoles } from '../../acting.ts';
import { type FormPlaces, formFlow } from '../../forms/form-flow.ts';
import { withIds } from '../../forms/ids-by-name.ts';
import type { Typed } from '../../forms/posted.ts';
import { openQuestion } from '../../forms/question.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { PEOPLE } from '../../texts/administration.ts';
import { viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { commandForm } from './command-forms.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { confirmed } from './confirmed.ts';
import { justDone } from './just-done.ts';
import { PeopleList } from './people-list.tsx';
import { entryOf, PersonForm, personForm, personSuggested } from './person-form.ts';
import { PersonFormPage } from './person-form-page.tsx';
import { PersonPage } from './person-page.tsx';
import { sharedAddress } from './shared-address.ts';

/** Its id is made from its name. */
const namedCarrier = describeForm(MUNICIPALITY_TABLE['register-carrier'].form).map(({ fields, ...variant }) => ({
  ...variant,
  fields: fields.filter(({ name }) => name !== 'organisation'),
}));

/** One of the same name is the same again; another’s id is never given. */
function carrierWithId(name: unknown, known: readonly Carrier[]): unknown {
  const named = known.map(({ organisation, name: called }) => ({ id: organisation, name: called ?? '' }));
  const [entry] = withIds([{ name }], named) as readonly { readonly id: string }[];
  return { organisation: entry?.id, name };
}

const LIST = '/administration/people';
export const PERSON = `${LIST}/:person{[a-z0-9][a-z0-9-]*}`;
const BACK = { address: LIST, label: PEOPLE.title };

type PeopleServices = Pick<
  Services,
  'people' | 'peopleRegister' | 'readMunicipality' | 'readMunicipalityHistory' | 'municipalities'
>;

export function peopleRoutes(places: FormPlaces, services: PeopleServices): void {
  const { web, site } = places;
  const { people, peopleRegister, readMunicipality } = services;

  web.get(LIST, async (c) => {
    const state = may(c, 'read-people') ? await readMunicipality(signedIn(c).municipality) : undefined;
    if (!state) return c.notFound();
    const view = viewOf(c, site);
    const all = (await reach(() => people.all())).filter(({ municipality }) => municipality === state.id);
    const erasedIn = c.req.query('erased');
    return c.html(
      <PeopleList
        {...{ view, state, people: all, carriers: await carriersOf(people, state) }}
        mayChange={may(c, 'change-people')}
        maySearch={may(c, 'search-access-report')}
        done={await justDone(c, services, view)}
        erasedIn={erasedIn !== undefined && /^\d{1,6}$/.test(erasedIn) ? Number(erasedIn) : undefined}
      />,
    );
  });

  commandForm(places, services, '/administration/carriers/new', async (_c, state) => {
    const known = await carriersOf(people, state);
    return {
      ...{ command: 'register-carrier', title: commandLabel('register-carrier'), suggested: {}, back: BACK },
      ...{ lead: PEOPLE.carrierLead, variants: namedCarrier },
      completed: ({ name }) => carrierWithId(name, known),
    };
  });

  formFlow(places, `${LIST}/new`, (c) => askPerson(c, undefined));
  formFlow(places, `${PERSON}/change`, async (c) => {
    const known = await personIn(c, people);
    return known && askPerson(c, known);
  });

  web.get(PERSON, async (c) => {
    const person = await personIn(c, people);
    const state = person && may(c, 'read-people') ? await readMunicipality(person.municipality) : undefined;
    if (!person || !state) return c.notFound();
    return c.html(
      <PersonPage
        {...{ view: viewOf(c, site), state, person, isSaved: c.req.query('saved') === 'yes' }}
        may={{
          change: may(c, 'change-people'),
          report: may(c, 'read-access-report'),
          erase: may(c, 'erase-person'),
        }}
      />,
    );
  });

  confirmed(places, `${PERSON}/dismiss`, async (c) => {
    const person = may(c, 'change-people') ? await personIn(c, people) : undefined;
    if (!person) return undefined;
    const view = viewOf(c, site);
    const back = { address: `${LIST}/${person.id}`, label: PEOPLE.person };
    return {
      page: (trouble, formKey) => (
        <ConfirmPage
          {...{ view, trouble, formKey, back, lead: PEOPLE.dismissLead, button: PEOPLE.dismiss }}
          title={`${view.t(PEOPLE.dismiss)}: ${person.name}`}
        />
      ),
      async submit(key) {
        const answer = await peopleRegister.dismiss(by(c, key), person.id);
        return answer.kind === 'registered' ? `${back.address}?saved=yes` : answer;
      },
    };
  });

  async function askPerson(c: Context<WebEnv>, known: Person | undefined) {
    const state = may(c, 'change-people') ? await readMunicipality(signedIn(c).municipality) : undefined;
    if (!state) return undefined;
    const carriers = await carriersOf(people, state);
    const title = known ? `${viewOf(c, site).t(PEOPLE.change)}: ${known.name}` : viewOf(c, site).t(PEOPLE.register);
    const isOperator = ownRoles(signedIn(c)).includes('operator');
    const variants = personForm(state.profile, isOperator, known);
    const asks = (typed: Typed) => sharedAddress(people, { municipality: state.id, by: signedIn(c), known }, typed);
    const back = known ? { address: `${LIST}/${known.id}`, label: PEOPLE.person } : BACK;
    return {
      variants,
      suggested: () => personSuggested(known),
      options: async () => ({
        organisation: carriers.map(({ organisation, name }) => ({ value: organisation, label: name ?? organisation })),
      }),
      page: async (shown: Parameters<typeof PersonFormPage>[0]['shown']) => (
        <PersonFormPage {...{ title, back, variants, shown, isOperator }} question={await asks(shown.model.typed)} />
      ),
      unless: async (typed: Typed) => openQuestion(await asks(typed), typed),
      async submit(form: Readonly<Record<string, unknown>>, key: string) {
        const read = PersonForm.safeParse(form);
        if (!read.success) return refused(formInvalid, fieldErrors(PersonForm, form, state.profile));
        const answer = await peopleRegister.put(by(c, key), entryOf(read.data), known?.id);
        return answer.kind === 'registered' ? `${LIST}/${answer.person.id}?saved=yes` : answer;
      },
    };
  }
}

export const may = (c: Context<WebEnv>, action: Action): boolean => mayDo(ownRoles(signedIn(c)), action);

/** Of one's own municipality alone. */
export async function personIn(c: Context<WebEnv>, people: Services['people']): Promise<Person | undefined> {
  const found = await reach(() => people.find(c.req.param('person') as PersonId));
  return found?.municipality === signedIn(c).municipality ? found : undefined;
}

const by = (c: Context<WebEnv>, key: string) => ({
  actor: actingFor(signedIn(c), rolesFor('change-people')),
  municipality: signedIn(c).municipality,
  key,
});
