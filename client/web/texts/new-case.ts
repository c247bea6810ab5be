/** Words of the guided request. */
import type { Text } from '../../../domain/terms.ts';

export const NEW_CASE = {
  title: { de: 'Neue Anfrage', en: 'New request' },
  lead: {
    de: 'In vier Abschnitten zur Anfrage, dann prüfen und absenden. Sie können jederzeit unterbrechen; was Sie eingegeben haben, bleibt 14 Tage liegen.',
    en: 'Four sections lead to the request, then you check and send it. You can stop at any time; what you entered stays for 14 days.',
  },
  timeUnknown: {
    de: 'Der Kalender der Kommune ist noch nicht bekannt.',
    en: 'The municipality’s calendar is not known yet.',
  },
  begin: { de: 'Anfrage beginnen', en: 'Begin the request' },
  goOn: { de: 'Weiter mit Ihrem Entwurf', en: 'Go on with your draft' },
  keptLead: {
    de: 'Ihre Anfrage liegt 14 Tage lang hier, nur für Sie; noch ist nichts abgesendet.',
    en: 'Your request lies here for 14 days, for you alone; nothing has been sent yet.',
  },
  begun: { de: 'Sie haben eine Anfrage begonnen, zuletzt am', en: 'You have begun a request, last on' },
  keptFrom: { de: 'Entwurf vom', en: 'Draft of' },
  discard: { de: 'Entwurf verwerfen', en: 'Discard the draft' },
  copy: { de: 'Aus einem früheren Vorgang übernehmen', en: 'Take over from an earlier case' },
  copyLead: {
    de: 'Alles wird übernommen und lässt sich ändern. Ein Entwurf, der schon da ist, wird ersetzt.',
    en: 'Everything is taken over and can be changed. A draft that is there already is replaced.',
  },
  copyField: { de: 'Früherer Vorgang', en: 'Earlier case' },
  copyButton: { de: 'Übernehmen', en: 'Take over' },
  progress: { de: 'Abschnitte der Anfrage', en: 'Sections of the request' },
  who: { de: 'Wer fragt an?', en: 'Who asks?' },
  what: { de: 'Worum geht es?', en: 'What is it about?' },
  whom: { de: 'Wer soll Post bekommen?', en: 'Who is to get mail?' },
  why: { de: 'Anlass und Grundlage', en: 'Occasion and basis' },
  summary: { de: 'Prüfen und absenden', en: 'Check and send' },
  next: { de: 'Weiter', en: 'Continue' },
  back: { de: 'Zurück', en: 'Back' },
  change: { de: 'Ändern', en: 'Change' },
  complete: { de: 'vollständig', en: 'complete' },
  otherDay: { de: 'Ging die Anfrage an einem anderen Tag ein?', en: 'Did the request come in on another day?' },
  forCarrier: { de: 'Für welchen Träger?', en: 'For which carrier?' },
  forCarrierHint: {
    de: 'Seinen Namen übernimmt Handschlag aus dem Verzeichnis. Steht er nicht in der Liste, wird er vor dem Absenden unter Verwaltung, Personen und Träger eingetragen.',
    en: 'Handschlag takes its name from the register. One that is not listed is registered before the request is sent, under administration, people and carriers.',
  },
  unlisted: { de: 'ein Träger, der nicht in der Liste steht', en: 'a carrier that is not listed' },
  carrierMissing: { de: '„Für welchen Träger?“ ist noch offen.', en: '“For which carrier?” is still open.' },
  notRegistered: {
    de: 'Der Träger ist noch nicht eingetragen: Niemand könnte den Vorgang für ihn sehen. Bitte wählen Sie ihn aus, sobald er eingetragen ist.',
    en: 'The carrier is not registered yet: nobody could see the case for it. Please choose it as soon as it is registered.',
  },
  pleaseChoose: { de: 'Bitte wählen.', en: 'Please choose.' },
  recordedFor: { de: 'Erfasst für den Träger', en: 'Recorded for the carrier' },
  nothingYet: { de: 'Noch nichts eingetragen.', en: 'Nothing entered yet.' },
  wrong: { de: 'Bitte prüfen Sie Ihre Angaben', en: 'Please check what you entered' },
  send: { de: 'Anfrage absenden', en: 'Send the request' },
  incomplete: { de: 'Es fehlt noch etwas', en: 'Something is still missing' },
  notYours: { de: 'Anfragen stellen Träger oder die Sozialplanung.', en: 'Carriers or social planners make requests.' },
} as const satisfies { readonly [name: string]: Text };
