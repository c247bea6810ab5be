/** What of the municipality needs attention, as far as the reader may see it; each with where to see to it. */

import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { NEEDED } from '../../../../domain/municipality/consistency.ts';
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { PlainDate, Text } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Webhook } from '../../../../storage/webhooks.ts';
import { ATTENTION } from '../../texts/attention.ts';

export interface Point {
  readonly sentence: Text;
  readonly link?: { readonly address: string; readonly label: Text };
}

export interface Looked {
  readonly state: MunicipalityState;
  readonly people: readonly Person[];
  readonly today: PlainDate;
  /** Cases that are due for deletion; undefined for whoever may not see them. */
  readonly due: number | undefined;
  readonly webhooks: readonly Webhook[] | undefined;
  readonly mayRecordBudget: boolean;
  readonly mayAppoint: boolean;
  readonly mayRegister: boolean;
}

export const pointsOf = (looked: Looked): readonly Point[] =>
  [unheld, doubtful, noSittings, substitutesOver, due, budget, webhooks].flatMap((look) => look(looked));

const unheld = ({ state, people, mayRegister }: Looked): readonly Point[] => {
  const own = people.filter(({ organisation }) => (organisation as string) === state.id);
  const offices = state.profile.offices
    .map(({ role }) => role)
    .filter((role) => NEEDED.includes(role) || role === 'print-shop')
    .filter((role) => !own.some(({ roles }) => roles.includes(role)));
  if (offices.length === 0) return [];
  const named = {
    de: offices.map((role) => officeIn(state.profile, role).label.de).join(', '),
    en: offices.map((role) => officeIn(state.profile, role).label.en).join(', '),
  };
  const link = { address: '/administration/people/new', label: ATTENTION.register };
  return [{ sentence: ATTENTION.nobodyHolds(named), ...(mayRegister ? { link } : {}) }];
};

const coming = ({ state, today }: Looked) =>
  state.profile.sittings.filter(({ id, date }) => date >= today && !state.cancelled.includes(id));

const TO_CALENDAR = { address: '/calendar', label: ATTENTION.toCalendar };

const doubtful = (looked: Looked): readonly Point[] => {
  const count = coming(looked).filter(({ id }) => looked.state.doubtful.includes(id)).length;
  return count === 0 ? [] : [{ sentence: ATTENTION.doubtful(count), link: TO_CALENDAR }];
};

const noSittings = (looked: Looked): readonly Point[] =>
  coming(looked).length > 0 ? [] : [{ sentence: ATTENTION.noSittings, link: TO_CALENDAR }];

const substitutesOver = ({ state, today, mayAppoint }: Looked): readonly Point[] =>
  state.profile.substitutes
    .filter(({ until }) => until !== undefined && until < today)
    .map(({ office }) => ({
      sentence: ATTENTION.substituteOver(officeIn(state.profile, office).object),
      ...(mayAppoint ? { link: { address: '/administration/substitutes', label: ATTENTION.toSubstitutes } } : {}),
    }));

const due = ({ due: count = 0 }: Looked): readonly Point[] =>
  count === 0
    ? []
    : [
        {
          sentence: ATTENTION.due(count),
          link: { address: '/administration/retention', label: ATTENTION.toRetention },
        },
      ];

const budget = ({ state, today, mayRecordBudget }: Looked): readonly Point[] => {
  const year = Number(today.slice(0, 4));
  const isThere = state.profile.budget.some((one) => one.year === year);
  return isThere || !mayRecordBudget
    ? []
    : [
        {
          sentence: ATTENTION.noBudget(year),
          link: { address: `/administration/budget?year=${year}`, label: ATTENTION.toBudget },
        },
      ];
};

const webhooks = ({ webhooks: all = [] }: Looked): readonly Point[] => {
  const count = all.filter(({ state, problem }) => state !== 'active' || problem !== undefined).length;
  return count === 0
    ? []
    : [
        {
          sentence: ATTENTION.webhooks(count),
          link: { address: '/administration/webhooks', label: ATTENTION.toWebhooks },
        },
      ];
};
