/** What happens afterwards, at the right time, and by other ways to people (F1–F3, T0–T3, C1, C2). */
import { naming } from '../office-words.ts';
import { rule } from './rule.ts';

export const courseRules = {
  F1: rule(
    { de: 'Beschwerden ernst nehmen', en: 'Take complaints seriously' },
    {
      de: 'Manche werden sich ärgern. Beschwerden werden erfasst und von der Kommune mit Unterstützung des Datenschutzes beantwortet, wo nötig auch rechtlich verfolgt. Ein Vorgang mit offener Beschwerde wird nicht abgeschlossen.',
      en: 'Some people will be annoyed. Complaints are recorded, answered by the municipality with the data-protection officer’s support and, where needed, followed up legally. A case with an open complaint does not close.',
    },
  ),
  F2: rule(
    { de: 'Ergebnisse für die Kommune', en: 'Results for the municipality' },
    {
      de: 'Die Kommune erhält die Ergebnisse: als Bericht in einem Gremium des Rates oder, wenn Erklärung und Schreiben es ankündigen, als pseudonymisierte Einzeldaten für die Statistik.',
      en: 'The municipality gets the results: as a report in a committee of the council or, where declaration and letter announce it, as pseudonymised data for statistics.',
    },
  ),
  F3: rule(
    { de: 'Ergebnisse für die Öffentlichkeit', en: 'Results made public' },
    {
      de: 'Die Ergebnisse werden öffentlich, im Gremium und in der örtlichen Presse.',
      en: 'The results become public, in the committee and in the local press.',
    },
  ),
  T0: rule(
    { de: 'Der richtige Zeitpunkt', en: 'The right time' },
    {
      de: 'Bevor ein Träger anfragt, sieht er Sitzungen, Ferien und Wahlen: Wann passt es gut?',
      en: 'Before it asks, a carrier sees sittings, recess and elections: when is a good time?',
    },
  ),
  T1: rule(
    { de: 'Vorlage rechtzeitig zur Sitzung', en: 'The paper in time for the sitting' },
    {
      de: 'Jede Sitzung hat einen Vorlagenschluss. Wer noch etwas beizutragen hat, wird vorher erinnert; verschiebt sich die Sitzung, verschieben sich die Erinnerungen mit.',
      en: 'Every sitting has a submission deadline. Whoever still owes something is reminded ahead of it; where the sitting moves, the reminders move with it.',
    },
  ),
  T2: rule(
    { de: 'Sperrfrist vor Wahlen', en: 'Closed window before elections' },
    naming('leadership', ({ label, subject }) => ({
      de: `Ein Schreiben der ${label.de} geht in den Wochen vor einer Kommunalwahl nicht hinaus. Die Planung wird früh gewarnt, der Versand wartet; aufheben kann das nur ${subject.de}, schriftlich begründet.`,
      en: `A letter of ${subject.en} does not go out in the weeks before a municipal election. The planner is warned early, the dispatch waits; only the leadership can lift this, for a written reason.`,
    })),
  ),
  T3: rule(
    { de: 'Neu bestätigen nach Wahlen', en: 'Confirm anew after elections' },
    {
      de: 'Nach der Wahl werden Gremien neu gebildet: Das Gremium des Vorgangs wird bestätigt oder ersetzt, und was noch nicht versandt ist, unterzeichnet die neue Spitze.',
      en: 'After the election committees are formed anew: the case’s committee is confirmed or replaced, and the new leadership signs what has not been sent yet.',
    },
  ),
  C1: rule(
    { de: 'Weitere Zugangswege', en: 'Further channels' },
    {
      de: 'Neben dem Brief kann ein Vorgang andere Wege nutzen, etwa Arztpraxen, Pflegedienste, Kirchen oder Lokalradio. Jeder nutzt eigene Verteiler und hat Kontakt, Termin und Ergebnis.',
      en: 'Besides the letter a case can use other ways, such as doctors, care services, churches or local radio. Each uses its own lists and has a contact, a date and a result.',
    },
  ),
  C2: rule(
    { de: 'Politik und Verwaltung zuerst', en: 'Politics and administration first' },
    {
      de: 'Örtliche Politik und Verwaltung kennen das Vorhaben, bevor die Bürger*innen Post bekommen.',
      en: 'Local politics and administration know the project before residents receive their letters.',
    },
  ),
} as const;
