/** Hints and examples for responses, complaints, report and the end. */
import { help } from '../field-meta.ts';

export const responseHelp = {
  answered: help('Seit der letzten Erfassung.', 'Since the last record.', '120'),
  undeliverable: help(
    'Zurückgekommene Sendungen seit der letzten Erfassung.',
    'Items that came back since the last record.',
    '14',
  ),
  final: help('Dann folgt der Bericht.', 'The report follows then.'),
  receivedOn: help(
    'Der Tag des Eingangs; davon hängt die Frist ab.',
    'The day of receipt; the deadline depends on it.',
    '2027-04-02',
  ),
  complaintNote: help(
    'Kurz und sachlich, ohne Angaben zur Person. Der Träger liest dies nicht.',
    'Short and factual, nothing about the person. The carrier does not read this.',
    'Fragt, woher die Kommune das Alter kennt.',
    'Asks from where the municipality knows the age.',
  ),
  complaintNumber: help('Wie sie beim Erfassen vergeben wurde.', 'As it was given when it was registered.', '1'),
  officerSupported: help('Sie oder er hilft bei jeder Antwort.', 'The officer helps with every answer.'),
  complaintAnswer: help(
    'Was wurde geantwortet? Ohne Angaben zur Person. Der Träger liest dies nicht.',
    'What was answered? Nothing about the person. The carrier does not read this.',
    'Herkunft der Daten und Freiwilligkeit erklärt.',
    'Explained where the data comes from and that taking part is voluntary.',
  ),
  legalFollowUp: help(
    'Dann schließt der Vorgang erst nach deren Ende.',
    'Then the case closes only after it has ended.',
  ),
} as const;

export const reportingHelp = {
  committee: help(
    'Kurzname aus dem Profil der Kommune.',
    'Short name from the municipality’s profile.',
    'social-affairs',
  ),
  sitting: help(
    'Kurzname der Sitzung im Kalender.',
    'Short name of the sitting in the calendar.',
    'social-affairs-2027-06-17',
  ),
  reportSummary: help(
    'Die wichtigsten Ergebnisse, wie sie im Gremium vorgestellt werden können.',
    'The main results, as they can be presented in the committee.',
    'Ein Drittel hat geantwortet. Am häufigsten fehlt ein Mittagstisch in Fußnähe.',
    'A third has answered. What is missed most is a lunch table within walking distance.',
  ),
  acceptanceComments: help(
    'Was soll der Träger ergänzen? Er liest dies.',
    'What is the carrier to add? The carrier reads this.',
    'Bitte die Ergebnisse je Ortsteil ergänzen.',
    'Please add the results for each district.',
  ),
  paperNumber: help('Wie im Ratsinformationssystem.', 'As in the council’s information system.', 'V 27/0456-01'),
  records: help('Wie viele Antwortbögen die Daten umfassen.', 'How many answer sheets the data holds.', '397'),
  hash: help(
    'Die Prüfsumme der Datei. Sie zeigt, dass beide Seiten dieselben Daten meinen; die Daten selbst kommen nie hierher.',
    'The file’s checksum. It shows that both sides mean the same data; the data itself never comes here.',
  ),
  where: help(
    'Zeitung, Internetseite oder Sitzung, mit Datum.',
    'Newspaper, web page or sitting, with its date.',
    'Lokalteil der Tageszeitung vom 18. Juni 2027',
    'Local newspaper of 18 June 2027',
  ),
  lessons: help(
    'Was war gut, was sollte anders laufen? Beide Seiten lesen es.',
    'What went well, what should be different? Both sides read it.',
    'Früher mit der Druckerei sprechen.',
    'Talk to the printer earlier.',
  ),
  again: help('Beide Seiten sehen die Antwort.', 'Both sides see the answer.'),
} as const;
