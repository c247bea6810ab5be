/** Words of signing in and out. */
import type { Text } from '../../../domain/terms.ts';

export const SIGN_IN = {
  title: { de: 'Anmelden', en: 'Sign in' },
  kept: { de: 'Ihre Sitzung war zu Ende', en: 'Your session had ended' },
  keptLead: {
    de: 'Was Sie eingegeben haben, ist aufgehoben. Nach der Anmeldung steht es wieder da.',
    en: 'What you entered has been kept. After signing in it is there again.',
  },
  office: { de: 'Mit Ihrem Konto', en: 'With your account' },
  officeLead: {
    de: 'Für Beschäftigte der Kommune und Träger mit einem Konto.',
    en: 'For employees of the municipality and carriers with an account.',
  },
  officeButton: { de: 'Weiter zur Anmeldung', en: 'Continue to sign-in' },
  demonstrationLead: {
    de: 'Dies ist eine Vorführung: Sie wählen gleich eine erfundene Person, ohne Passwort, und können jederzeit die Seite wechseln.',
    en: 'This is a demonstration: you choose an invented person next, without a password, and can change sides at any time.',
  },
  demonstrationButton: { de: 'Person auswählen', en: 'Choose a person' },
  link: { de: 'Als Träger ohne Konto', en: 'As a carrier without an account' },
  linkLead: {
    de: 'Wir senden Ihnen einen Link, der Sie für zehn Stunden anmeldet.',
    en: 'We send you a link that signs you in for ten hours.',
  },
  email: { de: 'Ihre E-Mail-Adresse', en: 'Your e-mail address' },
  emailWrong: {
    de: 'Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel k.beispiel@traeger.example.',
    en: 'Please give a whole e-mail address, for example k.beispiel@traeger.example.',
  },
  linkButton: { de: 'Link anfordern', en: 'Ask for a link' },
  asked: { de: 'Bitte sehen Sie in Ihr Postfach', en: 'Please look into your mailbox' },
  askedLead: {
    de: 'Wenn die Adresse zu einem Träger gehört, ist ein Link unterwegs. Er gilt 30 Minuten und nur einmal.',
    en: 'If the address belongs to a carrier, a link is on its way. It is valid for 30 minutes, and once.',
  },
  inOutbox: {
    de: 'In der Vorführung liegt die E-Mail im Postausgang',
    en: 'In the demonstration the mail lies in the outbox',
  },
  inOutboxLead: {
    de: 'Hier wird keine E-Mail verschickt. Den Postausgang sehen Sie, sobald Sie als irgendeine der erfundenen Personen angemeldet sind; der Link in der E-Mail meldet Sie dann als den Träger an.',
    en: 'No mail leaves this place. You see the outbox as soon as you are signed in as any of the invented people; the link in the mail then signs you in as the carrier.',
  },
  toOutbox: { de: 'Person auswählen und den Postausgang öffnen', en: 'Choose a person and open the outbox' },
  backToSignIn: { de: 'Zurück zur Anmeldung', en: 'Back to signing in' },
  openTitle: { de: 'Bei Handschlag anmelden', en: 'Sign in to Handschlag' },
  openLead: {
    de: 'Mit einem Klick sind Sie für zehn Stunden angemeldet. Der Link gilt danach nicht mehr.',
    en: 'One click signs you in for ten hours. After it the link no longer works.',
  },
  unusable: { de: 'Dieser Link gilt nicht mehr', en: 'This link no longer works' },
  unusableLead: {
    de: 'Er wurde schon benutzt, ist abgelaufen oder unvollständig. Bitte fordern Sie einen neuen an.',
    en: 'It was used, has expired or is incomplete. Please ask for a new one.',
  },
  out: { de: 'Sie sind abgemeldet', en: 'You are signed out' },
  outLead: { de: 'Bis bald.', en: 'See you soon.' },
  again: { de: 'Wieder anmelden', en: 'Sign in again' },
  notRegistered: { de: 'Sie sind hier nicht eingetragen', en: 'You are not registered here' },
  notRegisteredLead: {
    de: 'Ihre Anmeldung war erfolgreich, aber Handschlag kennt Sie noch nicht als Person. Bitte wenden Sie sich an die Sozialplanung oder den Betrieb.',
    en: 'Your sign-in worked, but Handschlag does not know you as a person yet. Please ask the social planners or the operators.',
  },
  failed: { de: 'Die Anmeldung hat nicht geklappt', en: 'The sign-in did not work' },
  failedLead: {
    de: 'Das kann geschehen, wenn sie lange gedauert hat oder in zwei Fenstern begonnen wurde. Bitte versuchen Sie es noch einmal.',
    en: 'That can happen when it took long or was begun in two windows. Please try again.',
  },
  choose: { de: 'Als wer möchten Sie hineinsehen?', en: 'As whom would you like to look in?' },
  chooseLead: {
    de: 'Alle Personen sind erfunden. Ein Vorgang lebt davon, dass mehrere mitwirken: Wechseln Sie ruhig oft.',
    en: 'All people are invented. A case lives on several taking part: change sides often.',
  },
  municipalitySide: { de: 'In der Kommune', en: 'In the municipality' },
  germanMails: { de: 'E-Mails auf Deutsch', en: 'Mails in German' },
  englishMails: { de: 'E-Mails auf Englisch', en: 'Mails in English' },
  carrierSide: { de: 'Bei Trägern', en: 'At carriers' },
  watchingSide: { de: 'Prüfung und Betrieb', en: 'Audit and operations' },
} as const satisfies { readonly [name: string]: Text };
