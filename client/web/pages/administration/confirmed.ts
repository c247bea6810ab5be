/** The way of a confirmation: shown with what it means, sent under its key, and shown again with why it was not done. */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Refused, TryAgain } from '../../../commands/answer.ts';
import { statusOf } from '../../../http/problems/status-of.ts';
import { KEY } from '../../forms/field-names.ts';
import type { FormPlaces } from '../../forms/form-flow.ts';
import { first, readPosted } from '../../forms/posted.ts';
import type { TroubleKind } from '../../forms/trouble.tsx';
import type { WebEnv } from '../../web-env.ts';

export interface Confirmation {
  readonly page: (trouble: TroubleKind, formKey: string) => HtmlEscapedString | Promise<HtmlEscapedString>;
  /** The address to go on to, or why it was not done. */
  readonly submit: (key: string) => Promise<string | Refused | TryAgain>;
}

export function confirmed(
  { web }: Pick<FormPlaces, 'web'>,
  address: string,
  ask: (c: Context<WebEnv>) => Promise<Confirmation | undefined>,
): void {
  web.get(address, async (c) => {
    const asked = await ask(c);
    return asked ? c.html(asked.page({ kind: 'none' }, randomUUID())) : c.notFound();
  });

  web.post(address, async (c) => {
    const asked = await ask(c);
    if (!asked) return c.notFound();
    const formKey = first((await readPosted(c)).typed, KEY) || randomUUID();
    const answer = await asked.submit(formKey);
    if (typeof answer === 'string') return c.redirect(answer, 303);
    // The same key: whether it had its effect shows when it is sent again.
    if (answer.kind === 'try-again') return c.html(asked.page({ kind: 'try-again' }, formKey), 503);
    const { refusal } = answer;
    const status = statusOf(refusal.code);
    const shown = status === 403 || status === 404 || status === 409 ? status : 422;
    return c.html(asked.page({ kind: 'refused', refusal }, randomUUID()), shown);
  });
}
