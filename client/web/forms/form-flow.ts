/**
 * The way of every form: shown, changed where a list grows, kept for later, looked at beforehand where it says so, sent, and either on
 * to what comes next or shown again with what is wrong and everything that was typed.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Instant } from '../../../domain/terms.ts';
import type { FieldError, Refused, TryAgain } from '../../commands/answer.ts';
import { type Drafts, placeOf } from '../../drafts/drafts.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import { signedIn } from '../session/signed-in-only.ts';
import { type Site, type View, viewOf } from '../view.ts';
import type { WebEnv } from '../web-env.ts';
import { changedList } from './change-lists.ts';
import { KEY, PREVIEW, SAVE, withoutButtons } from './field-names.ts';
import { fillForm } from './fill-form.ts';
import { errorsOf, type FormModel, type Options } from './form-model.ts';
import { first, type Posted, readPosted, type Typed } from './posted.ts';
import { readForm } from './read-form.ts';
import { refusedDay } from './refused-day.ts';
import { type FormStatus, shownAgain } from './shown-again.ts';
import type { TroubleKind } from './trouble.tsx';
import type { Uploaded } from './upload-files.ts';

/** A form that somebody was given: what it asks, what it is filled in with, how it looks, and what becomes of it. */
export interface GivenForm {
  readonly variants: readonly FormVariant[];
  /** What is known already; asked for where a form is begun, not where it is sent. */
  readonly suggested: () => unknown;
  readonly options?: (view: View) => Promise<Options>;
  readonly page: (shown: ShownForm) => HtmlEscapedString | Promise<HtmlEscapedString>;
  /** Takes in the files that came with it. */
  readonly upload?: (posted: Posted) => Promise<Uploaded>;
  /** Why it is not sent as it is, though all was filled in. */
  readonly unless?: (typed: Typed) => Refused | undefined | Promise<Refused | undefined>;
  /** The address to go on to, or why it was not done. */
  readonly submit: (form: Readonly<Record<string, unknown>>, key: string) => Promise<string | Refused | TryAgain>;
}

export interface ShownForm {
  readonly model: FormModel;
  readonly trouble: TroubleKind;
  readonly formKey: string;
  /** The form's own address. */
  readonly place: string;
  /** What is shown was kept from then. */
  readonly keptAt?: Instant;
  /** What sending it would make of what was typed is to be shown with it. */
  readonly previewed: boolean;
}

interface Shown {
  readonly typed: Typed;
  readonly formKey: string;
  readonly trouble?: TroubleKind;
  readonly fields?: readonly FieldError[] | undefined;
  readonly keptAt?: Instant;
  readonly previewed?: boolean;
}

export interface FormPlaces {
  readonly web: Hono<WebEnv>;
  readonly site: Site;
  readonly drafts: Drafts;
}

export function formFlow(
  { web, site, drafts }: FormPlaces,
  address: string,
  ask: (c: Context<WebEnv>) => Promise<GivenForm | undefined>,
): void {
  web.get(address, async (c) => {
    const given = await ask(c);
    if (!given) return c.notFound();
    const { id } = signedIn(c);
    const place = placeOf(c.req.url);
    if (c.req.query('fresh') === 'yes') await drafts.drop(id, place);
    const kept = await drafts.find(id, place);
    const typed = kept?.typed ?? fillForm(given.variants, await given.suggested());
    return show(c, given, { typed, formKey: randomUUID(), ...(kept ? { keptAt: kept.savedAt } : {}) });
  });

  web.post(address, async (c) => {
    const given = await ask(c);
    if (!given) return c.notFound();
    const posted = await readPosted(c);
    const formKey = first(posted.typed, KEY) || randomUUID();
    const { typed, errors } = given.upload ? await given.upload(posted) : { typed: posted.typed, errors: [] };
    const [{ id }, place] = [signedIn(c), placeOf(c.req.url)];
    if (typed.has(SAVE)) {
      await drafts.keep(id, place, withoutButtons(typed));
      return c.redirect(place, 303);
    }
    const changed = changedList(typed);
    if (changed) return show(c, given, { typed: changed, formKey });
    if (errors.length > 0) return show(c, given, { typed, formKey, fields: errors }, 422);
    if (typed.has(PREVIEW)) return show(c, given, { typed, formKey, previewed: true });

    const unsent = await given.unless?.(typed);
    if (unsent) return showRefused(c, given, typed, unsent, formKey);
    const answer = await given.submit(readForm(given.variants, typed), formKey);
    if (typeof answer === 'string') {
      await drafts.drop(id, place);
      return c.redirect(answer, 303);
    }
    return showRefused(c, given, typed, answer, formKey);
  });

  async function show(c: Context<WebEnv>, given: GivenForm, shown: Shown, status: FormStatus = 200) {
    const view = viewOf(c, site);
    const options = (await given.options?.(view)) ?? {};
    const { typed, formKey, keptAt, previewed = false } = shown;
    const fields = shown.fields ?? refusedDay(shown.trouble, given.variants, typed);
    const model = { view, typed, errors: errorsOf(fields, view), options };
    const trouble = shown.trouble ?? { kind: 'none' };
    const place = placeOf(c.req.url);
    return c.html(given.page({ model, trouble, formKey, place, previewed, ...(keptAt ? { keptAt } : {}) }), status);
  }

  function showRefused(
    c: Context<WebEnv>,
    given: GivenForm,
    typed: Typed,
    answer: Refused | TryAgain,
    formKey: string,
  ): Promise<Response> {
    const { shown, status } = shownAgain(answer, typed, formKey);
    return show(c, given, shown, status);
  }
}
