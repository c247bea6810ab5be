/**
 * The way of every form of a case: shown, changed where a list grows, sent, and either back to the case with what was done or shown
 * again with what is wrong and everything that was typed.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Actor, CaseCommandName, Instant, Text } from '../../../../domain/terms.ts';
import type { FieldError, Refused, TryAgain } from '../../../commands/answer.ts';
import { statusOf } from '../../../http/problems/status-of.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { FormVariant } from '../../../reading/form-description.ts';
import { reader } from '../../acting.ts';
import { caseAddress } from '../../addresses.ts';
import { changedList } from '../../forms/change-lists.ts';
import { type Drafts, placeOf } from '../../forms/drafts.ts';
import { KEY, SAVE, withoutButtons } from '../../forms/field-names.ts';
import { fillForm } from '../../forms/fill-form.ts';
import { errorsOf } from '../../forms/form-model.ts';
import { optionsFor } from '../../forms/options.ts';
import { first, readPosted, type Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import type { TroubleKind } from '../../forms/trouble.tsx';
import { uploadFiles } from '../../forms/upload-files.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, type View, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { CaseFormPage } from './case-form-page.tsx';

/** A form that somebody was given: what it is called, what it is filled in with, and what it becomes. */
export interface Asked {
  readonly file: CaseFile;
  readonly title: Text;
  readonly lead?: Text;
  /** What to know before filling it in, e.g. for whom one acts. */
  readonly notice?: Text;
  readonly rules: readonly string[];
  /** What helps to fill it in, before the form. */
  readonly beside?: (view: View) => Child;
  readonly variants: readonly FormVariant[];
  /** What the case says already. */
  readonly suggested: unknown;
  readonly actor: Actor;
  /** Files of it are mailings to citizens, bound by their plain checksum. */
  readonly ofMailing?: boolean;
  command(form: Readonly<Record<string, unknown>>): { readonly type: CaseCommandName; readonly form: unknown };
}

/** The API's services, and what people have lying half-filled. */
export type FormServices = Omit<Services, 'drafts'> & { readonly drafts: Drafts };

interface Shown {
  readonly typed: Typed;
  readonly formKey: string;
  readonly trouble?: TroubleKind;
  readonly fields?: readonly FieldError[] | undefined;
  /** What is shown was kept from then. */
  readonly keptAt?: Instant;
}

export function formPages(
  web: Hono<WebEnv>,
  site: Site,
  services: FormServices,
  address: string,
  ask: (c: Context<WebEnv>) => Promise<Asked | undefined>,
): void {
  const { drafts } = services;
  web.get(address, async (c) => {
    const asked = await ask(c);
    if (!asked) return c.notFound();
    const { id } = signedIn(c);
    const place = placeOf(c.req.url);
    if (c.req.query('fresh') === 'yes') await drafts.drop(id, place);
    const kept = await drafts.find(id, place);
    const typed = kept?.typed ?? fillForm(asked.variants, asked.suggested);
    return show(c, asked, { typed, formKey: randomUUID(), ...(kept ? { keptAt: kept.savedAt } : {}) });
  });

  web.post(address, async (c) => {
    const asked = await ask(c);
    if (!asked) return c.notFound();
    const { file, variants, actor, ofMailing = false } = asked;
    const posted = await readPosted(c);
    const formKey = first(posted.typed, KEY) || randomUUID();
    const { typed, errors } = await uploadFiles(services.documents, file.caseId, actor, posted, ofMailing);
    const [{ id }, place] = [signedIn(c), placeOf(c.req.url)];
    if (typed.has(SAVE)) {
      await drafts.keep(id, place, withoutButtons(typed));
      return c.redirect(place, 303);
    }
    const changed = changedList(typed);
    if (changed) return show(c, asked, { typed: changed, formKey });
    if (errors.length > 0) return show(c, asked, { typed, formKey, fields: errors }, 422);

    const command = asked.command(readForm(variants, typed));
    const answer = await services.cases.submit({ ...command, actor, caseId: file.caseId, key: formKey });
    if (answer.kind === 'receipt') {
      await drafts.drop(id, place);
      // The row after the command's own says what came of it.
      return c.redirect(`${caseAddress(file.caseId)}?done=${Math.min(answer.from + 1, answer.to)}`, 303);
    }
    return showRefused(c, asked, typed, answer, formKey);
  });

  async function show(c: Context<WebEnv>, asked: Asked, shown: Shown, status: 200 | 403 | 409 | 422 | 503 = 200) {
    const view = viewOf(c, site);
    const options = await optionsFor(services, asked.variants, asked.file, reader(signedIn(c)), view);
    const model = { view, typed: shown.typed, errors: errorsOf(shown.fields ?? [], view), options };
    const trouble = shown.trouble ?? { kind: 'none' };
    const { formKey, keptAt } = shown;
    const props = { asked, model, trouble, formKey, place: placeOf(c.req.url) };
    return c.html(<CaseFormPage {...props} {...(keptAt ? { keptAt } : {})} />, status);
  }

  function showRefused(
    c: Context<WebEnv>,
    asked: Asked,
    typed: Typed,
    answer: Refused | TryAgain,
    formKey: string,
  ): Promise<Response> {
    // The same key: whether it had its effect shows when it is sent again.
    if (answer.kind === 'try-again') return show(c, asked, { typed, formKey, trouble: { kind: 'try-again' } }, 503);
    const { refusal, fields } = answer;
    const status = statusOf(refusal.code);
    // What was refused may be changed and sent again: that is another attempt.
    const again = { typed, formKey: randomUUID(), trouble: { kind: 'refused', refusal } as const, fields };
    return show(c, asked, again, status === 403 || status === 409 ? status : 422);
  }
}
