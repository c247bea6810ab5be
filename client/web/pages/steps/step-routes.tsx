/** Completing a step: its form, what is wrong with it, and back to the case with what was done. */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import { type CaseId, ROLES, type Role, STEPS, type StepName } from '../../../../domain/terms.ts';
import type { Refused, TryAgain } from '../../../commands/answer.ts';
import { statusOf } from '../../../http/problems/status-of.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { describeForm, type FormVariant } from '../../../reading/form-description.ts';
import { actingFor, reader } from '../../acting.ts';
import { caseAddress } from '../../addresses.ts';
import { changedList } from '../../forms/change-lists.ts';
import { KEY } from '../../forms/field-names.ts';
import { fillForm } from '../../forms/fill-form.ts';
import { errorsOf } from '../../forms/form-model.ts';
import type { Trouble } from '../../forms/form-page.tsx';
import { optionsFor } from '../../forms/options.ts';
import { first, readPosted, type Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { uploadFiles } from '../../forms/upload-files.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { StepPage } from './step-page.tsx';
import { suggestedFor } from './suggested.ts';

const ADDRESS = '/cases/:caseId{[a-z0-9]{26}}/steps/:step{[a-z-]+}';

interface Shown {
  readonly typed: Typed;
  readonly formKey: string;
  readonly trouble: Trouble;
  readonly fields?: Refused['fields'];
}

export function stepRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const { cases, documents, readCase } = services;

  web.get(ADDRESS, async (c) => {
    const asked = await read(c);
    if (!asked) return c.notFound();
    const { step, file, variants, instance } = asked;
    const typed = fillForm(variants, suggestedFor(step, file, instance));
    return show(c, asked, { typed, formKey: randomUUID(), trouble: { kind: 'none' } });
  });

  web.post(ADDRESS, async (c) => {
    const asked = await read(c);
    if (!asked) return c.notFound();
    const { step, file, variants } = asked;
    const actor = actingFor(signedIn(c), STEP_TABLE[step].by, asked.office);
    const posted = await readPosted(c);
    const formKey = first(posted.typed, KEY) || randomUUID();
    const { typed, errors } = await uploadFiles(documents, file.caseId, actor, posted, holdsMailings(step));
    const changed = changedList(typed);
    if (changed) return show(c, asked, { typed: changed, formKey, trouble: { kind: 'none' } });
    if (errors.length > 0) return show(c, asked, { typed, formKey, trouble: { kind: 'none' }, fields: errors }, 422);

    const form = readForm(variants, typed);
    const answer = await cases.submit({ actor, type: step, caseId: file.caseId, form, key: formKey });
    if (answer.kind === 'receipt') return c.redirect(`${caseAddress(file.caseId)}?done=${answer.from}`, 303);
    return showRefused(c, asked, { typed, formKey }, answer);
  });

  async function show(c: Context<WebEnv>, asked: Asked, shown: Shown, status: 200 | 403 | 409 | 422 | 503 = 200) {
    const view = viewOf(c, site);
    const { step, file, variants, office } = asked;
    const options = await optionsFor(services, file, reader(signedIn(c)), view);
    const model = { view, typed: shown.typed, errors: errorsOf(shown.fields ?? [], view), options };
    const props = { view, file, step, variants, model, trouble: shown.trouble, formKey: shown.formKey };
    return c.html(<StepPage {...props} {...(office ? { office } : {})} />, status);
  }

  function showRefused(
    c: Context<WebEnv>,
    asked: Asked,
    shown: Pick<Shown, 'typed' | 'formKey'>,
    answer: Refused | TryAgain,
  ) {
    if (answer.kind === 'try-again') return show(c, asked, { ...shown, trouble: { kind: 'try-again' } }, 503);
    const { refusal, fields } = answer;
    const status = statusOf(refusal.code);
    // What was refused under a key may be changed and sent again: it is another attempt.
    const again = { ...shown, formKey: randomUUID(), trouble: { kind: 'refused', refusal } as const, fields };
    return show(c, asked, again, status === 403 || status === 409 ? status : 422);
  }

  interface Asked {
    readonly step: StepName;
    readonly file: CaseFile;
    readonly variants: readonly FormVariant[];
    readonly instance: string | undefined;
    readonly office: Role | undefined;
  }

  async function read(c: Context<WebEnv>): Promise<Asked | undefined> {
    const step = STEPS.find((name) => name === c.req.param('step') && name !== 'open-case');
    const file = step && (await readCase(c.req.param('caseId') as CaseId, reader(signedIn(c))));
    if (!file) return undefined;
    const office = ROLES.find((role) => role === c.req.query('for'));
    return { step, file, variants: describeForm(STEP_TABLE[step].form), instance: c.req.query('instance'), office };
  }
}

/** Mailings to citizens are bound by their plain checksum too. */
const holdsMailings = (step: StepName) => (): boolean => step === 'draft-mailing';
