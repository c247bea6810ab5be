/** Words of the administration: what there is, people and carriers, what is kept and what goes. */
import type { Text } from '../../../domain/terms.ts';

export const ADMIN = {
  title: { de: 'Verwaltung', en: 'Administration' },
  lead: {
    de: 'Wer mitarbeitet, wie die Kommune arbeitet, was aufbewahrt wird. Jede Änderung steht danach im Verlauf.',
    en: 'Who works here, how the municipality works, what is kept. Every change stands in the history afterwards.',
  },
  sections: { de: 'Bereiche der Verwaltung', en: 'Parts of the administration' },
  overview: { de: 'Überblick', en: 'Overview' },
  attention: { de: 'Das braucht Aufmerksamkeit', en: 'This needs attention' },
  allWell: { de: 'Gerade ist nichts zu tun.', en: 'There is nothing to do right now.' },
  what: { de: 'Was es gibt', en: 'What there is' },
  done: { de: 'Erledigt', en: 'Done' },
  save: { de: 'Speichern', en: 'Save' },
  change: { de: 'Ändern', en: 'Change' },
  none: { de: 'Es sind keine eingetragen.', en: 'None are entered.' },
  unknown: { de: 'Diese Kommune ist noch nicht eingerichtet.', en: 'This municipality is not set up yet.' },
  history: { de: 'Verlauf', en: 'History' },
  historyLead: {
    de: 'Was an Profil, Personen und Kalender der Kommune geändert wurde, das Neueste zuerst.',
    en: 'What was changed in the municipality’s profile, people and calendar, the latest first.',
  },
  about: { de: 'Gemeint ist', en: 'This is about' },
  older: { de: 'Ältere Einträge', en: 'Earlier entries' },
  newest: { de: 'Zum Neuesten', en: 'To the latest' },
  calendar: { de: 'Kalender', en: 'Calendar' },
  calendarLead: {
    de: 'Sitzungen, Wahlen, Schließtage und die Kalenderdatei des Rates.',
    en: 'Sittings, elections, closed days and the council’s calendar file.',
  },
  webhooks: { de: 'Angeschlossene Programme', en: 'Connected programs' },
  webhooksLead: {
    de: 'Welche Programme der Verwaltung, zum Beispiel das Aktensystem, sofort erfahren, dass in einem Vorgang etwas geschehen ist („Webhooks“). Namen und Inhalte schickt Handschlag ihnen nicht. Einrichten und entfernen kann sie der Betrieb über die Schnittstelle.',
    en: 'Which programs of the administration, a records system for instance, hear at once that something has happened in a case (“webhooks”). Handschlag sends them no names and no contents. The operators set them up and remove them through the API.',
  },
  noWebhooks: { de: 'Es ist kein Programm angeschlossen.', en: 'No program is connected.' },
  receiver: { de: 'Empfänger', en: 'Receiver' },
  since: { de: 'Seit', en: 'Since' },
  state: { de: 'Zustand', en: 'State' },
  events: { de: 'Meldet', en: 'Tells of' },
  allEvents: { de: 'alles', en: 'everything' },
  problem: { de: 'Fehler', en: 'Problem' },
} as const satisfies { readonly [name: string]: Text };

export const WEBHOOK_STATES = {
  active: { de: 'in Betrieb', en: 'at work' },
  paused: { de: 'angehalten, weil er tagelang nicht antwortete', en: 'paused, since it did not answer for days' },
  disabled: {
    de: 'abgeschaltet: der Empfänger sagt, es gebe ihn nicht mehr',
    en: 'disabled: the receiver said it is gone',
  },
} as const satisfies { readonly [state: string]: Text };

export const PEOPLE = {
  byOperators: {
    de: 'Die Rollen Datenschutzbeauftragte*r, Rechnungsprüfung und Betrieb gibt nur der Betrieb: Wer andere prüft, wird nicht von denen bestellt, die geprüft werden.',
    en: 'Only the operators give the roles of data-protection officer, auditor and operator: who checks others is not appointed by those who are checked.',
  },
  sharedAddress: {
    de: 'Die Adresse stimmt: Beide Personen lesen dasselbe Postfach.',
    en: 'The address is right: both people read the same mailbox.',
  },
  title: { de: 'Personen und Träger', en: 'People and carriers' },
  lead: {
    de: 'Wer sich anmelden kann, in welchen Rollen. Im Verlauf steht nur eine Kennung; Name und Adresse lassen sich löschen.',
    en: 'Who can sign in, in which roles. The history holds an id alone; name and address can be erased.',
  },
  register: { de: 'Person eintragen', en: 'Register a person' },
  registerCarrier: { de: 'Träger eintragen', en: 'Register a carrier' },
  carrierLead: {
    de: 'Danach tragen Sie die Personen des Trägers ein; sie können anfragen und unterzeichnen.',
    en: 'After that, register the carrier’s people; they can make requests and sign.',
  },
  ofMunicipality: { de: 'In der Kommune', en: 'In the municipality' },
  carriers: { de: 'Bei Trägern', en: 'At carriers' },
  nobody: { de: 'Hier ist noch niemand eingetragen.', en: 'Nobody is registered here yet.' },
  name: { de: 'Name', en: 'Name' },
  roles: { de: 'Rollen', en: 'Roles' },
  email: { de: 'E-Mail', en: 'E-mail' },
  noRoles: { de: 'ohne Rolle', en: 'no role' },
  organisation: { de: 'Gehört zu', en: 'Belongs to' },
  language: { de: 'Sprache der E-Mails', en: 'Language of mails' },
  notices: { de: 'Neue Aufgaben', en: 'New tasks' },
  id: { de: 'Kennung im Verlauf', en: 'Id in the history' },
  subject: { de: 'Kennung beim Anmeldedienst', en: 'Subject at the identity provider' },
  registers: { de: 'Melderegister', en: 'Registers' },
  change: { de: 'Angaben oder Rollen ändern', en: 'Change data or roles' },
  dismiss: { de: 'Alle Rollen nehmen', en: 'Take all roles' },
  dismissLead: {
    de: 'Die Person kann sich danach nicht mehr anmelden. Name und Adresse bleiben stehen, bis sie gelöscht werden; offene Aufgaben der Stelle bleiben bei der Stelle.',
    en: 'The person cannot sign in afterwards. Name and address stay until they are erased; open tasks of the office stay with it.',
  },
  erase: { de: 'Überall löschen', en: 'Erase everywhere' },
  eraseLead: {
    de: 'Das lässt sich nicht zurücknehmen: Die Schlüssel werden vernichtet, auch in Sicherungen ist danach nichts mehr zu lesen.',
    en: 'This cannot be taken back: the keys are destroyed, and nothing can be read any more in back-ups either.',
  },
  eraseDirectory: { de: 'Der Eintrag im Personenverzeichnis', en: 'The entry in the people directory' },
  eraseCases: { de: 'Kontaktdaten in diesen Vorgängen', en: 'Contact data in these cases' },
  eraseNothing: {
    de: 'In keinem Vorgang stehen Kontaktdaten dieser Person.',
    en: 'No case holds contact data of this person.',
  },
  eraseStays: {
    de: 'Was bleibt: Im Verlauf steht weiter, was die Person getan hat, unter einer Kennung, zu der es keinen Namen mehr gibt. Freie Texte werden nicht durchsucht; die Auskunft nennt, wo der Name vorkommt.',
    en: 'What stays: the history still says what the person did, under an id that has no name any more. Free texts are not searched; the access report says where the name occurs.',
  },
  eraseButton: { de: 'Endgültig löschen', en: 'Erase for good' },
  erased: { de: 'Die Person ist gelöscht', en: 'The person is erased' },
  erasedIn: { de: 'Löschung angeordnet in so vielen Vorgängen', en: 'Erasure ordered in so many cases' },
  back: { de: 'Zur Liste der Personen', en: 'To the list of people' },
  saved: { de: 'Gespeichert', en: 'Saved' },
  savedLead: {
    de: 'Die Änderung steht im Verlauf der Kommune.',
    en: 'The change stands in the municipality’s history.',
  },
  people: { de: 'Personen', en: 'People' },
  person: { de: 'Zur Person', en: 'To the person' },
  namedReport: { de: 'Auskunft über jemanden, den Formulare nennen', en: 'Report on somebody whom forms name' },
} as const satisfies { readonly [name: string]: Text };
