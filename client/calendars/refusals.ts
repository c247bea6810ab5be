/** Why a calendar file is not taken. */
import { refusal } from '../../domain/case/refusals.ts';
import type { Refusal } from '../../domain/terms.ts';

/** Thrown and caught within this folder: a file is read to its first mistake. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly refusal: Refusal;

  constructor(why: Refusal) {
    super(why.message.en);
    this.refusal = why;
  }
}

/** The library throws whatever it stumbles over, some of it only when a value is asked for; the entry is to blame. */
export function inEntry<T>(name: string, readOut: () => T): T {
  try {
    return readOut();
  } catch (error) {
    throw error instanceof CalendarError ? error : new CalendarError(entryBroken(name));
  }
}

export const calendarUnreadable = refusal(
  'calendar-unreadable',
  'Diese Datei ist kein Kalender im Format iCalendar (.ics), oder sie ist unvollständig.',
  'This file is no calendar in the iCalendar format (.ics), or it is incomplete.',
  'T1',
);

export const calendarTooLarge = refusal(
  'calendar-too-large',
  'Diese Datei ist zu groß für einen Sitzungskalender. Bitte exportieren Sie nur die Sitzungen.',
  'This file is too large for a calendar of sittings. Please export the sittings alone.',
  'T1',
);

export const entryBroken = (name: string): Refusal =>
  refusal(
    'calendar-entry-broken',
    `Der Eintrag „${name}“ ist nicht lesbar; aus der Datei wurde nichts übernommen.`,
    `The entry “${name}” cannot be read; nothing was taken from the file.`,
    'T1',
  );

export const zoneUnknown = (name: string, zone: string): Refusal =>
  refusal(
    'calendar-zone-unknown',
    `Der Eintrag „${name}“ nennt die Zeitzone „${zone}“, die in der Datei nicht beschrieben ist.`,
    `The entry “${name}” names the time zone “${zone}”, which the file does not define.`,
    'T1',
  );

export const ruleUnfit = (name: string): Refusal =>
  refusal(
    'calendar-rule-unfit',
    `Der Eintrag „${name}“ wiederholt sich, wie kein Gremium tagt. Bitte exportieren Sie die Sitzungen einzeln.`,
    `The entry “${name}” repeats as no committee sits. Please export the sittings one by one.`,
    'T1',
  );
