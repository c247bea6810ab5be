/** The end of the guided request: everything at a glance, and it is sent. */
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import type { FieldError } from '../../../commands/answer.ts';
import type { Services } from '../../../http/services.ts';
import { actingFor } from '../../acting.ts';
import { caseAddress } from '../../addresses.ts';
import { KEY } from '../../forms/field-names.ts';
import { errorsOf } from '../../forms/form-model.ts';
import { first, readPosted } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { refusedDay } from '../../forms/refused-day.ts';
import type { TroubleKind } from '../../forms/trouble.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { mayAsk } from './begun-request.tsx';
import { carriersFor, chosenCarrier, idOfChosen } from './carrier-choice.ts';
import { howFar } from './how-far.ts';
import { requestDraft } from './request-draft.ts';
import { REQUEST, sectionAddress } from './sections.ts';
import { SummaryPage } from './summary-page.tsx';

export function summaryRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const draft = requestDraft(services);
  const address = sectionAddress('summary');

  web.get(address, (c) => (mayAsk(signedIn(c)) ? show(c) : c.notFound()));

  web.post(address, async (c) => {
    const person = signedIn(c);
    if (!mayAsk(person)) return c.notFound();
    const [entered, carriers] = await Promise.all([draft.of(person), carriersFor(services, person)]);
    const { typed } = await readPosted(c);
    const carrier = carriers ? idOfChosen(entered, carriers) : person.organisation;
    // Without it nobody can say whose case it would be.
    if (carrier === undefined) return show(c, { fields: howFar(entered, carriers).errors });
    const actor = actingFor(person, STEP_TABLE['open-case'].by);
    const origin = { municipality: person.municipality, carrier };
    const [form, key] = [readForm(REQUEST, entered), first(typed, KEY) || randomUUID()];
    const answer = await services.cases.submit({ actor, type: 'open-case', origin, form, key });
    if (answer.kind === 'receipt') {
      await draft.drop(person);
      return c.redirect(`${caseAddress(answer.caseId)}?done=${answer.to}`, 303);
    }
    if (answer.kind === 'try-again') return show(c, { fields: [], trouble: { kind: 'try-again' }, formKey: key });
    const trouble = { kind: 'refused', refusal: answer.refusal } as const;
    return show(c, { fields: answer.fields ?? refusedDay(trouble, REQUEST, entered), trouble });
  });

  interface Sent {
    readonly fields: readonly FieldError[];
    readonly trouble?: TroubleKind;
    readonly formKey?: string;
  }

  /** Before it is sent, that something is still missing is no mistake. */
  async function show(c: Context<WebEnv>, sent?: Sent) {
    const [view, person] = [viewOf(c, site), signedIn(c)];
    const [entered, carriers] = await Promise.all([draft.of(person), carriersFor(services, person)]);
    const { errors, complete } = howFar(entered, carriers);
    const { fields, trouble = { kind: 'none' }, formKey = randomUUID() }: Sent = sent ?? { fields: errors };
    const isRefused = sent !== undefined && (fields.length > 0 || trouble.kind === 'refused');
    return c.html(
      <SummaryPage
        {...{ view, complete, trouble, formKey }}
        asked={readForm(REQUEST, entered)}
        errors={errorsOf(fields, view)}
        carrier={carriers && chosenCarrier(entered, carriers)}
      />,
      isRefused ? 422 : 200,
    );
  }
}
