/** Hints and examples for vetting, notices, estimate, legal position and decision. */
import { help } from '../field-meta.ts';

export const reviewHelp = {
  unit: help(
    'Amt oder Stabsstelle, ohne Namen von Personen.',
    'Department or unit, without names of persons.',
    'Stabsstelle Sozialplanung und Statistik',
    'Social planning and statistics unit',
  ),
  leads: help(
    'Am besten führt die Kommune selbst durch, gemeinsam mit dem Träger.',
    'Best the municipality itself, together with the carrier.',
  ),
  known: help('Die Handelnden sind keine Unbekannten.', 'The acting persons are no strangers.'),
  goodReference: help('Bisherige Zusammenarbeit war verlässlich.', 'Earlier cooperation was reliable.'),
  signatories: help(
    'Wie viele für den Träger gemeinsam unterzeichnen müssen; das steht im Vereins- oder Handelsregister.',
    'How many must sign together for the carrier; the register of associations or companies says so.',
    '2',
  ),
  reference: help(
    'Woher kennt die Kommune die Handelnden? Der Träger liest dies nicht.',
    'From where does the municipality know the acting persons? The carrier does not read this.',
    'Seit 2022 im Netzwerk „Alter im Quartier“, verlässlich.',
    'In the network “Ageing in the neighbourhood” since 2022, reliable.',
  ),
  carriedOver: help(
    'Wenn der Träger in den letzten 24 Monaten schon geprüft wurde.',
    'If the carrier has been vetted in the last 24 months.',
  ),
  caseId: help('26 Zeichen, wie in der Adresse des Vorgangs.', '26 characters, as in the case’s address.'),
  how: help('Wie die Stelle von dem Vorhaben erfahren hat.', 'How the office learned of the project.'),
  estimate: help(
    'Wie viele Personen die Merkmale erfüllen, ohne Namen.',
    'How many people meet the criteria, without names.',
    '1180',
  ),
  provision: help(
    'Auf welche Vorschrift die Nutzung gestützt wird.',
    'Which provision the use is based on.',
    'Art. 6 Abs. 1 Buchst. e DSGVO',
    'Art. 6(1)(e) GDPR',
  ),
  task: help(
    'Die Aufgabe der Kommune mit ihrem Gesetz.',
    'The municipality’s task with its statute.',
    '§ 71 SGB XII',
    'Section 71 SGB XII',
  ),
  assessmentReasons: help(
    'Warum ist die Nutzung zulässig oder nicht? Nur die Verwaltung liest dies.',
    'Why is the use permissible or not? Only the administration reads this.',
    'Die Daten verlassen die Verwaltung nicht und dienen einer eigenen Aufgabe.',
    'The data does not leave the administration and serves a task of its own.',
  ),
  conditions: help(
    'Gelten bis zum Ende des Vorgangs. Der Träger sieht sie.',
    'They hold to the end of the case. The carrier sees them.',
  ),
  condition: help(
    'Eine Auflage je Eintrag. Der Träger liest sie.',
    'One condition for each entry. The carrier reads it.',
    'Die Antworten gehen ohne Namen ein.',
    'The answers come in without names.',
  ),
  blockedEntries: help(
    'Auskunftssperren und Sperrvermerke nach §§ 51, 52 BMG.',
    'Blocked entries under sections 51 and 52 of the Federal Registration Act.',
  ),
  decisionReasons: help(
    'Warum wird gerade dieses Anliegen unterstützt oder nicht? Nur die Verwaltung liest dies.',
    'Why is just this request supported or not? Only the administration reads this.',
    'Bekannter Träger, eigene Aufgabe der Kommune, vertretbarer Aufwand.',
    'Known carrier, a task of the municipality, reasonable effort.',
  ),
  summary: help(
    'Steht offen in der Akte und hilft, vergleichbare Vorgänge zu finden. Keine Namen von Personen.',
    'Stands openly in the record and helps to find comparable cases. No names of persons.',
    'Bedarfsbefragung ab 75 Jahren, 1.200 Sendungen, Altenhilfe',
    'Needs survey from 75 years, 1,200 items, services for older people',
  ),
  comparablesSearched: help(
    'Gleichbehandlung: Was wurde früher in ähnlichen Fällen entschieden?',
    'Equal treatment: what was decided in similar cases before?',
  ),
  comparable: help('Leer lassen, wenn es keine gibt.', 'Leave empty if there are none.'),
  deviation: help(
    'Nur, wenn früher anders entschieden wurde. Nur die Verwaltung liest dies.',
    'Only if it was decided differently before. Only the administration reads this.',
    'Damals fehlte die gesetzliche Aufgabe.',
    'At that time there was no statutory task.',
  ),
  effort: help('Was die Unterstützung in der Verwaltung bindet.', 'What the support binds in the administration.'),
  actualEffort: help('Nur die Kommune füllt dies aus.', 'Only the municipality fills this in.'),
  staffHours: help('Alle Stellen zusammen.', 'All offices together.', '38'),
  sheets: help('Blatt Papier für alle Sendungen.', 'Sheets of paper for all items.', '4800'),
  postageCents: help(
    'Für alle Sendungen zusammen; 1.140 Euro sind 114.000 Cent.',
    'For all items together; 1,140 euros are 114,000 cents.',
    '114000',
  ),
  postage: help('In Euro, für alle Sendungen zusammen.', 'In euros, for all items together.', '1.140,00', '1,140.00'),
  returnPostageCents: help(
    'Für alle erwarteten Antworten; 300 Euro sind 30.000 Cent.',
    'For all answers expected; 300 euros are 30,000 cents.',
    '30000',
  ),
  returnPostage: help(
    'In Euro, für alle erwarteten Antworten.',
    'In euros, for all answers expected.',
    '300,00',
    '300.00',
  ),
  statisticsAgreed: help(
    'Dann müssen Erklärung und Schreiben es ankündigen.',
    'Then declaration and letter must announce it.',
  ),
  gainOfMunicipality: help(
    'Was gewinnt die Kommune? Beide Seiten lesen es.',
    'What does the municipality gain? Both sides read it.',
    'Belastbare Zahlen für den Altenbericht.',
    'Sound figures for the report on older people.',
  ),
  gainOfCarrier: help(
    'Was gewinnt der Träger? Beide Seiten lesen es.',
    'What does the carrier gain? Both sides read it.',
    'Angebote, die zum Bedarf passen.',
    'Services that fit the need.',
  ),
  confirmationComments: help(
    'Was ist vor der Mitzeichnung zu klären? Der Träger liest dies nicht.',
    'What is to be settled before the co-signature? The carrier does not read this.',
    'Bitte die Portokosten neu berechnen.',
    'Please calculate the postage again.',
  ),
  paperNumber: help('Wie im Ratsinformationssystem.', 'As in the council’s information system.', 'V 27/0123-01'),
} as const;
