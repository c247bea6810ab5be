/** The embedded provider's page: the invented people as cards, by the side that they stand on. */

import type { MunicipalityState } from '../../../domain/municipality/messages.ts';
import { CARRIER_ROLES, ROLES, type Role, type Text } from '../../../domain/terms.ts';
import type { MunicipalityLoader } from '../../../storage/loading/municipality-loader.ts';
import type { Person } from '../../../storage/people.ts';
import type { Language } from '../../http/problems/language.ts';
import { Page } from '../layout/page.tsx';
import { SIGN_IN } from '../texts/sign-in.ts';
import { type Site, type View, wordsOf } from '../view.ts';

const WATCHING: readonly Role[] = ['auditor', 'operator'];

const SIDES: readonly (readonly [title: Text, isOn: (person: Person) => boolean])[] = [
  [SIGN_IN.municipalitySide, (person) => !isCarriers(person) && !isWatching(person)],
  [SIGN_IN.carrierSide, (person) => isCarriers(person)],
  [SIGN_IN.watchingSide, (person) => !isCarriers(person) && isWatching(person)],
];

const isCarriers = ({ roles }: Person): boolean => roles.some((role) => CARRIER_ROLES.includes(role));
const isWatching = ({ roles }: Person): boolean => roles.every((role) => WATCHING.includes(role));

export const choosePersonPage =
  (site: Site, readMunicipality: MunicipalityLoader) =>
  async ({ people, language }: Asked): Promise<string> => {
    const view: View = { ...site, language, ...wordsOf(language), here: '/sign-in/start' };
    const able = people.filter(({ roles }) => roles.length > 0).sort(inOrder);
    const cards = able.map(async (person) => ({ person, town: await readMunicipality(person.municipality) }));
    return String(<ChoosePerson view={view} cards={await Promise.all(cards)} />);
  };

interface Asked {
  readonly people: readonly Person[];
  readonly language: Language;
}

interface Card {
  readonly person: Person;
  /** Theirs, for the names of their roles and of their carrier. */
  readonly town: MunicipalityState | undefined;
}

const MAILS = { de: SIGN_IN.germanMails, en: SIGN_IN.englishMails } as const;

/** The people of one house side by side, in the order of the roles. */
const inOrder = (one: Person, other: Person): number =>
  one.organisation.localeCompare(other.organisation) || firstRole(one) - firstRole(other);
const firstRole = ({ roles }: Person): number => Math.min(...roles.map((role) => ROLES.indexOf(role)));

const ChoosePerson = ({ view, cards }: { readonly view: View; readonly cards: readonly Card[] }) => (
  <Page view={view} title={view.t(SIGN_IN.choose)}>
    <h1 class="kern-heading-large">{view.t(SIGN_IN.choose)}</h1>
    <p class="kern-body lead">{view.t(SIGN_IN.chooseLead)}</p>
    <form method="post">
      {SIDES.map(([title, isOn], index) => {
        const there = cards.filter(({ person }) => isOn(person));
        return there.length === 0 ? null : (
          <section aria-labelledby={`side-${index}`}>
            <h2 class="kern-heading-medium" id={`side-${index}`}>
              {view.t(title)}
            </h2>
            <ul class="people">
              {there.map(({ person, town }) => (
                <li key={person.id}>
                  <button class="person" type="submit" name="person" value={person.id}>
                    <strong>
                      {person.roles.map((role) => wordsOf(view.language, town?.profile).office(role)).join(', ')}
                    </strong>
                    <span>
                      {[person.name, town?.carriers[person.organisation]]
                        .filter((name) => name !== undefined)
                        .join(', ')}
                    </span>
                    {person.language === view.language ? null : <span>{view.t(MAILS[person.language])}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </form>
  </Page>
);
