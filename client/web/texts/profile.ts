/** Words of the municipality's profile, its substitutes, its budget and the texts of its mails. */
import type { Text } from '../../../domain/terms.ts';

export const PROFILE = {
  title: { de: 'Kommune', en: 'Municipality' },
  lead: {
    de: 'So arbeitet Ihre Kommune. Danach richten sich Fristen, Zuständigkeiten und Warnungen aller Vorgänge.',
    en: 'This is how your municipality works. Deadlines, responsibilities and warnings of all cases follow it.',
  },
  onlyPlanners: {
    de: 'Ändern kann das die Sozialplanung oder der Betrieb.',
    en: 'Social planners and operators can change it.',
  },
  openCases: {
    de: 'Nach dem Speichern werden die Fristen aller offenen Vorgänge neu berechnet.',
    en: 'After saving, the deadlines of all open cases are reckoned anew.',
  },
  asGuideline: { de: 'Überall wie im Leitfaden.', en: 'As the guideline says everywhere.' },
  guideline: { de: 'Leitfaden', en: 'Guideline' },
  sameForAll: { de: 'Das gilt vor jeder Wahl.', en: 'This holds before every election.' },
  registers: { de: 'Melderegister', en: 'Registers' },
  resolution: {
    de: 'Jede Zusage braucht den Beschluss eines Gremiums.',
    en: 'Every acceptance needs a committee’s resolution.',
  },
  noResolution: {
    de: 'Eine Zusage braucht keinen Beschluss eines Gremiums.',
    en: 'An acceptance needs no committee’s resolution.',
  },
  printsOutside: {
    de: 'Es druckt jemand außerhalb der Verwaltung.',
    en: 'Somebody outside the administration prints.',
  },
  printsInside: { de: 'Gedruckt wird in der Verwaltung.', en: 'The administration prints itself.' },
  hears: { de: 'Jeden Bericht hört', en: 'Every report is heard by' },
  back: { de: 'Zur Kommune', en: 'To the municipality' },
} as const satisfies { readonly [name: string]: Text };

export const SUBSTITUTES = {
  title: { de: 'Vertretungen', en: 'Substitutes' },
  lead: {
    de: 'Wer für eine Stelle handelt, wenn sie abwesend ist oder nicht antwortet. Niemand trägt sich selbst ein.',
    en: 'Who acts for an office that is away or silent. Nobody enters themselves.',
  },
  appoint: { de: 'Vertretung bestellen', en: 'Appoint a substitute' },
  until: { de: 'bis', en: 'until' },
  over: { de: 'abgelaufen am', en: 'ended on' },
} as const satisfies { readonly [name: string]: Text };

export const EFFORT = {
  title: { de: 'Aufwand', en: 'Effort' },
  lead: {
    de: 'Was unterstützte Vorgänge in der Verwaltung binden, gezählt im Jahr der Entscheidung: wie es gekommen ist, sonst wie es geschätzt war.',
    en: 'What supported cases bind in the administration, counted in the year of the decision: as it turned out, else as it was estimated.',
  },
  budget: { de: 'Jahresbudget eintragen', en: 'Record a year’s budget' },
  budgetLead: {
    de: 'Was die Kommune in einem Jahr für Träger aufwenden will. Ein neuer Eintrag ersetzt den früheren desselben Jahres.',
    en: 'What the municipality means to spend on carriers within a year. A new entry replaces the earlier one of that year.',
  },
  nothing: {
    de: 'Noch ist nichts entschieden und kein Budget eingetragen.',
    en: 'Nothing is decided yet and no budget is recorded.',
  },
  decided: { de: 'Entschieden', en: 'Decided' },
  accepted: { de: 'zugesagt', en: 'accepted' },
  declined: { de: 'abgelehnt', en: 'declined' },
  running: { de: 'davon noch ohne Abrechnung', en: 'of these without an account yet' },
  amount: { de: 'Aufwand', en: 'Effort' },
  staffHours: { de: 'Arbeitsstunden', en: 'Staff hours' },
  sheets: { de: 'Blatt Papier', en: 'Sheets of paper' },
  postage: { de: 'Porto', en: 'Postage' },
  planned: { de: 'Jahresbudget', en: 'Budget' },
  bound: { de: 'Gebunden', en: 'Bound' },
  remaining: { de: 'Übrig', en: 'Remaining' },
  over: { de: 'überschritten um', en: 'exceeded by' },
  noBudget: { de: 'kein Budget', en: 'no budget' },
} as const satisfies { readonly [name: string]: Text };

export const MAIL_TEXTS = {
  title: { de: 'Texte der E-Mails', en: 'Texts of mails' },
  lead: {
    de: 'Was Ihre Kommune am Anfang und am Ende jeder Benachrichtigung selbst sagt, zum Beispiel wen man anruft. Was zu tun ist, schreibt Handschlag dazwischen.',
    en: 'What your municipality says of its own at the head and the end of every notice, e.g. whom to ring up. What is to do, Handschlag writes in between.',
  },
  placeholders: { de: 'Platzhalter', en: 'Placeholders' },
  placeholder: { de: 'Platzhalter', en: 'Placeholder' },
  standsFor: { de: 'steht für', en: 'stands for' },
  preview: { de: 'Vorschau', en: 'Preview' },
  previewLead: {
    de: 'Noch ist nichts gespeichert. So läse es sich:',
    en: 'Nothing is saved yet. It would read like this:',
  },
  greeting: { de: 'Guten Tag Petra Planung,', en: 'Dear Petra Planung,' },
  notice: {
    de: '[ hier steht, was zu tun ist, bis wann und warum ]',
    en: '[ here stands what is to do, until when and why ]',
  },
  noText: { de: 'Kein eigener Text.', en: 'No text of its own.' },
} as const satisfies { readonly [name: string]: Text };
