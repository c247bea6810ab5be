/** Hints and examples for what happens beside the steps. */
import { help } from '../field-meta.ts';

const HANDED_ON = {
  de: 'Wer sie nun erledigt. Leer lassen, um die Aufgabe zurückzugeben: Dann kann sie jede Person der Stelle übernehmen.',
  en: 'Who completes it from now on. Leave empty to give the task back: then anybody of the office can take it.',
};

export const commandHelp = {
  reason: help(
    'Bleibt in der Akte. Alle Beteiligten können es lesen.',
    'It stays in the record. Everybody of the case can read it.',
    'So besprochen am 3. März 2027.',
    'As talked over on 3 March 2027.',
  ),
  contactReason: help(
    'Bitte keine Angaben zur Gesundheit.',
    'Please nothing about anybody’s health.',
    'Aufgaben neu verteilt',
    'Tasks shared out anew',
  ),
  staffReason: help(
    'Nur die Kommune liest dies. Bitte keine Angaben zur Gesundheit.',
    'Only the municipality reads this. Please nothing about anybody’s health.',
    'Urlaub im August',
    'Holiday in August',
  ),
  holdReason: help(
    'Wofür die Akte noch gebraucht wird. Nur wer entscheidet oder prüft, liest dies.',
    'What the file is still needed for. Only those who decide or audit read this.',
    'Klage vor dem Verwaltungsgericht anhängig',
    'An action before the administrative court is pending',
  ),
  keptReason: help(
    'Warum der Vorgang noch bleibt. Nur wer entscheidet oder prüft, liest dies.',
    'Why the case stays for now. Only those who decide or audit read this.',
    'Erst die Schlussrechnung abwarten',
    'To wait for the final invoice first',
  ),
  returnNote: help(
    'Was soll der Träger ändern? Er liest dies.',
    'What is the carrier to change? The carrier reads this.',
    'Bitte den Zweck genauer fassen.',
    'Please state the purpose more closely.',
  ),
  paperFile: help('Wie auf dem Aktendeckel.', 'As on the file’s cover.', '50-14/2026-07'),
  request: help('Die ganze Anfrage, wie sie jetzt gelten soll.', 'The whole request, as it is to hold now.'),
  election: help(
    'Kurzname der Wahl im Kalender der Kommune.',
    'Short name of the election in the calendar.',
    'kommunalwahl-2030',
  ),
  person: help('Kennung aus dem Personenverzeichnis.', 'Id of the people directory.', 'p-planung'),
  from: help('Erster Tag der Vertretung.', 'First day of the substitution.', '2027-08-02'),
  until: help(
    'Letzter Tag; leer, wenn er noch nicht feststeht.',
    'Last day; empty if it is not known yet.',
    '2027-08-20',
  ),
  takenFrom: help(
    'Nur, wenn schon jemand anderes die Aufgabe hat: seine Kennung, damit niemand sie aus Versehen übernimmt.',
    'Only where somebody else has the task already: their id, so that nobody takes it by mistake.',
    'p-planung',
  ),
  handedOnTo: { ...help(HANDED_ON.de, HANDED_ON.en, 'p-planung'), chosen: HANDED_ON },
  recordedForm: help(
    'Dieselben Angaben, die die Stelle selbst eintragen würde.',
    'The same that the office itself would fill in.',
  ),
  receipt: help(
    'Das Papier, das die Stelle ausgefüllt hat, oder seine Nummer.',
    'The paper that the office filled in, or its number.',
  ),
  receiptNumber: help(
    'Damit findet man das Papier wieder.',
    'With it the paper can be found again.',
    'Einlieferungsbeleg 4711',
    'Posting receipt 4711',
  ),
  instance: help(
    'Nur, wenn es den Schritt mehrfach gibt: Stelle, Register, Gremium oder Nummer der Beschwerde.',
    'Only where the step exists several times: office, register, committee or number of the complaint.',
    'press-office',
  ),
  correctedForm: help(
    'Alle Angaben des Schritts, wie sie richtig sind.',
    'All of the step’s information, as it is right.',
  ),
  waivedRule: help(
    'Leer lassen, um auf den ganzen Schritt zu verzichten.',
    'Leave empty to do without the whole step.',
  ),
  newDeadline: help('Der letzte Tag der neuen Frist.', 'The last day of the new deadline.', '2027-04-30'),
  roundKind: help('Jede Runde wird neu freigegeben.', 'Each round is approved anew.'),
  documentTitle: help(
    'Worum es geht, in wenigen Worten.',
    'What it is about, in a few words.',
    'Stellungnahme des Seniorenbeirats',
    'Statement of the seniors’ council',
  ),
  note: help(
    'Alle Beteiligten lesen den Vermerk, auch der Träger.',
    'Everybody of the case reads the note, the carrier as well.',
    'Telefonat: Die Druckvorlage kommt am Montag.',
    'Phone call: the print template comes on Monday.',
  ),
  internalNote: help(
    'Nur die Stellen der Kommune lesen den Vermerk.',
    'Only the municipality’s offices read the note.',
    'Rückfrage im Haus: Wer vertritt die Druckerei im August?',
    'Question within the house: who stands in for the printer in August?',
  ),
  channelContact: help('Wer dort das Vorhaben unterstützt.', 'Who supports the project there.'),
  plannedOn: help('Wann dort darauf hingewiesen werden soll.', 'When it is to be pointed out there.', '2027-03-22'),
  channelNumber: help('Wie sie beim Anlegen vergeben wurde.', 'As it was given when it was added.', '1'),
  reached: help('Eine grobe Zahl genügt.', 'A rough number will do.', '150'),
  channelResult: help(
    'Was ist dabei herausgekommen?',
    'What came of it?',
    'Aushang in drei Praxen, vier Anrufe.',
    'Posters in three practices, four calls.',
  ),
  notice: help('Steht in der Benachrichtigung.', 'It stands in the notice.'),
  rules: help(
    'Nummer der Fassung, die ab jetzt gelten soll.',
    'Number of the version that is to hold from now on.',
    '2',
  ),
  keys: help(
    'Aus der Liste der geschützten Angaben des Vorgangs. Das Löschen lässt sich nicht rückgängig machen.',
    'From the case’s list of sealed values. The erasure cannot be undone.',
  ),
} as const;
