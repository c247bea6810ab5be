/** What a page says where there is none, or where something broke. */
import type { Text } from '../../../domain/terms.ts';

export const FAILURES = {
  missing: { de: 'Diese Seite gibt es nicht', en: 'There is no such page' },
  missingLead: {
    de: 'Vielleicht ist die Adresse unvollständig, oder was dort stand, ist für Sie nicht einsehbar.',
    en: 'Perhaps the address is incomplete, or what stood there is not open to you.',
  },
  broken: { de: 'Das hat nicht geklappt', en: 'That did not work' },
  brokenLead: {
    de: 'Es ist eine Störung aufgetreten. Sie ist verzeichnet; bitte versuchen Sie es noch einmal. Bleibt sie, nennen Sie dem Betrieb die Nummer unten.',
    en: 'Something went wrong. It has been recorded; please try again. If it stays, tell the operators the number below.',
  },
  away: { de: 'Handschlag ist gerade nicht erreichbar', en: 'Handschlag is not available right now' },
  awayLead: {
    de: 'Bitte versuchen Sie es in einer Minute noch einmal. Es geht nichts verloren, was schon bestätigt war.',
    en: 'Please try again in a minute. Nothing that was confirmed is lost.',
  },
  tooLarge: { de: 'Das ist zu groß', en: 'That is too large' },
  tooLargeLead: {
    de: 'Eine Datei darf höchstens 20 MB haben. Bitte gehen Sie zurück und wählen Sie eine kleinere.',
    en: 'A file may have 20 MB at most. Please go back and choose a smaller one.',
  },
  tooLargeKept: {
    de: 'Eine Datei darf höchstens 20 MB haben. Was Sie sonst eingegeben haben, ist aufgehoben; bitte wählen Sie eine kleinere Datei.',
    en: 'A file may have 20 MB at most. What else you entered is kept; please choose a smaller file.',
  },
  toForm: { de: 'Zurück zum Formular', en: 'Back to the form' },
  foreign: { de: 'Das kam nicht von dieser Seite', en: 'That did not come from this site' },
  foreignLead: {
    de: 'Zu Ihrem Schutz wird nur angenommen, was Sie auf den Seiten von Handschlag selbst absenden.',
    en: 'For your protection only what you send from Handschlag’s own pages is taken.',
  },
  tooOften: { de: 'Das ging zu schnell', en: 'That was too fast' },
  tooOftenLead: {
    de: 'Das waren sehr viele Anfragen in kurzer Zeit. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    en: 'These were very many requests in a short time. Please wait a minute and then try again.',
  },
  number: { de: 'Nummer der Anfrage', en: 'Number of the request' },
  toTasks: { de: 'Zu meinen Aufgaben', en: 'To my tasks' },
} as const satisfies { readonly [name: string]: Text };
