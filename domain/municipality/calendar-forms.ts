/** What is asked for when sittings, elections and closed days are entered, one by one (T1, T2). */
import { z } from 'zod';
import { ELECTION_NAMES } from '../calendar/election-names.ts';
import { ELECTION_KINDS } from '../calendar/planning-basis.ts';
import { help } from '../guideline/field-meta.ts';
import { field, name, plainDate, shortId, time } from './short-forms.ts';

const id = () =>
  field(
    shortId,
    'Kennung',
    'Id',
    help('Kleinbuchstaben, Ziffern, Bindestriche.', 'Lower-case letters, digits, hyphens.'),
  );
const sitting = () => field(shortId, 'Sitzung', 'Sitting', { names: 'sitting' });
const election = () => field(shortId, 'Wahl', 'Election', { names: 'election' });
const start = () => field(time, 'Beginn', 'Start', help('Stunde und Minute.', 'Hour and minute.', '16:00'));
/** It is put into a recess on purpose (Sondersitzung). */
const special = () =>
  field(
    z.literal(true),
    'Sondersitzung',
    'Special sitting',
    help('Nur nötig, wenn sie in der Sitzungspause liegt.', 'Needed only where it lies in the recess.'),
  );

export const sittingForm = z.strictObject({
  id: id(),
  committee: field(shortId, 'Gremium', 'Committee', { names: 'committee' }),
  date: field(plainDate, 'Tag der Sitzung', 'Day of the sitting'),
  start: start(),
  special: special().exactOptional(),
});
export const sittingMoveForm = z.strictObject({
  sitting: sitting(),
  to: field(plainDate, 'Neuer Tag', 'New day'),
  start: field(
    time,
    'Neuer Beginn',
    'New start',
    help('Nur, wenn sich auch die Uhrzeit ändert.', 'Only if the hour changes, too.', '16:00'),
  ).exactOptional(),
  special: special().exactOptional(),
});
export const sittingNameForm = z.strictObject({ sitting: sitting() });

export const electionForm = z.strictObject({
  id: id(),
  kind: field(z.enum(ELECTION_KINDS), 'Art der Wahl', 'Kind of election', { choices: ELECTION_NAMES }),
  date: field(plainDate, 'Wahltag', 'Election day'),
});
export const electionMoveForm = z.strictObject({
  election: election(),
  to: field(plainDate, 'Neuer Wahltag', 'New election day'),
});
export const electionNameForm = z.strictObject({ election: election() });

const MOST_DAYS = 60;
/** The reason is a plain name, e.g. `Rosenmontag`: it names no person. */
export const closedDaysForm = z.strictObject({
  days: field(
    z
      .array(field(plainDate, 'Tag', 'Day'))
      .min(1)
      .max(MOST_DAYS),
    'Schließtage',
    'Closed days',
  ),
  reason: field(name, 'Anlass', 'Occasion', help('Kein Name einer Person.', 'No name of a person.', 'Rosenmontag')),
});
export const openedDaysForm = z.strictObject({
  days: field(
    z
      .array(field(plainDate, 'Tag', 'Day', { names: 'closed-day' }))
      .min(1)
      .max(MOST_DAYS),
    'Schließtage, an denen doch gearbeitet wird',
    'Closed days on which people work after all',
  ),
});
