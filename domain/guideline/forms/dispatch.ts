/** Forms of print and dispatch (L5, L7–L10, C2, T2): dates and counts, never an address. */
import { z } from 'zod';
import { CRITERION } from '../choices/request.ts';
import { documentIdField } from '../document-fields.ts';
import { choice, count, date, list, occurredOn, plainName, profileId, yes } from '../fields.ts';
import { mailingHelp as help } from '../help/mailing.ts';

export const DispatchPlan = z.strictObject({
  date: date('Gewünschter Versandtag', 'Wanted day of dispatch', help.dispatchDay),
  occurredOn: occurredOn(),
});

export const AddresseeSelection = z.strictObject({
  /** In a county: whose register. */
  register: profileId('Melderegister', 'Register', { names: 'register', ...help.register }).optional(),
  criteria: list('Auswahlmerkmale', 'Selection criteria', choice(CRITERION, 'Merkmal', 'Criterion'), {
    min: 1,
    ...help.selectedBy,
  }),
  count: count('Anzahl', 'Count', 1, help.selectedCount),
  blockedEntriesRemoved: yes('Sperren berücksichtigt', 'Blocked entries removed', help.blockedRemoved),
  occurredOn: occurredOn(),
});

/** L2: what goes to print is byte for byte what was approved. */
export const PrintRelease = z.strictObject({
  documents: list('Andrucke', 'Proofs', documentIdField('Andruck', 'Proof'), { min: 1, ...help.proofs }),
  occurredOn: occurredOn(),
});

export const PrintRun = z.strictObject({
  printed: count('Gedruckt', 'Printed', 1, help.printed),
  spoiled: count('Makulatur', 'Spoiled', 0, help.spoiled),
  kept: count('Belegexemplare', 'Kept', 0, help.kept),
  occurredOn: occurredOn(),
});

/** L5, C2: whoever will be asked knows before the letters are there. */
export const DispatchAnnouncement = z.strictObject({
  trustedPersonBriefed: yes(
    'Vertrauensperson ist eingewiesen',
    'The trusted person is briefed',
    help.trustedPersonBriefed,
  ),
  substituteNamed: yes(
    'Vertrauensperson hat eine Vertretung',
    'The trusted person has a substitute',
    help.substituteNamed,
  ),
  telephoneBriefed: yes('Bürgertelefon ist unterrichtet', 'The public telephone is briefed', help.telephoneBriefed),
  politicsBriefed: yes(
    'Politik und Verwaltung sind unterrichtet',
    'Politics and administration are briefed',
    help.politicsBriefed,
  ),
  occurredOn: occurredOn(),
});

export const Dispatch = z.strictObject({
  sent: count('Versandt', 'Sent', 1, help.sent),
  /** E.g. torn, or addressed to somebody who was blocked meanwhile. */
  spoiled: count('Beim Versand aussortiert', 'Sorted out at the dispatch', 0, help.sortedOut).optional(),
  occurredOn: occurredOn(),
});

/** L10 */
export const AddressDeletion = z.strictObject({
  /** In a county: whose register's file. */
  register: profileId('Melderegister', 'Register', { names: 'register', ...help.register }).optional(),
  deleted: yes('Adressdateien sind gelöscht', 'Address files are deleted'),
  how: plainName('Wie gelöscht wurde', 'How it was deleted', 200, help.deletedHow).optional(),
  occurredOn: occurredOn(),
});
