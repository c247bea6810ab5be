/** Words of the guided request. */
import type { Text } from '../../../domain/terms.ts';

export const NEW_CASE = {
  title: { de: 'Neue Anfrage', en: 'New request' },
  lead: {
    de: 'In vier Abschnitten zur Anfrage. Sie können jederzeit unterbrechen; was Sie eingegeben haben, bleibt 14 Tage liegen.',
    en: 'Four sections lead to the request. You can stop at any time; what you entered stays for 14 days.',
  },
  timeUnknown: {
    de: 'Der Kalender der Kommune ist noch nicht bekannt.',
    en: 'The municipality’s calendar is not known yet.',
  },
  begin: { de: 'Anfrage beginnen', en: 'Begin the request' },
  goOn: { de: 'Weiter mit Ihrem Entwurf', en: 'Go on with your draft' },
  keptFrom: { de: 'Entwurf vom', en: 'Draft of' },
  discard: { de: 'Entwurf verwerfen', en: 'Discard the draft' },
  copy: { de: 'Aus einem früheren Vorgang übernehmen', en: 'Take over from an earlier case' },
  copyLead: {
    de: 'Alles wird übernommen und lässt sich ändern. Ein Entwurf, der schon da ist, wird ersetzt.',
    en: 'Everything is taken over and can be changed. A draft that is there already is replaced.',
  },
  copyField: { de: 'Früherer Vorgang', en: 'Earlier case' },
  copyButton: { de: 'Übernehmen', en: 'Take over' },
  choose: { de: 'Bitte wählen', en: 'Please choose' },
  progress: { de: 'Abschnitte der Anfrage', en: 'Sections of the request' },
  who: { de: 'Wer fragt an?', en: 'Who asks?' },
  what: { de: 'Worum geht es?', en: 'What is it about?' },
  whom: { de: 'Wer soll Post bekommen?', en: 'Who is to get mail?' },
  why: { de: 'Anlass und Grundlage', en: 'Occasion and basis' },
  summary: { de: 'Prüfen und absenden', en: 'Check and send' },
  next: { de: 'Weiter', en: 'Continue' },
  back: { de: 'Zurück', en: 'Back' },
  change: { de: 'Ändern', en: 'Change' },
  forCarrier: { de: 'Für welchen Träger?', en: 'For which carrier?' },
  send: { de: 'Anfrage absenden', en: 'Send the request' },
  incomplete: { de: 'Es fehlt noch etwas', en: 'Something is still missing' },
  notYours: { de: 'Anfragen stellen Träger oder die Sozialplanung.', en: 'Carriers or social planners make requests.' },
} as const satisfies { readonly [name: string]: Text };
