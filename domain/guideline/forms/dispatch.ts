/** Forms of print and dispatch (L7–L9, T2): dates and counts, never an address. */
import { z } from 'zod';
import { choice, count, date, occurredOn, yes } from '../fields.ts';
import { CRITERIA } from './request.ts';

export const DispatchPlan = z.strictObject({
  date: date('Gewünschter Versandtag', 'Wanted day of dispatch'),
  occurredOn: occurredOn(),
});

export const AddresseeSelection = z.strictObject({
  criteria: z.array(choice(CRITERIA, 'Merkmal', 'Criterion')).min(1),
  count: count('Anzahl', 'Count', 1),
  blockedEntriesRemoved: yes('Sperren berücksichtigt', 'Blocked entries removed'),
  occurredOn: occurredOn(),
});

export const PrintRun = z.strictObject({
  printed: count('Gedruckt', 'Printed', 1),
  spoiled: count('Makulatur', 'Spoiled'),
  kept: count('Belegexemplare', 'Kept'),
  occurredOn: occurredOn(),
});

export const Dispatch = z.strictObject({
  sent: count('Versandt', 'Sent', 1),
  occurredOn: occurredOn(),
});
