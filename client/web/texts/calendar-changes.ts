/** Words of changing the calendar. */
import type { MunicipalityCommandName, Text } from '../../../domain/terms.ts';

/** Links beside an entry: what can be done with it. */
export const CHANGES = {
  'schedule-sitting': { de: 'Sitzung ansetzen', en: 'Schedule a sitting' },
  'move-sitting': { de: 'verlegen', en: 'move' },
  'cancel-sitting': { de: 'absagen', en: 'cancel' },
  'confirm-sitting': { de: 'bestätigen', en: 'confirm' },
  'schedule-election': { de: 'Wahl eintragen', en: 'Enter an election' },
  'move-election': { de: 'verlegen', en: 'move' },
  'cancel-election': { de: 'entfällt', en: 'does not take place' },
  'close-days': { de: 'Schließtage eintragen', en: 'Enter closed days' },
  'open-days': { de: 'zurücknehmen', en: 'take back' },
} as const satisfies { readonly [N in MunicipalityCommandName]?: Text };
export type CalendarChange = keyof typeof CHANGES;

export const CHANGE = {
  edit: { de: 'Kalender ändern', en: 'Change the calendar' },
  editLead: {
    de: 'Vor jeder Änderung sehen Sie, welche Vorgänge sie verschiebt.',
    en: 'Before each change you see which cases it moves.',
  },
  import: { de: 'Kalenderdatei übernehmen', en: 'Import a calendar file' },
  toPreview: { de: 'Weiter zur Vorschau', en: 'Continue to the preview' },
  formLead: {
    de: 'Noch wird nichts geändert: Als Nächstes sehen Sie, welche Vorgänge das verschiebt.',
    en: 'Nothing is changed yet: next you see which cases this moves.',
  },
  preview: { de: 'Vorschau', en: 'Preview' },
  whatChanges: { de: 'Was eingetragen wird', en: 'What will be entered' },
  nothingChanges: {
    de: 'Das steht alles schon so im Kalender.',
    en: 'All of this stands in the calendar already.',
  },
  skipped: {
    de: 'Übergangen, weil kein Gremium dieser Kommune genannt ist',
    en: 'Left out, since no committee of this municipality is named',
  },
  moves: { de: 'Welche Vorgänge das verschiebt', en: 'Which cases this moves' },
  movesNone: { de: 'Kein offener Vorgang verschiebt sich.', en: 'No open case is moved.' },
  unmoved: { de: 'Offene Vorgänge, die bleiben, wie sie sind', en: 'Open cases that stay as they are' },
  what: { de: 'Termin', en: 'Date' },
  before: { de: 'bisher', en: 'until now' },
  after: { de: 'dann', en: 'then' },
  noDay: { de: 'kein Termin', en: 'no date' },
  sameDay: { de: 'bleibt, zu klären', en: 'stays, to be settled' },
  caption: { de: 'Termine, die sich verschieben', en: 'Dates that move' },
  confirm: { de: 'So eintragen', en: 'Enter it like this' },
  change: { de: 'Angaben ändern', en: 'Change what was entered' },
  giveUp: { de: 'Abbrechen und zum Kalender', en: 'Cancel and go to the calendar' },
  movedOnTitle: { de: 'Der Kalender hat sich inzwischen geändert', en: 'The calendar has changed meanwhile' },
  movedOn: {
    de: 'Die Vorschau ist neu gerechnet. Bitte sehen Sie sie noch einmal durch.',
    en: 'The preview was reckoned anew. Please look through it once more.',
  },
} as const satisfies { readonly [name: string]: Text };

export const IMPORT = {
  lead: {
    de: 'Sitzungen aus der Kalenderdatei des Rates (iCalendar, Endung .ics). Was die Datei neu sagt, gilt; was in ihr fehlt, wird als fraglich gekennzeichnet und nie gelöscht.',
    en: 'Sittings from the council’s calendar file (iCalendar, ending .ics). What the file says anew counts; what it lacks is marked as in doubt and never deleted.',
  },
  noFile: { de: 'Bitte wählen Sie eine Kalenderdatei.', en: 'Please choose a calendar file.' },
  file: { de: 'Kalenderdatei', en: 'Calendar file' },
  fileHint: { de: 'Endung .ics, höchstens 1 MB.', en: 'Ending .ics, at most 1 MB.' },
  kept: {
    de: 'Die Datei ist schon eingelesen; eine andere zu wählen ersetzt sie.',
    en: 'The file has been read already; choosing another one replaces it.',
  },
} as const satisfies { readonly [name: string]: Text };

export const CLOSED_SPAN = {
  first: { de: 'Erster Tag', en: 'First day' },
  last: { de: 'Letzter Tag', en: 'Last day' },
  hint: {
    de: 'Für mehrere Tage am Stück: Geschlossen sind alle Werktage von Montag bis Freitag dazwischen. Einzelne Tage stehen unten.',
    en: 'For several days in a row: closed are all days between them from Monday to Friday. Single days stand below.',
  },
} as const satisfies { readonly [name: string]: Text };
