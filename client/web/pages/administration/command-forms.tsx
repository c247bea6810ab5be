/** Forms of the municipality: what is sent is a command to its stream, and leads back with what the history says of it. */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { MUNICIPALITY_TABLE, type MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { MunicipalityCommandName, Text } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Services } from '../../../http/services.ts';
import type { FormVariant } from '../../../reading/form-description.ts';
import { actingFor } from '../../acting.ts';
import type { FormPlaces, ShownForm } from '../../forms/form-flow.ts';
import { formFlow } from '../../forms/form-flow.ts';
import type { Options } from '../../forms/form-model.ts';
import { Form } from '../../forms/form-page.tsx';
import { KeptDraft } from '../../forms/kept-draft.tsx';
import { mayChange } from '../../may-change.ts';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { ADMIN } from '../../texts/administration.ts';
import type { View } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { AdminFrame } from './admin-frame.tsx';

export interface AskedOfMunicipality {
  readonly command: MunicipalityCommandName;
  readonly title: Text;
  readonly lead?: Text;
  readonly rules?: readonly string[];
  readonly variants: readonly FormVariant[];
  readonly suggested: unknown;
  /** Puts in what nobody is asked for. */
  readonly completed?: (form: Readonly<Record<string, unknown>>) => unknown;
  readonly options?: (view: View) => Options;
  /** Where it leads back to, done or not. */
  readonly back: { readonly address: string; readonly label: Text };
  /** Beside the button that saves. */
  readonly beside?: (view: View) => Child;
  /** Above the form, e.g. what it would come to. */
  readonly above?: (shown: ShownForm) => Child;
}

export type CommandServices = Pick<Services, 'municipalities' | 'readMunicipality'>;

/** A page for whoever may give the command; for others there is none. */
export function commandForm(
  places: FormPlaces,
  { municipalities, readMunicipality }: CommandServices,
  address: string,
  ask: (
    c: Context<WebEnv>,
    state: MunicipalityState,
    person: Person,
  ) => Promise<AskedOfMunicipality | undefined> | AskedOfMunicipality | undefined,
): void {
  formFlow(places, address, async (c) => {
    const person = signedIn(c);
    const { municipality: id } = person;
    const state = await readMunicipality(id);
    const asked = state && (await ask(c, state, person));
    if (!asked || !mayChange(person, asked.command)) return undefined;
    const { command: type, variants, suggested, options, back, completed = (form) => form } = asked;
    return {
      variants,
      suggested: () => suggested,
      options: async (view) => options?.(view) ?? {},
      page: (shown) => <CommandPage asked={asked} shown={shown} />,
      async submit(form, key) {
        const actor = actingFor(person, MUNICIPALITY_TABLE[type].by);
        const answer = await municipalities.submit({ actor, type, id, form: completed(form), key });
        return answer.kind === 'receipt' ? `${back.address}?done=${answer.from}` : answer;
      },
    };
  });
}

const CommandPage = ({ asked, shown }: { readonly asked: AskedOfMunicipality; readonly shown: ShownForm }) => {
  const { title, lead, rules = [], variants, back, beside, above } = asked;
  const { model, trouble, formKey, place, keptAt } = shown;
  const { view } = model;
  return (
    <AdminFrame view={view} title={view.t(title)} back={back}>
      {lead ? <p class="kern-body lead">{view.t(lead)}</p> : null}
      <RuleLinks view={view} rules={rules} />
      {keptAt ? <KeptDraft view={view} place={place} keptAt={keptAt} /> : null}
      {above?.(shown)}
      <Form
        {...{ model, variants, trouble, formKey }}
        button={view.t(ADMIN.save)}
        cancel={back.address}
        beside={beside?.(view)}
      />
    </AdminFrame>
  );
};
