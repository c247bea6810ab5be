/** What there is to administrate, in a sentence each, as far as the reader may see it. */

import { type Action, mayDo } from '../../../../domain/case/access-table.ts';
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { Text } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import { ADMIN, PEOPLE } from '../../texts/administration.ts';
import { EFFORT, MAIL_TEXTS, PROFILE } from '../../texts/profile.ts';
import { RETENTION } from '../../texts/retention.ts';
import type { View } from '../../view.ts';
import type { Tile } from './overview.tsx';

export function tilesOf(
  { profile, carriers }: MunicipalityState,
  people: readonly Person[],
  due: number | undefined,
  view: View,
): readonly Tile[] {
  const roles = view.person?.roles ?? [];
  const working = people.filter((person) => person.roles.length > 0);
  const partners = Object.keys(carriers).length;
  const [offices, committees] = [profile.offices.length, profile.committees.length];
  const tiles: readonly (readonly [Action, string, Text, Text])[] = [
    [
      'read-people',
      '/administration/people',
      PEOPLE.title,
      counted(
        [working.length, 'Person', 'Personen', 'person', 'people'],
        [partners, 'Träger', 'Träger', 'carrier', 'carriers'],
      ),
    ],
    [
      'read-people',
      '/administration/profile',
      PROFILE.title,
      counted(
        [offices, 'Stelle', 'Stellen', 'office', 'offices'],
        [committees, 'Gremium', 'Gremien', 'committee', 'committees'],
      ),
    ],
    ['read-effort', '/administration/effort', EFFORT.title, EFFORT_SAYS],
    ['read-retention', '/administration/retention', RETENTION.title, dueText(due ?? 0)],
    ['read-people', '/administration/history', ADMIN.history, HISTORY_SAYS],
    ['read-people', '/administration/profile#part-mail-texts', MAIL_TEXTS.title, MAILS_SAY],
    ['read-municipality', '/calendar', ADMIN.calendar, ADMIN.calendarLead],
    ['read-webhooks', '/administration/webhooks', ADMIN.webhooks, WEBHOOKS_SAY],
  ];
  return tiles
    .filter(([action]) => mayDo(roles, action))
    .map(([, address, title, says]) => ({ address, title, says: view.t(says) }));
}

type Counted = readonly [count: number, oneDe: string, moreDe: string, oneEn: string, moreEn: string];

const counted = (...all: readonly Counted[]): Text => ({
  de: all.map(([count, one, more]) => `${count} ${count === 1 ? one : more}`).join(', '),
  en: all.map(([count, , , one, more]) => `${count} ${count === 1 ? one : more}`).join(', '),
});

const dueText = (due: number): Text =>
  due === 0
    ? { de: 'Gerade ist kein Vorgang zu löschen.', en: 'No case is to be deleted right now.' }
    : counted([due, 'fälliger Vorgang', 'fällige Vorgänge', 'case due', 'cases due']);

const EFFORT_SAYS = {
  de: 'Jahresbudget, und was davon gebunden ist.',
  en: 'The year’s budget, and what of it is bound.',
};
const HISTORY_SAYS = {
  de: 'Wer wann was an der Kommune geändert hat.',
  en: 'Who changed what of the municipality when.',
};
const MAILS_SAY = {
  de: 'Was Ihre Kommune in jeder E-Mail selbst sagt.',
  en: 'What your municipality says of its own in every mail.',
};
const WEBHOOKS_SAY = { de: 'Angeschlossene Programme.', en: 'Connected programs.' };
