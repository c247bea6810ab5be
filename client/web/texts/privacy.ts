/** The data-protection notice (Art. 13 GDPR): facts of the product; what an operator decides is said to be theirs. */
import type { Text } from '../../../domain/terms.ts';

interface Chapter {
  readonly title: Text;
  readonly lead?: Text;
  readonly points?: readonly Text[];
}

export const PRIVACY = {
  title: { de: 'Datenschutz', en: 'Data protection' },
  lead: {
    de: 'Was Handschlag über Sie speichert, wozu, wie lange, und welche Rechte Sie haben.',
    en: 'What Handschlag stores about you, what for, how long, and which rights you have.',
  },
  residents: { de: 'Angeschriebene Bürger*innen', en: 'Citizens who get a letter' },
  residentsText: {
    de: 'Handschlag speichert keine Daten der Menschen, die ein Schreiben bekommen: keine Namen, keine Adressen. Es kennt nur Merkmale der Auswahl und Anzahlen. Für Auswahl, Druck und Versand ist Ihre Kommune zuständig; wenden Sie sich dafür an die Stelle, die im Schreiben genannt ist.',
    en: 'Handschlag stores no data of the people who get a letter: no names, no addresses. It knows only criteria of the selection and counts. Selection, print and dispatch are your municipality’s; for those turn to the office that the letter names.',
  },
  responsible: { de: 'Wer verantwortlich ist', en: 'Who is responsible' },
  officer: { de: 'Datenschutzbeauftragte*r', en: 'Data-protection officer' },
  authority: { de: 'Aufsichtsbehörde', en: 'Supervisory authority' },
  retention: { de: 'Wie lange', en: 'How long' },
  retentionLead: {
    de: 'Ein Vorgang bleibt, bis seine Aufbewahrungsfrist vorbei ist. Vorgegeben sind die folgenden Fristen; Ihre Kommune kann sie anders festlegen.',
    en: 'A case stays until its retention period is over. These are the defaults; your municipality may set them otherwise.',
  },
  retentionHow: { de: 'Wie der Vorgang endete', en: 'How the case ended' },
  retentionPeriod: { de: 'Aufbewahrung danach', en: 'Kept afterwards' },
  months: { de: 'Monate', en: 'months' },
  year: { de: 'Jahr', en: 'year' },
  years: { de: 'Jahre', en: 'years' },
} as const satisfies { readonly [name: string]: Text };

export const ENDING = {
  'closed-after-dispatch': { de: 'abgeschlossen, nachdem versandt wurde', en: 'closed after a dispatch' },
  'closed-without-dispatch': { de: 'abgeschlossen ohne Versand', en: 'closed without a dispatch' },
  declined: { de: 'abgelehnt', en: 'declined' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
} as const satisfies { readonly [name: string]: Text };

/** Before the periods. */
export const WHAT_AND_WHY: readonly Chapter[] = [
  {
    title: { de: 'Was wir speichern', en: 'What we store' },
    points: [
      {
        de: 'Von allen, die mit Handschlag arbeiten: Name, E-Mail-Adresse, Sprache, Organisation und Rollen.',
        en: 'Of everybody who works with Handschlag: name, e-mail address, language, organisation and roles.',
      },
      {
        de: 'Von Personen, die ein Träger oder eine Stelle nennt, zum Beispiel Ansprechperson, Unterzeichnende oder Vertrauensperson: was das Formular erfragt, meist Name, Funktion, Telefon und E-Mail-Adresse.',
        en: 'Of persons whom a carrier or an office names, such as contact person, signatories or trusted person: what the form asks for, mostly name, function, telephone and e-mail address.',
      },
      {
        de: 'Zu jedem Schritt: wer ihn wann in welcher Rolle getan hat. Das Verzeichnis nennt Personen nur mit einer Kennung.',
        en: 'Of each step: who did it when, in which role. The record names persons by an identifier alone.',
      },
      {
        de: 'Angefangene Formulare, die Sie noch nicht abgesendet haben, bis zu 14 Tage, nur für Sie lesbar.',
        en: 'Forms that you began and have not sent, for up to 14 days, readable by you alone.',
      },
      {
        de: 'In Protokollen des Betriebs: Zeitpunkt, aufgerufene Art von Seite und Kennungen von Person und Vorgang, aber nichts von dem, was Sie eingeben. Wie lange Protokolle bleiben, legt der Betrieb fest.',
        en: 'In the operator’s logs: time, kind of page and identifiers of person and case, but nothing of what you enter. How long logs stay is the operator’s to set.',
      },
    ],
  },
  {
    title: { de: 'Wozu und auf welcher Grundlage', en: 'What for, and on which basis' },
    lead: {
      de: 'Wir verarbeiten die Daten, um Anfragen von Trägern zu prüfen, darüber zu entscheiden und die Zusammenarbeit nachvollziehbar durchzuführen. Grundlage ist Art. 6 Abs. 1 Buchst. e DSGVO mit dem Datenschutzgesetz des Landes, für die Pflicht zur Aktenführung Art. 6 Abs. 1 Buchst. c DSGVO. Ohne diese Angaben kann eine Anfrage nicht bearbeitet werden. Über niemanden entscheidet ein Programm.',
      en: 'We process the data to examine carriers’ requests, to decide on them and to carry out the cooperation traceably. The basis is Art. 6(1)(e) GDPR with the data-protection act of the Land and, for the duty to keep records, Art. 6(1)(c) GDPR. Without this information a request cannot be handled. No program decides about anybody.',
    },
  },
  {
    title: { de: 'Wer es zu sehen bekommt', en: 'Who gets to see it' },
    points: [
      {
        de: 'Die Stellen der Kommune und der Träger, soweit sie an einem Vorgang beteiligt sind und ihre Rolle das Feld lesen darf. Fremde Vorgänge sieht niemand.',
        en: 'The municipality’s offices and the carrier, as far as they take part in a case and their role may read the field. Nobody sees other people’s cases.',
      },
      {
        de: 'Die Rechnungsprüfung, die alles liest und nichts ändert. Der Betrieb sieht keine Inhalte.',
        en: 'The auditors, who read everything and change nothing. The operator sees no contents.',
      },
      {
        de: 'Sonst niemand: keine Dienste von Dritten auf diesen Seiten, keine Auswertung Ihres Verhaltens, keine Übermittlung in andere Länder.',
        en: 'Nobody else: no services of third parties on these pages, no analysis of what you do, no transfer to other countries.',
      },
    ],
  },
];

/** After the periods. */
export const SAFETY_AND_RIGHTS: readonly Chapter[] = [
  {
    title: { de: 'Wie es geschützt ist', en: 'How it is protected' },
    lead: {
      de: 'Namen, Kontaktdaten und freie Texte in Vorgängen sind verschlüsselt, jeder mit eigenem Schlüssel. Wird etwas gelöscht, wird sein Schlüssel vernichtet: Niemand kann es mehr lesen, und das Verzeichnis bleibt dennoch prüfbar.',
      en: 'Names, contact data and free texts in cases are encrypted, each under a key of its own. Where something is erased its key is destroyed: nobody can read it any more, and the record can still be verified.',
    },
  },
  {
    title: { de: 'Cookies', en: 'Cookies' },
    lead: {
      de: 'Handschlag setzt nur Cookies, ohne die es nicht arbeiten kann (§ 25 Abs. 2 Nr. 2 TDDDG): eines für Ihre Anmeldung, die nach zehn Stunden endet (der Browser behält es drei Tage, damit Angefangenes wieder zu Ihnen findet), eines während des Anmeldens und eines für die gewählte Sprache (ein Jahr).',
      en: 'Handschlag sets only cookies without which it cannot work (§ 25(2) no. 2 TDDDG): one for your sign-in, which ends after ten hours (the browser keeps it for three days, so that what you began finds its way back to you), one while you sign in, and one for the language you chose (a year).',
    },
  },
  {
    title: { de: 'Ihre Rechte', en: 'Your rights' },
    points: [
      {
        de: 'Auskunft über alles, was zu Ihnen gespeichert ist (Art. 15 DSGVO).',
        en: 'Access to all that is stored about you (Art. 15 GDPR).',
      },
      {
        de: 'Berichtigung, wenn etwas falsch ist (Art. 16 DSGVO).',
        en: 'Rectification where something is wrong (Art. 16 GDPR).',
      },
      {
        de: 'Löschung, soweit keine Pflicht zur Aufbewahrung besteht (Art. 17 DSGVO), und Einschränkung der Verarbeitung (Art. 18 DSGVO).',
        en: 'Erasure as far as no duty to keep records stands against it (Art. 17 GDPR), and restriction of processing (Art. 18 GDPR).',
      },
      {
        de: 'Widerspruch aus Gründen, die in Ihrer besonderen Situation liegen (Art. 21 DSGVO).',
        en: 'Objection on grounds of your particular situation (Art. 21 GDPR).',
      },
      {
        de: 'Beschwerde bei der Aufsichtsbehörde (Art. 77 DSGVO).',
        en: 'Complaint to the supervisory authority (Art. 77 GDPR).',
      },
    ],
  },
];
