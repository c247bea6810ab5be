/** Why a command to a municipality's stream is refused. */
import { longDate } from '../calendar/long-date.ts';
import type { Recess } from '../calendar/planning-basis.ts';
import { refusal } from '../case/refusals.ts';
import type { PlainDate, Refusal } from '../terms.ts';
import type { Inconsistency } from './consistency.ts';

export const unknown = refusal(
  'municipality-unknown',
  'Diese Kommune ist hier nicht eingerichtet.',
  'This municipality is not set up here.',
);

export const notYours = refusal(
  'not-yours',
  'Das dürfen Sie für diese Kommune nicht ändern.',
  'You may not change this for this municipality.',
  'A10',
);

export const noSuchSitting = refusal(
  'no-such-sitting',
  'Diese Sitzung oder dieses Gremium gibt es nicht.',
  'There is no such sitting or committee.',
  'T1',
);

export const notInDoubt = refusal(
  'sitting-not-in-doubt',
  'An dieser Sitzung besteht kein Zweifel; es gibt nichts zu bestätigen.',
  'This sitting is not in doubt; there is nothing to confirm.',
  'T1',
);

export const inRecess = (date: PlainDate, { name, from, to }: Recess): Refusal =>
  refusal(
    'sitting-in-recess',
    `Am ${longDate(date).de} sind Sitzungsferien („${name}“, ${longDate(from).de} bis ${longDate(to).de}). Kennzeichnen Sie die Sitzung als Sondersitzung, wenn sie dennoch stattfindet.`,
    `On ${longDate(date).en} the committees are in recess (“${name}”, ${longDate(from).en} to ${longDate(to).en}). Mark the sitting as special if it takes place all the same.`,
    'T1',
  );

export const noSuchElection = refusal(
  'no-such-election',
  'Diese Wahl ist nicht eingetragen.',
  'There is no such election.',
  'T2',
);

export const closedAlready = refusal(
  'days-closed-already',
  'An diesen Tagen ist die Verwaltung schon geschlossen.',
  'The administration is closed on these days already.',
  'A10',
);

export const notClosed = (date: PlainDate): Refusal =>
  refusal(
    'day-not-closed',
    `Der ${longDate(date).de} ist nicht als Schließtag eingetragen.`,
    `${longDate(date).en} is not entered as a closed day.`,
    'A10',
  );

export const notYourself = refusal(
  'not-yourself',
  'Niemand bestimmt sich selbst zur Vertretung einer Stelle. Bitte lassen Sie es jemand anderen eintragen.',
  'Nobody appoints themselves as the substitute of an office. Please let somebody else enter it.',
  'A10',
);

export const inconsistent = ([first]: readonly [Inconsistency, ...Inconsistency[]]): Refusal =>
  refusal(
    'profile-inconsistent',
    `So passt das Profil nicht zusammen: ${first.message.de} (${first.path.join('.')}).`,
    `The profile would not fit together: ${first.message.en} (${first.path.join('.')}).`,
    'A10',
  );

export const nothingOwed = refusal('nothing-owed', 'Davon ist nichts mehr offen.', 'None of this is owed any more.');
