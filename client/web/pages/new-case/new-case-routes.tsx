/** The guided request: first the calendar (T0), then four sections, then everything at a glance, then it is sent. */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import { CARRIER_ROLES, type CaseId, type OrganisationId } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { FieldError } from '../../../commands/answer.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import type { Services } from '../../../http/services.ts';
import { carriersOf } from '../../../reading/municipality-parts.ts';
import { actingFor, reader } from '../../acting.ts';
import { caseAddress } from '../../addresses.ts';
import { changedList } from '../../forms/change-lists.ts';
import { KEY, SAVE, withoutButtons } from '../../forms/field-names.ts';
import { fillForm } from '../../forms/fill-form.ts';
import { errorsOf } from '../../forms/form-model.ts';
import { otherCases } from '../../forms/options.ts';
import { first, readPosted, type Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { SectionPage } from './section-page.tsx';
import { REQUEST, SECTIONS, type Section, sectionAddress, sectionOf, withSection } from './sections.ts';
import { StartPage } from './start-page.tsx';
import { SummaryPage } from './summary-page.tsx';

const PLACE = '/cases/new';
const MONTHS_AHEAD = 9;
/** Beside the request: for which carrier a planner records it. */
const CARRIER = '_carrier';

export function newCaseRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const { cases, drafts, people, readCase, readForecast, readMunicipality } = services;
  const may = (person: Person) => person.roles.some((role) => STEP_TABLE['open-case'].by.includes(role));
  const asker = (c: Context<WebEnv>): Person | undefined => (may(signedIn(c)) ? signedIn(c) : undefined);

  web.get(PLACE, async (c) => {
    const person = asker(c);
    if (!person) return c.notFound();
    const view = viewOf(c, site);
    const [goodTime, kept, earlier] = await Promise.all([
      readForecast.beforeAsking(person.municipality, MONTHS_AHEAD),
      drafts.find(person.id, PLACE),
      otherCases(services, reader(person), view),
    ]);
    const draft = kept ? { keptAt: kept.savedAt } : {};
    return c.html(<StartPage view={view} goodTime={goodTime} earlier={earlier} {...draft} />);
  });

  web.post(PLACE, async (c) => {
    const person = asker(c);
    if (!person) return c.notFound();
    const { typed } = await readPosted(c);
    const copied = first(typed, 'copy');
    const file = copied === '' ? undefined : await readCase(copied as CaseId, reader(person));
    const values = file ? { ...Object(file.request), occurredOn: undefined } : await ownWords(person);
    await keep(person, fillForm(REQUEST, values));
    return c.redirect(sectionAddress('who'), 303);
  });

  for (const [index, section] of SECTIONS.entries()) {
    const address = sectionAddress(section.id);
    web.get(address, async (c) => {
      const person = asker(c);
      if (!person) return c.notFound();
      return showSection(c, section, await draftOf(person), []);
    });

    web.post(address, async (c) => {
      const person = asker(c);
      if (!person) return c.notFound();
      const { typed } = await readPosted(c);
      const changed = changedList(typed);
      const draft = withSection(await draftOf(person), section, withoutButtons(changed ?? typed));
      await keep(person, draft);
      if (typed.has(SAVE)) return c.redirect(PLACE, 303);
      if (changed) return showSection(c, section, draft, []);
      const errors = wrongIn(draft).filter(({ path }) => sectionOf(path) === section);
      if (errors.length > 0) return showSection(c, section, draft, errors);
      return c.redirect(sectionAddress(SECTIONS[index + 1]?.id ?? 'summary'), 303);
    });
  }

  web.get(sectionAddress('summary'), async (c) => {
    const person = asker(c);
    return person ? showSummary(c, person, wrongIn(await draftOf(person))) : c.notFound();
  });

  web.post(sectionAddress('summary'), async (c) => {
    const person = asker(c);
    if (!person) return c.notFound();
    const draft = await draftOf(person);
    const { typed } = await readPosted(c);
    const actor = actingFor(person, STEP_TABLE['open-case'].by);
    const own = CARRIER_ROLES.includes(actor.role) ? person.organisation : first(typed, CARRIER);
    const origin = { municipality: person.municipality, carrier: own as OrganisationId };
    const [form, key] = [readForm(REQUEST, draft), first(typed, KEY) || randomUUID()];
    const answer = await cases.submit({ actor, type: 'open-case', origin, form, key });
    if (answer.kind === 'receipt') {
      await drafts.drop(person.id, PLACE);
      return c.redirect(`${caseAddress(answer.caseId)}?done=${answer.to}`, 303);
    }
    if (answer.kind === 'try-again') return showSummary(c, person, [], { kind: 'try-again' }, key);
    return showSummary(c, person, answer.fields ?? [], { kind: 'refused', refusal: answer.refusal });
  });

  const keep = (person: Person, typed: Typed) => drafts.keep(person.id, PLACE, typed);

  /** Whoever comes here by a bookmark begins with what is known of them. */
  async function draftOf(person: Person): Promise<Typed> {
    const kept = await drafts.find(person.id, PLACE);
    return kept?.typed ?? fillForm(REQUEST, await ownWords(person));
  }

  /** A carrier's own name and contact: nobody types what is known. */
  async function ownWords({ organisation, municipality, name, email, roles }: Person): Promise<unknown> {
    if (!roles.some((role) => CARRIER_ROLES.includes(role))) return {};
    const known = (await readMunicipality(municipality))?.carriers[organisation];
    return { ...(known ? { carrier: { name: known } } : {}), contact: { name, email } };
  }

  async function showSection(c: Context<WebEnv>, section: Section, typed: Typed, errors: readonly FieldError[]) {
    const view = viewOf(c, site);
    const options = section.id === 'why' ? { case: await otherCases(services, reader(signedIn(c)), view) } : {};
    const model = { view, typed, errors: errorsOf(errors, view), options };
    return c.html(<SectionPage section={section} model={model} />, errors.length > 0 ? 422 : 200);
  }

  async function showSummary(
    c: Context<WebEnv>,
    person: Person,
    errors: readonly FieldError[],
    trouble: Parameters<typeof SummaryPage>[0]['trouble'] = { kind: 'none' },
    formKey: string = randomUUID(),
  ) {
    const view = viewOf(c, site);
    const asked = readForm(REQUEST, await draftOf(person));
    const isPlanner = !CARRIER_ROLES.includes(actingFor(person, STEP_TABLE['open-case'].by).role);
    const municipality = isPlanner ? await readMunicipality(person.municipality) : undefined;
    const carriers = municipality
      ? (await carriersOf(people, municipality))
          .filter(({ people: there }) => there > 0)
          .map(({ organisation, name }) => ({ value: organisation, label: name ?? organisation }))
      : undefined;
    const props = { view, asked, errors: errorsOf(errors, view), trouble, formKey };
    // That something is still missing is no mistake before it is sent.
    const isRefused = c.req.method === 'POST' && (errors.length > 0 || trouble.kind === 'refused');
    return c.html(<SummaryPage {...props} {...(carriers ? { carriers } : {})} />, isRefused ? 422 : 200);
  }
}

/** Everything that the request's own schema finds. */
const wrongIn = (typed: Typed): readonly FieldError[] =>
  fieldErrors(STEP_TABLE['open-case'].form, readForm(REQUEST, typed));
