/** Words of the help: for everybody. What each role does is made of the tables; its short guidance is in `help-roles.ts`. */
import type { Text } from '../../../domain/terms.ts';

export const HELP = {
  title: { de: 'Hilfe', en: 'Help' },
  lead: {
    de: 'Handschlag führt Träger und Kommune Schritt für Schritt durch eine Zusammenarbeit. Sie sehen immer, was bei Ihnen liegt, bis wann und warum.',
    en: 'Handschlag leads carrier and municipality through a cooperation step by step. You always see what is in your hands, until when and why.',
  },
  roles: { de: 'Hilfe für Ihre Rolle', en: 'Help for your role' },
  yours: { de: 'Ihre Rolle', en: 'Your role' },
  stepsHere: { de: 'Schritte', en: 'steps' },
  stepHere: { de: 'Schritt', en: 'step' },
  readsOnly: { de: 'liest alles, ändert nichts', en: 'reads everything, changes nothing' },
  keepsRunning: { de: 'hält alles am Laufen', en: 'keeps everything running' },
  general: { de: 'Das Wichtigste für alle', en: 'The essentials for everybody' },
  steps: { de: 'Ihre Schritte, in der Reihenfolge eines Vorgangs', en: 'Your steps, in the order of a case' },
  noSteps: { de: 'Diese Rolle erledigt keine Schritte.', en: 'This role completes no steps.' },
  step: { de: 'Schritt', en: 'Step' },
  phase: { de: 'Phase', en: 'Phase' },
  time: { de: 'Frist', en: 'Time' },
  workingDays: { de: 'Arbeitstage', en: 'working days' },
  workingDay: { de: 'Arbeitstag', en: 'working day' },
  noTime: { de: 'ohne', en: 'none' },
  onlyIfMailFails: { de: 'nur wenn die E-Mail nicht ankommt', en: 'only where the mail does not arrive' },
  timesLead: {
    de: 'Fristen sind Vorgaben; Ihre Kommune kann andere festlegen. In einem Vorgang steht immer der Tag.',
    en: 'Times are defaults; your municipality may set others. In a case it is always the day that is shown.',
  },
  actions: { de: 'Was Sie in einem Vorgang außerdem tun können', en: 'What else you can do in a case' },
  access: { de: 'Was Ihre Rolle außerdem darf', en: 'What else your role may do' },
  back: { de: 'Zur Übersicht der Hilfe', en: 'To all help' },
  process: { de: 'Den ganzen Ablauf ansehen', en: 'See the whole process' },
  rules: { de: 'Alle Regeln des Leitfadens', en: 'All rules of the guideline' },
  further: { de: 'Weiterlesen', en: 'Read on' },
  contact: { de: 'Nichts Passendes gefunden?', en: 'Nothing that fits?' },
  contactText: {
    de: 'Fragen zu einem Vorgang beantwortet die Sozialplanung Ihrer Kommune. Bei Störungen hilft der Betrieb; nennen Sie die Nummer, die auf der Fehlerseite steht.',
    en: 'Questions about a case are answered by your municipality’s social planning. Where something is broken the operator helps; tell the number that the error page shows.',
  },
} as const satisfies { readonly [name: string]: Text };

interface Advice {
  readonly title: Text;
  readonly text: Text;
}

export const ESSENTIALS: readonly Advice[] = [
  {
    title: { de: 'Anmelden', en: 'Sign in' },
    text: {
      de: 'Beschäftigte der Kommune melden sich mit ihrem Konto an. Träger ohne Konto lassen sich einen Link schicken: Er gilt 30 Minuten und einmal, danach bleiben Sie zehn Stunden angemeldet.',
      en: 'Employees of the municipality sign in with their account. Carriers without one have a link mailed: it works once and for 30 minutes, then you stay signed in for ten hours.',
    },
  },
  {
    title: { de: 'Ihre Aufgaben', en: 'Your tasks' },
    text: {
      de: 'Unter „Meine Aufgaben“ steht das Dringendste oben. Überfälliges ist mit einem Wort gekennzeichnet. Was erledigt ist, verschwindet sofort.',
      en: 'Under “My tasks” the most urgent stands on top. What is overdue says so in a word. What is done is gone at once.',
    },
  },
  {
    title: { de: 'Formulare', en: 'Forms' },
    text: {
      de: 'Fehlt etwas, steht oben, was, mit einem Link zum Feld; Ihre Eingaben bleiben stehen. Auch wenn Ihre Anmeldung inzwischen abgelaufen ist, geht nichts verloren.',
      en: 'Where something is missing, the top says what, with a link to the field; what you entered stays. Nothing is lost even if your sign-in has ended meanwhile.',
    },
  },
  {
    title: { de: 'Wenn Handschlag etwas ablehnt', en: 'When Handschlag refuses something' },
    text: {
      de: 'Dann verlangt eine Regel des Leitfadens etwas anderes. Der Satz sagt, was; die Kennung (zum Beispiel A3) führt zur Regel.',
      en: 'Then a rule of the guideline asks for something else. The sentence says what; the id (such as A3) leads to the rule.',
    },
  },
  {
    title: { de: 'Fristen', en: 'Deadlines' },
    text: {
      de: 'Sie zählen in Arbeitstagen. Feiertage, geschlossene Tage und Pausen des Vorgangs zählen nicht mit. Wir erinnern Sie vorher per E-Mail.',
      en: 'They count in working days. Holidays, closed days and pauses of the case do not count. We remind you by mail ahead of them.',
    },
  },
  {
    title: { de: 'Keine Daten von Bürger*innen', en: 'No data of citizens' },
    text: {
      de: 'Bitte schreiben Sie in kein Feld und kein Dokument Namen oder Adressen von Angeschriebenen. Handschlag braucht nur Anzahlen.',
      en: 'Please write no names or addresses of addressees into any field or document. Handschlag needs counts only.',
    },
  },
];
