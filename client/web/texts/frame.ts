/** Words around every page: navigation, sign-in, footer. */
import type { Text } from '../../../domain/terms.ts';

export const FRAME = {
  brandLine: { de: 'Kommune und Träger, Hand in Hand', en: 'Municipality and carrier, hand in hand' },
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  navigation: { de: 'Hauptnavigation', en: 'Main navigation' },
  tasks: { de: 'Meine Aufgaben', en: 'My tasks' },
  cases: { de: 'Vorgänge', en: 'Cases' },
  calendar: { de: 'Kalender', en: 'Calendar' },
  guideline: { de: 'Leitfaden', en: 'Guideline' },
  administration: { de: 'Verwaltung', en: 'Administration' },
  signIn: { de: 'Anmelden', en: 'Sign in' },
  signOut: { de: 'Abmelden', en: 'Sign out' },
  changeSides: { de: 'Person wechseln', en: 'Change person' },
  language: { de: 'English', en: 'Deutsch' },
  languageHint: { de: 'Switch to English', en: 'Auf Deutsch umschalten' },
  demonstration: {
    de: 'Vorführung mit erfundenen Personen: bitte keine echten Daten eingeben.',
    en: 'Demonstration with invented people: please enter no real data.',
  },
  outbox: { de: 'Verschickte E-Mails ansehen', en: 'Look at the mails sent' },
  footer: { de: 'Über diese Seite', en: 'About this site' },
  help: { de: 'Hilfe', en: 'Help' },
  accessibility: { de: 'Barrierefreiheit', en: 'Accessibility' },
  privacy: { de: 'Datenschutz', en: 'Data protection' },
  imprint: { de: 'Impressum', en: 'Imprint' },
  process: { de: 'Ablaufbild', en: 'Process picture' },
} as const satisfies { readonly [name: string]: Text };
