/** Forms of a case: what is sent is a command to it, and leads back to the case with what was done. */
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { Actor, CaseCommandName, DocumentId, PersonId, StepName, Text } from '../../../../domain/terms.ts';
import { refused } from '../../../commands/answer.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { FormVariant } from '../../../reading/form-description.ts';
import { dayOf } from '../../../texts/german-day.ts';
import { reader } from '../../acting.ts';
import { caseAddress } from '../../addresses.ts';
import { ALL_THE_SAME } from '../../forms/field-names.ts';
import { formFlow } from '../../forms/form-flow.ts';
import { optionsFor } from '../../forms/options.ts';
import { first, type Typed } from '../../forms/posted.ts';
import { openQuestion } from '../../forms/question.tsx';
import { readForm } from '../../forms/read-form.ts';
import { uploadFiles } from '../../forms/upload-files.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import type { Site, View } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { tickMissing } from '../taking/tick-missing.ts';
import { questionOn } from './asked-again.ts';
import { CaseFormPage } from './case-form-page.tsx';
import { fittingForm } from './fitting-form.ts';

/** A form that somebody was given: what it is called, what it is filled in with, and what it becomes. */
export interface Asked {
  readonly file: CaseFile;
  readonly title: Text;
  readonly lead?: Text;
  /** What to know before filling it in, e.g. for whom one acts. */
  readonly notice?: Text;
  /** A colleague has taken it: whoever completes it all the same says so by a tick. */
  readonly takenBy?: PersonId;
  readonly rules: readonly string[];
  /** What sending it is called, where that is more than sending. */
  readonly button?: Text;
  /** What helps to fill it in, before the form. */
  readonly beside?: (view: View) => Child | Promise<Child>;
  readonly variants: readonly FormVariant[];
  /** What the case says already. */
  readonly suggested: () => unknown;
  readonly actor: Actor;
  /** The documents that it is about, where it is about some: others are not offered. */
  readonly about?: readonly DocumentId[] | undefined;
  /** Of a form that is a step's own: the step, and which of several. */
  readonly of?: { readonly step: StepName; readonly instance: string | undefined };
  /** Files of it are mailings to citizens, bound by their plain checksum. */
  readonly ofMailing?: boolean;
  /** Why there is nothing to fill in. */
  readonly nothing?: Text;
  /** `actor`: who gives it, where that depends on what was chosen. */
  command(form: Readonly<Record<string, unknown>>): {
    readonly type: CaseCommandName;
    readonly form: unknown;
    readonly actor?: Actor;
  };
}

export function formPages(
  web: Hono<WebEnv>,
  site: Site,
  services: Services,
  address: string,
  ask: (c: Context<WebEnv>) => Promise<Asked | undefined>,
): void {
  formFlow({ web, site, drafts: services.drafts }, address, async (c) => {
    const asked = await ask(c);
    if (!asked) return undefined;
    const { file, variants, suggested, actor, takenBy, ofMailing = false } = asked;
    const { caseId } = file;
    const municipality = await services.readMunicipality(file.municipality);
    const shown = fittingForm(variants, asked.of?.step, { file, actor, municipality });
    const committee = asked.of && stepOf(asked.of.step).each === 'committee' ? asked.of.instance : undefined;
    const today = dayOf(await services.now());
    const asks = (typed: Typed) => questionOn(asked.command(readForm(variants, typed)), today);
    return {
      variants,
      suggested,
      options: (view) =>
        optionsFor(services, shown, file, { actor: reader(signedIn(c)), view, only: asked.about, committee }),
      page: async (form) => (
        <CaseFormPage
          asked={{ ...asked, variants: shown }}
          beside={await asked.beside?.(form.model.view)}
          question={asks(form.model.typed)}
          {...form}
        />
      ),
      upload: (posted) => uploadFiles(services.documents, { caseId, actor, variants, asMailing: ofMailing }, posted),
      unless: (typed) => {
        if (takenBy !== undefined && first(typed, ALL_THE_SAME) !== takenBy)
          return refused(tickMissing({ by: takenBy }, file));
        return openQuestion(asks(typed), typed);
      },
      async submit(form, key) {
        const answer = await services.cases.submit({ actor, ...asked.command(form), caseId, key });
        // The row after the command's own says what came of it.
        return answer.kind === 'receipt'
          ? `${caseAddress(caseId)}?done=${Math.min(answer.from + 1, answer.to)}`
          : answer;
      },
    };
  });
}
