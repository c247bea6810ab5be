/** What Art. 15(1) asks besides the data: purposes, recipients, how long, which rights. True of every installation alike. */
import { ENDINGS, type Ending } from '../../domain/calendar/retention-schedule.ts';
import type { Profile } from '../../domain/municipality/profile.ts';
import { ENDING_WORDS } from '../../domain/municipality/profile-words.ts';
import type { Text } from '../../domain/terms.ts';
import type { AccessReport } from './report.ts';

export const informationOf = ({ name, unit, retention }: Profile): AccessReport['information'] => [
  said(
    ['Verantwortlich', `${name}, ${unit}. Die*der Datenschutzbeauftragte der Kommune hilft bei Fragen.`],
    ['Controller', `${name}, ${unit}. The municipality’s data-protection officer helps with questions.`],
  ),
  said(
    [
      'Zwecke und Rechtsgrundlage',
      'Handschlag führt die Akten über die Zusammenarbeit der Kommune mit Trägern: Wer eine Anfrage stellt, prüft, entscheidet, unterzeichnet, freigibt oder informiert wird, steht darin mit Namen und Erreichbarkeit. Das dient der Bearbeitung, der Benachrichtigung, der Anmeldung und dem Nachweis, dass die Regeln eingehalten wurden. Rechtsgrundlage ist Art. 6 Abs. 1 Buchst. e DSGVO mit dem jeweiligen Fachrecht.',
    ],
    [
      'Purposes and legal basis',
      'Handschlag keeps the files on the municipality’s cooperation with carriers: whoever makes a request, examines, decides, signs, approves or is informed stands in them with name and contact data. That serves the work on the case, notices, sign-in, and the proof that the rules were kept. The legal basis is Art. 6(1)(e) GDPR together with the law of the task.',
    ],
  ),
  said(
    [
      'Kategorien',
      'Name, E-Mail-Adresse, Telefonnummer, Rollen und Vertretungen, Einträge in Vorgängen mit Zeitpunkt, Benachrichtigungen, Anmeldungen. Daten von Einwohnerinnen und Einwohnern gehören nicht hierher.',
    ],
    [
      'Categories',
      'Name, mail address, telephone number, roles and substitutions, entries in cases with their time, notices, sessions. Residents’ data do not belong here.',
    ],
  ),
  said(
    [
      'Herkunft',
      'Von Ihnen selbst, oder von der Stelle oder dem Träger, die oder der den Eintrag gemacht hat; er ist bei jedem Eintrag genannt.',
    ],
    ['Source', 'You yourself, or the office or carrier that made the entry; it is named with each of them.'],
  ),
  said(
    [
      'Empfänger',
      'Die Stellen der Kommune und der Träger, die an dem jeweiligen Vorgang beteiligt sind, jeweils nur die Angaben, die ihre Rolle lesen darf; die Rechnungsprüfung; wer die Anlage betreibt, ohne Inhalte. Eine Übermittlung in ein Drittland sieht Handschlag nicht vor.',
    ],
    [
      'Recipients',
      'The offices of the municipality and the carrier that take part in the case, each only what its role may read; the auditors; whoever runs the installation, without contents. Handschlag provides for no transfer to a third country.',
    ],
  ),
  said(
    [
      'Dauer',
      `Angaben in einem Vorgang bis zum Ende seiner Aufbewahrungsfrist, gerechnet ${retention.begins === 'with-the-end' ? 'ab seinem Ende' : 'ab dem Ende des Jahres, in dem er endet'}: ${ENDINGS.map((ending) => `${ENDING_WORDS[ending].de} ${monthsText(retention, ending).de}`).join(', ')}. Danach werden die Schlüssel vernichtet. Der Eintrag im Personenverzeichnis bleibt, bis er gelöscht wird, ein angefangenes Formular 14 Tage. Im Verlauf bleibt nur eine Kennung, die keinen Namen mehr hat.`,
    ],
    [
      'Period',
      `What stands in a case until the end of its retention period, counted ${retention.begins === 'with-the-end' ? 'from its end' : 'from the end of the year in which it ends'}: ${ENDINGS.map((ending) => `${ENDING_WORDS[ending].en} ${monthsText(retention, ending).en}`).join(', ')}. Then the keys are destroyed. The entry in the people directory stays until it is erased, a form that was begun for 14 days. In the course of a case only an id remains, which has no name any more.`,
    ],
  ),
  said(
    [
      'Ihre Rechte',
      'Sie können Berichtigung (Art. 16 DSGVO), Löschung (Art. 17), Einschränkung (Art. 18) verlangen und widersprechen (Art. 21), und sich bei der Datenschutzaufsicht Ihres Landes beschweren (Art. 77). Was Handschlag entscheidet, entscheiden Menschen; eine automatisierte Entscheidung nach Art. 22 gibt es nicht.',
    ],
    [
      'Your rights',
      'You can ask for rectification (Art. 16 GDPR), erasure (Art. 17) and restriction (Art. 18), object (Art. 21), and complain to the supervisory authority of your Land (Art. 77). What is decided is decided by people; there is no automated decision under Art. 22.',
    ],
  ),
];

type Passage = readonly [heading: string, text: string];
const said = (de: Passage, en: Passage) => ({
  heading: { de: de[0], en: en[0] },
  text: { de: de[1], en: en[1] },
});

function monthsText({ months }: Profile['retention'], ending: Ending): Text {
  const count = months[ending];
  return count % 12 === 0
    ? { de: `${count / 12} ${count === 12 ? 'Jahr' : 'Jahre'}`, en: `${count / 12} ${count === 12 ? 'year' : 'years'}` }
    : { de: `${count} ${count === 1 ? 'Monat' : 'Monate'}`, en: `${count} ${count === 1 ? 'month' : 'months'}` };
}
