/** Forms of print and dispatch (L5, L7–L10, C2, T2): dates and counts, never an address. */
import { z } from 'zod';
import { choice, count, date, documentIdField, occurredOn, plainName, profileId, yes } from '../fields.ts';
import { CRITERIA } from './request.ts';

export const DispatchPlan = z.strictObject({
  date: date('Gewünschter Versandtag', 'Wanted day of dispatch'),
  occurredOn: occurredOn(),
});

export const AddresseeSelection = z.strictObject({
  /** In a county: whose register. */
  register: profileId('Melderegister', 'Register').optional(),
  criteria: z.array(choice(CRITERIA, 'Merkmal', 'Criterion')).min(1),
  count: count('Anzahl', 'Count', 1),
  blockedEntriesRemoved: yes('Sperren berücksichtigt', 'Blocked entries removed'),
  occurredOn: occurredOn(),
});

/** L2: what goes to print is byte for byte what was approved. */
export const PrintRelease = z.strictObject({
  documents: z.array(documentIdField('Andruck', 'Proof')).min(1),
  occurredOn: occurredOn(),
});

export const PrintRun = z.strictObject({
  printed: count('Gedruckt', 'Printed', 1),
  spoiled: count('Makulatur', 'Spoiled'),
  kept: count('Belegexemplare', 'Kept'),
  occurredOn: occurredOn(),
});

/** L5, C2: whoever will be asked knows before the letters are there. */
export const DispatchAnnouncement = z.strictObject({
  trustedPersonBriefed: yes('Vertrauensperson ist eingewiesen', 'The trusted person is briefed'),
  substituteNamed: yes('Vertrauensperson hat eine Vertretung', 'The trusted person has a substitute'),
  telephoneBriefed: yes('Bürgertelefon ist unterrichtet', 'The public telephone is briefed'),
  politicsBriefed: yes('Politik und Verwaltung sind unterrichtet', 'Politics and administration are briefed'),
  occurredOn: occurredOn(),
});

export const Dispatch = z.strictObject({
  sent: count('Versandt', 'Sent', 1),
  occurredOn: occurredOn(),
});

/** L10 */
export const AddressDeletion = z.strictObject({
  deleted: yes('Adressdateien sind gelöscht', 'Address files are deleted'),
  how: plainName('Wie gelöscht wurde', 'How it was deleted', 200).optional(),
  occurredOn: occurredOn(),
});
