/** What each command that is no step does, and what follows from it: the sentence under its page's title. */
import type { PeopleCommandName, Text } from '../../../domain/terms.ts';

export const COMMAND_LEADS: { readonly [C in PeopleCommandName]: Text } = {
  'import-case': {
    de: 'Ein Vorgang, der auf Papier begonnen hat, wird hier fortgeführt. Niemand wird benachrichtigt, bis die Übernahme abgeschlossen ist.',
    en: 'A case that began on paper goes on here. Nobody is notified until the import is finished.',
  },
  'finish-import': {
    de: 'Was auf Papier geschehen ist, ist vollständig erfasst. Ab jetzt laufen Fristen, und Handschlag benachrichtigt die Beteiligten.',
    en: 'What happened on paper is recorded completely. From now on deadlines run and Handschlag notifies those concerned.',
  },
  'return-request': {
    de: 'Die Anfrage geht an den Träger zurück, der sie ergänzt. Was auf ihr beruhte, wird danach neu geprüft.',
    en: 'The request goes back to the carrier, who completes it. What rested on it is examined anew afterwards.',
  },
  'revise-purpose': {
    de: 'Die Anfrage bekommt einen anderen Zuschnitt. Was auf der alten beruhte, wird neu geprüft, entschieden und unterzeichnet; nach dem Druck geht das nicht mehr.',
    en: 'The request gets another shape. What rested on the old one is examined, decided and signed anew; once printed, that is no longer possible.',
  },
  'withdraw-case': {
    de: 'Der Träger verfolgt das Vorhaben nicht weiter, und der Vorgang endet. Möglich ist das, solange nichts versandt ist; wieder aufnehmen kann ihn nur der Träger.',
    en: 'The carrier gives the project up, and the case ends. That is possible as long as nothing was sent; only the carrier can reopen it.',
  },
  'decline-case': {
    de: 'Die Kommune lehnt ab, und der Vorgang endet. Möglich ist das, solange nichts versandt ist; wieder aufnehmen kann ihn nur die Kommune. Der Träger liest den Grund.',
    en: 'The municipality declines, and the case ends. That is possible as long as nothing was sent; only the municipality can reopen it. The carrier reads the reason.',
  },
  'pause-case': {
    de: 'Bis Sie den Vorgang fortsetzen, ruhen seine Schritte und Fristen. Beschwerden werden weiter bearbeitet, und ihre Fristen laufen.',
    en: 'Until you resume the case, its steps and deadlines rest. Complaints are still dealt with, and their deadlines run.',
  },
  'resume-case': {
    de: 'Die offenen Schritte sind wieder möglich. Ihre Fristen verschieben sich um die Tage der Pause.',
    en: 'The open steps are possible again. Their deadlines move by the days of the pause.',
  },
  'reopen-case': {
    de: 'Der beendete Vorgang läuft weiter, wo er stand. Wieder aufnehmen kann ihn die Seite, die ihn beendet hat.',
    en: 'The case that had ended goes on where it stood. The side that ended it can reopen it.',
  },
  'override-window': {
    de: 'Für diesen Vorgang darf auch in den letzten Wochen vor der genannten Wahl versandt werden. Die Begründung bleibt in der Akte.',
    en: 'For this case mailings may leave in the last weeks before the named election, too. The reason stays in the record.',
  },
  'change-contact': {
    de: 'Der Träger nennt eine andere feste Ansprechperson; von jetzt an wenden sich alle an sie.',
    en: 'The carrier names another fixed contact person; from now on everybody turns to them.',
  },
  'hand-over-case': {
    de: 'Eine andere Person der Sozialplanung ist von jetzt an für den Vorgang zuständig und erhält seine Nachrichten.',
    en: 'Another person of social planning is in charge of the case from now on and gets its notices.',
  },
  'appoint-substitute': {
    de: 'Jemand erledigt in diesem Vorgang, was einer Stelle zukommt, solange sie verhindert ist. Im Verlauf steht, wer für wen gehandelt hat.',
    en: 'Somebody completes in this case what is an office’s task while it is absent. The history says who acted for whom.',
  },
  'take-step': {
    de: 'Die Aufgabe liegt von jetzt an bei Ihnen, damit niemand im Haus sie doppelt erledigt. Wer zuständig ist, ändert sich nicht.',
    en: 'The task is with you from now on, so that no colleague does it twice. Who is in charge does not change.',
  },
  'hand-on-step': {
    de: 'An eine Kollegin oder einen Kollegen; oder zurück, damit jede Person der Stelle sie übernehmen kann.',
    en: 'To a colleague; or back, so that anybody of the office can take it.',
  },
  'record-for-office': {
    de: 'Was die Stelle auf Papier erledigt hat, mit dem Beleg dafür. Im Verlauf steht, dass Sie es erfasst haben und für wen.',
    en: 'What the office did on paper, with the receipt for it. The history says that you recorded it, and for whom.',
  },
  'correct-step': {
    de: 'Was darauf beruht, wird neu geprüft, unterzeichnet oder freigegeben. Die frühere Fassung bleibt im Verlauf.',
    en: 'What rests on it is examined, signed or approved anew. The earlier version stays in the history.',
  },
  'revoke-step': {
    de: 'Der Schritt ist wieder offen, und alles, was auf ihm beruhte, wird neu erledigt. Was eingegeben war, bleibt im Verlauf.',
    en: 'The step is open again, and all that rested on it is done anew. What was entered stays in the history.',
  },
  'waive-step': {
    de: 'Dieser eine Vorgang kommt ohne den Schritt oder ohne die Soll-Regel aus; es geht weiter, als wäre sie erfüllt. Ihr Grund bleibt in der Akte. Auf zwingende Regeln kann niemand verzichten.',
    en: 'This one case does without the step or without the rule; it goes on as if that were fulfilled. Your reason stays in the record. Nobody can waive mandatory rules.',
  },
  'extend-deadline': {
    de: 'Der offene Schritt bekommt mehr Zeit; Erinnerungen richten sich nach der neuen Frist. Alle Beteiligten lesen den Grund.',
    en: 'The open step gets more time; reminders go by the new deadline. Everybody of the case reads the reason.',
  },
  'stop-dispatch': {
    de: 'Ab sofort wird nichts mehr gedruckt oder versandt. Es geht weiter, sobald Ihre Stelle eine Fassung neu freigibt.',
    en: 'From now on nothing is printed or sent. It goes on as soon as your office approves a version anew.',
  },
  'revoke-approval': {
    de: 'Ihre Stelle nimmt die Freigabe der jetzigen Fassung zurück; ohne neue Freigabe wird sie nicht versandt.',
    en: 'Your office takes its approval of the present version back; without a new approval it is not sent.',
  },
  'start-round': {
    de: 'Nach einem Versand folgt eine weitere Sendung derselben Zusammenarbeit. Entwurf, Freigaben, Auswahl und Druck beginnen dafür neu.',
    en: 'After a dispatch another mailing of the same cooperation follows. Draft, approvals, selection and print begin anew for it.',
  },
  'attach-document': {
    de: 'Eine Datei kommt verschlüsselt zur Akte. Sie bestimmen, ob der Träger sie lesen kann.',
    en: 'A file is added to the record, encrypted. You decide whether the carrier can read it.',
  },
  'add-note': {
    de: 'Ein Vermerk kommt zur Akte. Sie bestimmen, ob auch der Träger ihn lesen kann; ändern lässt er sich nicht mehr.',
    en: 'A note is added to the record. You decide whether the carrier can read it, too; it cannot be changed any more.',
  },
  'add-channel': {
    de: 'Neben dem Brief soll auf einem weiteren Weg auf das Vorhaben hingewiesen werden, zum Beispiel durch Arztpraxen. Vor dem Abschluss wird gefragt, was daraus wurde.',
    en: 'Beside the letter the project is to be pointed out in another way, by doctors’ practices for instance. Before the case closes, it is asked what came of it.',
  },
  'record-channel': {
    de: 'Was der weitere Zugangsweg gebracht hat. Erst wenn das für jeden feststeht, kann der Vorgang abgeschlossen werden.',
    en: 'What came of the further channel. Only when that is known of each can the case be closed.',
  },
  'acknowledge-notice': {
    de: 'Sie bestätigen, dass die Benachrichtigung angekommen ist. Das ist noch keine Zustimmung.',
    en: 'You confirm that the notice has arrived. That is not an approval yet.',
  },
  'adopt-rules': {
    de: 'Der Vorgang läuft von jetzt an nach der neuen Fassung der Regeln. Was schon geschehen ist, bleibt, wie es war; zurück geht es nicht.',
    en: 'The case runs under the new version of the rules from now on. What has happened stays as it was; there is no way back.',
  },
  'order-erasure': {
    de: 'Die gewählten geschützten Angaben werden unwiderruflich gelöscht. Der Verlauf bleibt, ohne ihren Inhalt, nachprüfbar.',
    en: 'The chosen sealed values are erased for good. The history can still be verified, without their content.',
  },
  'place-hold': {
    de: 'Die Akte bleibt über die Aufbewahrungsfrist hinaus erhalten, bis Sie die Sperre aufheben.',
    en: 'The record is kept beyond its retention period until you lift the hold.',
  },
  'lift-hold': {
    de: 'Die Akte wird nicht länger zurückgehalten. Nach der Aufbewahrungsfrist kann ihre Löschung vorgeschlagen werden.',
    en: 'The record is no longer held back. After its retention period its deletion can be proposed.',
  },
  'propose-deletion': {
    de: 'Nach Ablauf der Aufbewahrungsfrist wird die Akte geleert, sobald eine zweite Person zustimmt.',
    en: 'After the retention period the record is emptied as soon as a second person consents.',
  },
  'withdraw-deletion': {
    de: 'Der Vorschlag, die Akte zu löschen, ist vom Tisch; sie bleibt vorerst.',
    en: 'The proposal to delete the record is off the table; it stays for now.',
  },
  'consent-to-deletion': {
    de: 'Angaben und Dokumente der Akte werden unwiderruflich gelöscht; Verlauf und Kennzahlen bleiben.',
    en: 'The record’s contents and documents are deleted for good; its course and key figures stay.',
  },
};

/** What the button says of a command that ends, deletes or halts something: sending the form does it. */
export const COMMAND_BUTTONS: { readonly [C in PeopleCommandName]?: Text } = {
  'withdraw-case': { de: 'Anfrage zurückziehen', en: 'Withdraw the request' },
  'decline-case': { de: 'Vorgang ablehnen', en: 'Decline the case' },
  'pause-case': { de: 'Vorgang ruhen lassen', en: 'Pause the case' },
  'resume-case': { de: 'Vorgang fortsetzen', en: 'Resume the case' },
  'reopen-case': { de: 'Vorgang wieder aufnehmen', en: 'Reopen the case' },
  'return-request': { de: 'Anfrage zurückgeben', en: 'Return the request' },
  'stop-dispatch': { de: 'Versand stoppen', en: 'Stop the dispatch' },
  'revoke-approval': { de: 'Freigabe zurücknehmen', en: 'Take the approval back' },
  'order-erasure': { de: 'Unwiderruflich löschen', en: 'Erase for good' },
  'consent-to-deletion': { de: 'Der Löschung zustimmen', en: 'Consent to the deletion' },
};

/** Words of commands that are about a step. */
export const ABOUT = {
  nothing: {
    de: 'Gerade gibt es in diesem Vorgang keinen Schritt, für den das möglich ist.',
    en: 'Right now there is no step in this case for which that is possible.',
  },
  toWaiver: { de: 'Auf diese Regel mit Begründung verzichten', en: 'Waive this rule with a reason' },
  onlyRule: { de: 'nur Regel', en: 'only rule' },
  notYet: { de: 'noch nicht an der Reihe', en: 'not due yet' },
} as const satisfies { readonly [name: string]: Text };
