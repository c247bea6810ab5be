/** The guided request: first the calendar (T0), then four sections, then everything at a glance, then it is sent. */
import type { Context, Hono } from 'hono';
import { NATURAL_PERSON } from '../../../../domain/case/request-gaps.ts';
import type { CaseId } from '../../../../domain/terms.ts';
import type { FieldError } from '../../../commands/answer.ts';
import type { Services } from '../../../http/services.ts';
import { reader } from '../../acting.ts';
import { changedList } from '../../forms/change-lists.ts';
import { BACK, SAVE, withoutButtons } from '../../forms/field-names.ts';
import { fillForm } from '../../forms/fill-form.ts';
import { errorsOf } from '../../forms/form-model.ts';
import { otherCases } from '../../forms/options.ts';
import { first, readPosted, type Typed } from '../../forms/posted.ts';
import type { TroubleKind } from '../../forms/trouble.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { begunRequest, mayAsk } from './begun-request.tsx';
import { CARRIER, type Carriers, carriersFor, isUnlisted, withItsName } from './carrier-choice.ts';
import { howFar } from './how-far.ts';
import { requestDraft } from './request-draft.ts';
import { ADVISED, SectionPage } from './section-page.tsx';
import {
  NEW_CASE_ADDRESS,
  REQUEST,
  SECTIONS,
  type Section,
  sectionAddress,
  sectionOf,
  withSection,
} from './sections.ts';
import { DISCARD, StartPage } from './start-page.tsx';
import { summaryRoutes } from './summary-routes.tsx';

const MONTHS_AHEAD = 9;

export function newCaseRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const { readCase, readForecast } = services;
  const draft = requestDraft(services);

  web.get(NEW_CASE_ADDRESS, async (c) => {
    const person = signedIn(c);
    if (!mayAsk(person)) return c.notFound();
    const view = viewOf(c, site);
    const [goodTime, begun, earlier] = await Promise.all([
      readForecast.beforeAsking(person.municipality, MONTHS_AHEAD),
      begunRequest(services, person),
      otherCases(services, reader(person), view),
    ]);
    const isKept = begun !== undefined && c.req.query('kept') === 'yes';
    return c.html(<StartPage {...{ view, goodTime, earlier, begun, isKept }} />);
  });

  web.post(NEW_CASE_ADDRESS, async (c) => {
    const person = signedIn(c);
    if (!mayAsk(person)) return c.notFound();
    const { typed } = await readPosted(c);
    if (typed.has(DISCARD)) {
      await draft.drop(person);
      return c.redirect(NEW_CASE_ADDRESS, 303);
    }
    const copied = first(typed, 'copy');
    const file = copied === '' ? undefined : await readCase(copied as CaseId, reader(person));
    if (file) {
      const values = fillForm(REQUEST, { ...Object(file.request), occurredOn: undefined });
      const ofCarrier = new Map([...values, [CARRIER, [file.carrier as string]]]);
      await draft.keep(person, withItsName(ofCarrier, await carriersFor(services, person)));
    }
    return c.redirect(sectionAddress('who'), 303);
  });

  for (const [index, section] of SECTIONS.entries()) {
    const address = sectionAddress(section.id);
    const [before, after] = [SECTIONS[index - 1], SECTIONS[index + 1]];
    web.get(address, async (c) => {
      const person = signedIn(c);
      if (!mayAsk(person)) return c.notFound();
      return showSection(c, section, await draft.of(person), [], await carriersFor(services, person));
    });

    web.post(address, async (c) => {
      const person = signedIn(c);
      if (!mayAsk(person)) return c.notFound();
      const carriers = await carriersFor(services, person);
      const { typed: posted } = await readPosted(c);
      const changed = changedList(posted);
      const entered = withItsName(withoutButtons(changed ?? posted), carriers);
      const typed = withSection(await draft.of(person), section, entered);
      await draft.keep(person, typed);
      if (posted.has(SAVE)) return c.redirect(`${NEW_CASE_ADDRESS}?kept=yes`, 303);
      // What was typed is kept on the way back, too.
      if (posted.has(BACK)) return c.redirect(before ? sectionAddress(before.id) : NEW_CASE_ADDRESS, 303);
      if (changed) return showSection(c, section, typed, [], carriers);
      const found = howFar(typed, carriers);
      const errors = found.errors.filter(
        ({ path }) => sectionOf(path) === section && !(path === `/${CARRIER}` && isUnlisted(typed)),
      );
      if (errors.length > 0) return showSection(c, section, typed, errors, carriers);
      // What the completeness check will miss is told once; whoever goes on all the same has read it.
      const told = posted.get(ADVISED) ?? [];
      const isNew = found.gaps.some(({ path }) => sectionOf(path) === section && !told.includes(path));
      if (isNew) return showSection(c, section, typed, [], carriers);
      return c.redirect(sectionAddress(after?.id ?? 'summary'), 303);
    });
  }

  summaryRoutes(web, site, services);

  async function showSection(
    c: Context<WebEnv>,
    section: Section,
    typed: Typed,
    errors: readonly FieldError[],
    carriers: Carriers | undefined,
  ) {
    const view = viewOf(c, site);
    const options = section.id === 'why' ? { case: await otherCases(services, reader(signedIn(c)), view) } : {};
    const { complete, gaps, refusal } = howFar(typed, carriers);
    const here = gaps.filter(({ path }) => sectionOf(path) === section);
    const advice = new Map(here.map(({ path, text, rule }) => [path, { text: view.t(text), rule }]));
    const model = { view, typed, errors: errorsOf(errors, view), options, advice };
    const isRefused = errors.some(({ path }) => path === NATURAL_PERSON.field);
    const trouble: TroubleKind = refusal && isRefused ? { kind: 'refused', refusal } : { kind: 'none' };
    return c.html(<SectionPage {...{ section, model, complete, carriers, trouble }} />, errors.length > 0 ? 422 : 200);
  }
}
