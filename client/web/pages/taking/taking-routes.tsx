/**
 * Taking a task by a button, and handing it on by a form. The button of a list never takes what a colleague has: it names nobody to
 * take it from, and whoever comes second reads who was first.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import { type CaseId, ROLES, STEPS, type StepName } from '../../../../domain/terms.ts';
import { statusOf } from '../../../http/problems/status-of.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile, OpenStepView } from '../../../reading/case-file.ts';
import { actingFor, reader } from '../../acting.ts';
import { CASE_PATH, caseAddress } from '../../addresses.ts';
import { KEY } from '../../forms/field-names.ts';
import { first, readPosted } from '../../forms/posted.ts';
import type { TroubleKind } from '../../forms/trouble.tsx';
import { localPath } from '../../session/local-path.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { formPages } from '../steps/form-pages.tsx';
import { askHandOn } from './hand-on.ts';
import { FROM, TakePage } from './take-page.tsx';
import { tickMissing } from './tick-missing.ts';

interface Shown {
  readonly trouble?: TroubleKind;
  readonly missing?: boolean;
  readonly formKey?: string;
}

export function takingRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  web.get(`${CASE_PATH}/take`, async (c) => show(c, await found(c), {}));

  web.post(`${CASE_PATH}/take`, async (c) => {
    const here = await found(c);
    if (!here) return c.notFound();
    const { file, step, instance, open } = here;
    const { typed } = await readPosted(c);
    const [from, formKey] = [first(typed, FROM), first(typed, KEY) || randomUUID()];
    const office = ROLES.find((role) => role === c.req.query('for'));
    const answer = await services.cases.submit({
      type: 'take-step',
      form: { step, ...(instance ? { instance } : {}), ...(from ? { from } : {}) },
      actor: actingFor(signedIn(c), stepOf(step).by, office),
      caseId: file.caseId,
      key: formKey,
    });
    if (answer.kind === 'receipt') return c.redirect(backOf(c, file), 303);
    if (answer.kind === 'try-again') return show(c, here, { trouble: { kind: 'try-again' }, formKey }, 503);
    // Who has it may have changed while the button was pressed.
    const now = await found(c);
    const taken = now?.open?.taken;
    const status = statusOf(answer.refusal.code);
    const missing = open?.taken !== undefined && from === '' && taken !== undefined;
    const refusal = missing ? tickMissing(taken, file) : answer.refusal;
    return show(c, now, { trouble: { kind: 'refused', refusal }, missing }, status === 403 ? 403 : 409);
  });

  formPages(web, site, services, `${CASE_PATH}/hand-on`, async (c) => {
    const here = await found(c);
    return here?.open && askHandOn(services.people, here.file, signedIn(c), here.open);
  });

  async function found(c: Context<WebEnv>): Promise<Found | undefined> {
    const [name, ...rest] = (c.req.query('key') ?? '').split('/');
    const step = STEPS.find((one) => one === name);
    const file = step && (await services.readCase(c.req.param('caseId') as CaseId, reader(signedIn(c))));
    if (!file) return undefined;
    const instance = rest.join('/');
    return { file, step, instance, open: file.openSteps.find(({ key }) => key === c.req.query('key')) };
  }

  async function show(
    c: Context<WebEnv>,
    here: Found | undefined,
    { trouble = { kind: 'none' }, missing = false, formKey = randomUUID() }: Shown,
    status: 200 | 403 | 409 | 503 = 200,
  ) {
    if (!here) return c.notFound();
    const { file, open } = here;
    // Done or taken back in the meantime: the case says what is open.
    if (!open) return c.redirect(caseAddress(file.caseId), 303);
    const isOwn = open.taken?.by === signedIn(c).id;
    const props = { file, open, isOwn, trouble, missing, formKey, back: backOf(c, file) };
    return c.html(<TakePage view={viewOf(c, site)} {...props} />, status);
  }
}

interface Found {
  readonly file: CaseFile;
  readonly step: StepName;
  readonly instance: string;
  readonly open: OpenStepView | undefined;
}

const backOf = (c: Context<WebEnv>, { caseId }: CaseFile): string =>
  localPath(c.req.query('back'), caseAddress(caseId));
