/** Hints and examples for declaration, drafting, approval, print and dispatch. */
import { help } from '../field-meta.ts';

const SIGNED = {
  de: 'Genau dieses Dokument wird unterzeichnet; ändert sich etwas, ist neu zu unterzeichnen.',
  en: 'Exactly this document is signed; if anything changes, it is signed anew.',
};

export const mailingHelp = {
  signedVersion: { ...help(SIGNED.de, SIGNED.en), chosen: SIGNED },
  commits: help(
    'Ohne diese Zusage wird nichts gedruckt oder versandt.',
    'Without this commitment nothing is printed or sent.',
  ),
  contractor: help(
    'Firma, die für die Kommune druckt oder versendet.',
    'Company that prints or sends for the municipality.',
    'Druckhaus Beispiel GmbH',
  ),
  contract: help('Der Vertrag nach Art. 28 DSGVO.', 'The contract under Art. 28 GDPR.'),
  contractUntil: help('Leer lassen, wenn er unbefristet gilt.', 'Leave empty if it has no end.', '2027-12-31'),
  deletionAgreed: help(
    'Nach dem Versand bleibt keine Adresse beim Auftragsverarbeiter.',
    'After the dispatch no address stays with the processor.',
  ),
  pieces: help('Alles, was im Umschlag liegt.', 'All that lies in the envelope.'),
  pieceFile: help('Ohne Namen und Anschriften der Angeschriebenen.', 'Without names and addresses of recipients.'),
  findings: help(
    'Trägt Handschlag beim Hochladen ein; Sie müssen nichts angeben.',
    'Put in by Handschlag with the upload; you need not fill it in.',
  ),
  checklist: help('Bitte im Schreiben nachsehen.', 'Please look it up in the letter.'),
  labelExplained: help(
    'Nur nötig, wenn Handschlag beim Hochladen ein solches Wort gefunden hat.',
    'Only needed where Handschlag found such a word in the upload.',
    'Das Wort steht nur im Namen des Trägers.',
    'The word stands only in the carrier’s name.',
  ),
  sortedOut: help(
    'Beschädigt, oder die Person wurde inzwischen gesperrt; zählt als Makulatur.',
    'Damaged, or the person was blocked meanwhile; counts as spoiled.',
    '2',
  ),
  missingExplained: help(
    'Nur nötig, wenn Handschlag beim Hochladen etwas nicht gefunden hat, das im Schreiben stehen muss.',
    'Only needed where Handschlag did not find in the upload what the letter must contain.',
    'Der Satz zur Freiwilligkeit steht in dem Bild auf Seite 2.',
    'The sentence on taking part freely stands in the picture on page 2.',
  ),
  trustedPersonAt: help(
    'Bei wem sich die Angeschriebenen melden können, wenn sie möchten.',
    'With whom the recipients can get in touch if they wish.',
  ),
  version: help('Welcher vorgeschlagenen Fassung Sie zustimmen.', 'Which version proposed you agree to.', '2'),
  approvedDocuments: help(
    'Die Freigabe gilt nur für genau diese Dokumente.',
    'The approval holds for exactly these documents alone.',
  ),
  toneIsCaring: help('Wie würden Sie selbst den Brief empfinden?', 'How would you feel about the letter yourself?'),
  approvalComments: help(
    'Was ist zu ändern? Der Träger liest dies mit.',
    'What is to be changed? The carrier reads this as well.',
    'Bitte die Freiwilligkeit schon im ersten Absatz nennen.',
    'Please say in the first paragraph that taking part is voluntary.',
  ),
  dispatchDay: help(
    'Ein Arbeitstag. Vor Wahlen wartet der Versand, bis die Sperrfrist vorbei ist.',
    'A working day. Before elections the dispatch waits until the window is over.',
    '2027-03-15',
  ),
  register: help('In einem Kreis: welche Gemeinde.', 'In a county: which town.', 'ratingen'),
  selectedBy: help(
    'Dieselben Merkmale, die geprüft und begründet wurden.',
    'The same criteria that were assessed and justified.',
  ),
  selectedCount: help('Nur die Anzahl; keine Anschriften.', 'The count alone; no addresses.', '1184'),
  blockedRemoved: help(
    'Personen mit Auskunftssperre oder Sperrvermerk sind nicht dabei.',
    'People with blocked entries are not among them.',
  ),
  proofs: help(
    'Die Dokumente, wie sie in Druck gehen; sie müssen den freigegebenen gleichen.',
    'The documents as they go to print; they must equal the approved ones.',
  ),
  printed: help('Alle Stücke, auch die misslungenen.', 'All items, spoiled ones as well.', '1200'),
  spoiled: help('Misslungen und vernichtet.', 'Spoiled and destroyed.', '11'),
  kept: help('Für die Akte zurückgelegt.', 'Kept for the file.', '5'),
  trustedPersonBriefed: help(
    'Die Vertrauensperson weiß, wer anrufen wird und worum es geht.',
    'The person knows who will call and why.',
  ),
  substituteNamed: help('Für Urlaub und Krankheit.', 'For holidays and illness.'),
  telephoneBriefed: help('Wer Anrufe annimmt, kann Auskunft geben.', 'Whoever takes calls can answer.'),
  politicsBriefed: help('Bevor die Briefe in den Kästen liegen.', 'Before the letters are in the boxes.'),
  sent: help('Was die Poststelle aufgegeben hat.', 'What the mail room has posted.', '1184'),
  deletedHow: help(
    'Auf welchem Weg, ohne Personen zu nennen.',
    'By which means, without naming persons.',
    'Datei überschrieben und Ausdruck vernichtet',
    'File overwritten and printout destroyed',
  ),
} as const;
