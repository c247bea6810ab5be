/**
 * How every change of the calendar goes: its form; what is wrong with it, with everything still there; a preview; and what was
 * previewed is given as the command it is.
 */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { MUNICIPALITY_TABLE, type MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { Instant, MunicipalityCommandName } from '../../../../domain/terms.ts';
import type { Refused, TryAgain } from '../../../commands/answer.ts';
import { calendarMovedOn } from '../../../commands/refusals.ts';
import { placeOf } from '../../../drafts/drafts.ts';
import { commandLabel } from '../../../history/command-labels.ts';
import type { Services } from '../../../http/services.ts';
import type { FormVariant } from '../../../reading/form-description.ts';
import { actingFor } from '../../acting.ts';
import { changedList } from '../../forms/change-lists.ts';
import { KEY, SAVE, withoutButtons } from '../../forms/field-names.ts';
import { errorsOf, type FormModel, type Options } from '../../forms/form-model.ts';
import { HiddenFields } from '../../forms/hidden-fields.tsx';
import { KeptDraft } from '../../forms/kept-draft.tsx';
import { first, type Typed } from '../../forms/posted.ts';
import { type FormStatus, type ShownAgain, shownAgain } from '../../forms/shown-again.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, type View, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { ChangePage } from './change-page.tsx';
import { CHANGE_AGAIN, CONFIRM, PreviewPage } from './preview-page.tsx';

export interface Change {
  readonly command: MunicipalityCommandName;
  readonly state: MunicipalityState;
  readonly variants: readonly FormVariant[];
  readonly options: (view: View) => Options;
  readonly lead?: (view: View) => string;
  /** Fields before the form's own. */
  readonly fields?: (model: FormModel) => Child;
  readonly read: (typed: Typed) => ReadChange | Refused;
}

export interface ReadChange {
  readonly kind: 'read';
  readonly form: unknown;
  /** Said in the preview beside what will be entered. */
  readonly aside?: (view: View) => Child;
}

export type ChangeServices = Pick<Services, 'municipalities' | 'previewChange' | 'readMunicipality' | 'now' | 'drafts'>;

export function changeFlow(site: Site, { municipalities, previewChange, drafts }: ChangeServices) {
  function show(c: Context<WebEnv>, change: Change, shown: Shown, status: FormStatus = 200) {
    const view = viewOf(c, site);
    const { variants, options, lead, fields, command } = change;
    const { typed, trouble, formKey, keptAt } = shown;
    const model = { view, typed, errors: errorsOf(shown.fields ?? [], view), options: options(view) };
    const props = { title: view.t(commandLabel(command)), variants, model, trouble, formKey };
    return c.html(
      <ChangePage {...props} {...(lead ? { lead: lead(view) } : {})}>
        {keptAt ? <KeptDraft view={view} place={placeOf(c.req.url)} keptAt={keptAt} /> : null}
        {fields?.(model)}
      </ChangePage>,
      status,
    );
  }

  function showRefused(c: Context<WebEnv>, change: Change, typed: Typed, formKey: string, answer: Refused | TryAgain) {
    const { shown, status } = shownAgain(answer, typed, formKey);
    return show(c, change, shown, status);
  }

  async function preview(c: Context<WebEnv>, change: Change, typed: Typed, formKey: string): Promise<Response> {
    const read = change.read(typed);
    if (read.kind === 'refused') return showRefused(c, change, typed, formKey, read);
    const found = await previewChange(orderOf(c, change, read.form));
    if (found.kind === 'refused') return showRefused(c, change, typed, formKey, found);
    const view = viewOf(c, site);
    const title = view.t(commandLabel(change.command));
    const carried = new Map([...typed, [KEY, [formKey]], [FORM, [JSON.stringify(read.form)]]]);
    return c.html(
      <PreviewPage view={view} title={title} preview={found} hasMovedOn={typed.has(CONFIRM)} aside={read.aside?.(view)}>
        <HiddenFields typed={carried} except={[CONFIRM, CHANGE_AGAIN]} />
      </PreviewPage>,
    );
  }

  /** Undefined where nothing was confirmed, or the calendar has changed since: then what moves is looked at once more. */
  async function confirmed(c: Context<WebEnv>, change: Change, typed: Typed, formKey: string) {
    const form = first(typed, CONFIRM) === '' ? undefined : previewedForm(typed);
    if (form === undefined) return undefined;
    const order = { ...orderOf(c, change, form), key: formKey, previewed: Number(first(typed, CONFIRM)) };
    const answer = await municipalities.submit(order);
    if (answer.kind === 'receipt') {
      await drafts.drop(signedIn(c).id, placeOf(c.req.url));
      return c.redirect(`/calendar?done=${answer.from}`, 303);
    }
    const hasMovedOn = answer.kind === 'refused' && answer.refusal.code === calendarMovedOn.code;
    return hasMovedOn ? undefined : showRefused(c, change, typed, formKey, answer);
  }

  return {
    async begin(c: Context<WebEnv>, change: Change, typed: Typed) {
      const [{ id }, place] = [signedIn(c), placeOf(c.req.url)];
      if (c.req.query('fresh') === 'yes') await drafts.drop(id, place);
      const kept = await drafts.find(id, place);
      const shown = { typed: kept?.typed ?? typed, ...(kept ? { keptAt: kept.savedAt } : {}) };
      return show(c, change, { ...shown, formKey: randomUUID(), trouble: { kind: 'none' } });
    },

    async goOn(c: Context<WebEnv>, change: Change, typed: Typed) {
      const formKey = first(typed, KEY) || randomUUID();
      const [{ id }, place] = [signedIn(c), placeOf(c.req.url)];
      if (typed.has(SAVE)) {
        await drafts.keep(id, place, withoutButtons(typed));
        return c.redirect(place, 303);
      }
      const again = changedList(typed) ?? (first(typed, CHANGE_AGAIN) === '' ? undefined : typed);
      if (again) return show(c, change, { typed: again, formKey, trouble: { kind: 'none' } });
      return (await confirmed(c, change, typed, formKey)) ?? preview(c, change, typed, formKey);
    },
  };
}

/** What was previewed, to the letter: the very command that is given when it is confirmed. */
const FORM = '_form';

function previewedForm(typed: Typed): unknown {
  try {
    return JSON.parse(first(typed, FORM));
  } catch {
    return undefined;
  }
}

const orderOf = (c: Context<WebEnv>, { command, state }: Change, form: unknown) => ({
  actor: actingFor(signedIn(c), MUNICIPALITY_TABLE[command].by),
  type: command,
  id: state.id,
  form,
});

interface Shown extends ShownAgain {
  /** What is shown was kept from then. */
  readonly keptAt?: Instant;
}
