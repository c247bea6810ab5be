/** Erasure: a person everywhere, after a page that says what goes and what stays; and single values of a case, picked by their place. */

import { rolesFor } from '../../../../domain/case/access-table.ts';
import { COMMAND_TABLE } from '../../../../domain/case/command-table.ts';
import type { CaseId } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { actingFor, reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import type { FormPlaces } from '../../forms/form-flow.ts';
import { Place } from '../../parts/access-report.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { PEOPLE } from '../../texts/administration.ts';
import { ERASURE } from '../../texts/retention.ts';
import { viewOf } from '../../view.ts';
import { formPages } from '../steps/form-pages.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { confirmed } from './confirmed.ts';
import { ErasedAlready } from './erased-already.tsx';
import { may, PERSON, personIn } from './people-routes.tsx';
import { sealedPlaces } from './sealed-places.ts';

export function erasureRoutes(places: FormPlaces, services: Services): void {
  const { web, site, drafts } = places;
  const { people, accessReports, erasePerson, readCase } = services;

  confirmed(places, `${PERSON}/erase`, async (c) => {
    const person = may(c, 'erase-person') ? await personIn(c, people) : undefined;
    if (!person) return undefined;
    const view = viewOf(c, site);
    const actor = actingFor(signedIn(c), rolesFor('erase-person'));
    const report = await accessReports.ofPerson(actor, person.id);
    const named = 'kind' in report ? [] : report.named.filter(({ by }) => by === 'directory');
    const back = { address: `/administration/people/${person.id}`, label: PEOPLE.person };
    return {
      page: (trouble, formKey) => (
        <ConfirmPage
          {...{ view, trouble, formKey, back, lead: PEOPLE.eraseLead, button: PEOPLE.eraseButton }}
          title={`${view.t(PEOPLE.erase)}: ${person.name}`}
        >
          <ul class="kern-list kern-list--bullet">
            <li>
              {view.t(PEOPLE.eraseDirectory)}: {person.name}, <span class="typed">{person.email}</span>
            </li>
            {named.length === 0 ? (
              <li>{view.t(PEOPLE.eraseNothing)}</li>
            ) : (
              <li>
                {view.t(PEOPLE.eraseCases)}:
                <ul class="kern-list kern-list--bullet">
                  {named.map((one) => (
                    <li key={`${one.caseId} ${one.seq} ${one.field.en}`}>
                      <Place view={view} found={one} />
                    </li>
                  ))}
                </ul>
              </li>
            )}
          </ul>
          <p class="kern-body lead">{view.t(PEOPLE.eraseStays)}</p>
        </ConfirmPage>
      ),
      async submit(key) {
        const answer = await erasePerson(actor, person.id, key);
        return answer.kind === 'erased' ? `/administration/people?erased=${answer.cases.length}` : answer;
      },
    };
  });

  // The command's own page would ask for keys, which nobody can read.
  formPages(web, site, { ...services, drafts }, `${CASE_PATH}/commands/order-erasure`, async (c) => {
    const file = await readCase(c.req.param('caseId') as CaseId, reader(signedIn(c)));
    if (!file) return undefined;
    const { label, rules, form, by } = COMMAND_TABLE['order-erasure'];
    const { here: choices = [], gone = [] } = Object.groupBy(sealedPlaces(file.sealed ?? []), ({ erasure }) =>
      erasure ? 'gone' : 'here',
    );
    return {
      ...{ file, rules, title: label, suggested: () => ({}), actor: actingFor(signedIn(c), by) },
      lead: choices.length === 0 ? ERASURE.none : ERASURE.lead,
      beside: (view) => <ErasedAlready view={view} places={gone} />,
      variants: describeForm(form).map(({ fields }) => ({
        fields: fields.map((field) =>
          field.name === 'keys'
            ? { ...field, label: ERASURE.values, variants: [{ fields: [{ ...PLAIN, choices }] }] }
            : field,
        ),
      })),
      command: (filled) => ({ type: 'order-erasure', form: filled }),
    };
  });
}

/** An entry of a list of boxes to tick. */
const PLAIN = { name: '*', label: ERASURE.values, kind: 'choice', optional: false } as const;
