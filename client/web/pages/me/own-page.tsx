/** Who one is here, how one is told of things, and what one has lying half-filled. */

import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import { LANGUAGES, NOTICES } from '../../../../domain/municipality/person-words.ts';
import type { Instant } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import { placeInWords } from '../../../drafts/place-words.ts';
import { KEY } from '../../forms/field-names.ts';
import { errorsOf } from '../../forms/form-model.ts';
import { CheckGroup } from '../../forms/inputs.tsx';
import { Trouble, type TroubleKind } from '../../forms/trouble.tsx';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Moment } from '../../parts/dates.tsx';
import { ADMIN, PEOPLE } from '../../texts/administration.ts';
import { OWN } from '../../texts/own.ts';
import type { View } from '../../view.ts';
import { PersonData } from '../administration/person-page.tsx';

export type Wishes = Required<Pick<Person, 'language' | 'notices'>>;

interface OwnPageProps extends WishesProps {
  readonly person: Person;
  readonly state: MunicipalityState | undefined;
  readonly drafts: readonly { readonly place: string; readonly savedAt: Instant }[];
  readonly maySubscribe: boolean;
  readonly isSaved: boolean;
}

export const OwnPage = ({ view, person, state, drafts, maySubscribe, isSaved, ...saving }: OwnPageProps) => (
  <Page view={view} title={view.t(OWN.title)}>
    <h1 class="kern-heading-large">{view.t(OWN.title)}</h1>
    {isSaved ? <Alert kind="success" title={view.t(OWN.saved)} live /> : null}
    <p class="kern-body lead">{view.t(OWN.lead)}</p>
    <div class="halves">
      <section class="panel" aria-labelledby="wishes">
        <h2 class="kern-heading-small" id="wishes">
          {view.t(OWN.wishes)}
        </h2>
        <WishesForm view={view} {...saving} />
      </section>
      <section class="panel" aria-labelledby="drafts">
        <h2 class="kern-heading-small" id="drafts">
          {view.t(OWN.drafts)}
        </h2>
        <p class="kern-body kern-body--small">{view.t(OWN.draftsLead)}</p>
        {drafts.length === 0 ? <p class="kern-body">{view.t(OWN.noDrafts)}</p> : null}
        <ul class="plain-list">
          {drafts.map(({ place, savedAt }) => (
            <li key={place}>
              {view.t(placeInWords(place).label)}, <Moment view={view} at={savedAt} />{' '}
              <a class="kern-link" href={place}>
                {view.t(OWN.goOn)}
                <span class="aloud">: {view.t(placeInWords(place).label)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
    <h2 class="kern-heading-medium">{view.t(OWN.data)}</h2>
    <PersonData view={view} state={state} person={person} />
    <p class="kern-body kern-body--muted">{view.t(OWN.changedBy)}</p>
    <ul class="plain-list">
      <li>
        <a class="kern-link" href="/me/report">
          {view.t(OWN.report)}
        </a>
        <p class="kern-body kern-body--small">{view.t(OWN.reportLead)}</p>
      </li>
      {maySubscribe ? (
        <li>
          <a class="kern-link" href="/calendar/feeds">
            {view.t(OWN.feeds)}
          </a>
        </li>
      ) : null}
    </ul>
  </Page>
);

interface WishesProps {
  readonly view: View;
  readonly wishes: Wishes;
  readonly trouble: TroubleKind;
  readonly formKey: string;
}

const WishesForm = ({ view, wishes, trouble, formKey }: WishesProps) => {
  const typed = new Map(Object.entries(wishes).map(([name, value]) => [name, [value]]));
  const model = { view, typed, errors: errorsOf([], view), options: {} };
  return (
    <form method="post" action="/me" class="form">
      <Trouble view={view} trouble={trouble} />
      <input type="hidden" name={KEY} value={formKey} />
      {WISHES.map(([name, label, choices]) => (
        <CheckGroup
          key={name}
          model={model}
          name={name}
          field={{ name, label, kind: 'choice', optional: false }}
          options={Object.entries(choices).map(([value, text]) => ({ value, label: text }))}
        />
      ))}
      <div class="form__buttons">
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{view.t(ADMIN.save)}</span>
        </button>
      </div>
    </form>
  );
};

const WISHES = [
  ['notices', PEOPLE.notices, NOTICES],
  ['language', PEOPLE.language, LANGUAGES],
] as const;
