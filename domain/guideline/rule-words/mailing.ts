/** What goes to citizens (L1–L10). */
import { naming } from '../office-words.ts';
import { rule } from './rule.ts';

export const mailingRules = {
  L1: rule(
    { de: 'Gemeinsamer Entwurf', en: 'Drafted jointly' },
    {
      de: 'Schreiben, Fragebogen und was sonst verschickt wird, entwerfen Kommune und Träger gemeinsam.',
      en: 'Municipality and carrier draft letter, questionnaire and whatever else is sent together.',
    },
  ),
  L2: rule(
    { de: 'Freigabe genau dieser Fassung', en: 'Approval of exactly this version' },
    {
      de: 'Datenschutz und Pressestelle geben genau die Fassung frei, die gedruckt wird. Ändert sich ein Zeichen, geben beide neu frei.',
      en: 'Data-protection officer and press office approve exactly the version that is printed. Where a single character changes, both approve anew.',
    },
  ),
  L3: rule(
    naming('leadership', ({ label, subject }) => ({
      de: `Schreiben der ${label.de}`,
      en: `A letter of ${subject.en}`,
    })),
    {
      de: 'Das Schreiben oder ein Begleitschreiben kommt von der Spitze der Kommune und nicht vom Sozialamt.',
      en: 'The letter or a cover letter comes from the head of the municipality and not from the social welfare office.',
    },
  ),
  L4: rule(
    { de: 'Freiwillig', en: 'Voluntary' },
    {
      de: 'Die Teilnahme ist freiwillig, und das Schreiben sagt es.',
      en: 'Taking part is voluntary, and the letter says so.',
    },
  ),
  L5: rule(
    { de: 'Vertrauensperson', en: 'A trusted person' },
    {
      de: 'Das Schreiben nennt eine Vertrauensperson der Kommune oder des Trägers, an die man sich wenden kann, wenn man möchte. Sie ist eingewiesen und hat eine Vertretung.',
      en: 'The letter names a trusted person of municipality or carrier to whom one may turn, if one wishes. They are briefed and have a substitute.',
    },
  ),
  L6: rule(
    { de: 'Wertschätzender Ton', en: 'An appreciative tone' },
    {
      de: 'Der Ton ist wertschätzend und zugewandt; wer freigibt, bestätigt das.',
      en: 'The tone is appreciative and caring; whoever approves confirms it.',
    },
  ),
  L7: rule(
    { de: 'Die Zahlen gehen auf', en: 'The numbers add up' },
    {
      de: 'Gedruckt ist gleich versandt plus Ausschuss plus zurückbehalten. Unzustellbares wird eigens gezählt.',
      en: 'Printed equals sent plus spoiled plus kept. Undeliverable items are counted apart.',
    },
  ),
  L8: rule(
    { de: 'Abwicklung bei der Kommune', en: 'Execution stays with the municipality' },
    {
      de: 'Abstimmung, Auswahl, Druck und Versand bleiben in der Hand der Kommune.',
      en: 'Coordination, selection, print and dispatch stay in the municipality’s hands.',
    },
  ),
  L9: rule(
    { de: 'Keine Adresse verlässt das Haus', en: 'No address leaves the house' },
    {
      de: 'Daten von Einwohner*innen erreichen weder den Träger noch Handschlag: nur Merkmale, Anzahlen und Prüfsummen.',
      en: 'Data of residents reach neither the carrier nor Handschlag: criteria, counts and checksums only.',
    },
  ),
  L10: rule(
    { de: 'Druckerei und Löschung', en: 'Printer and deletion' },
    {
      de: 'Eine externe Druckerei arbeitet nur mit einem Vertrag zur Auftragsverarbeitung (Art. 28 DSGVO). Adressdateien werden danach gelöscht, und jede Stelle bestätigt das.',
      en: 'An outside printer works only under a processing contract (Art. 28 GDPR). Address files are deleted afterwards, and each office confirms it.',
    },
  ),
} as const;
