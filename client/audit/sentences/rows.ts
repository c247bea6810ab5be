/** What can be wrong with rows and with what was decided in them. */
import type { Text } from '../../../domain/terms.ts';

export const ROWS = {
  unreadable: {
    de: 'Die Zeile ist nicht lesbar; sie und alles vor ihr sind ungeprüft',
    en: 'The row cannot be read; it and all before it are unverified',
  },
  'body-deleted': {
    de: 'Der Inhalt der Zeile wurde gelöscht; sie und alles vor ihr sind ungeprüft',
    en: 'The body of the row was deleted; it and all before it are unverified',
  },
  gap: { de: 'Die Zeilen sind nicht lückenlos nummeriert', en: 'The rows are not numbered without a gap' },
  'link-broken': {
    de: 'Die Zeile nennt nicht den Hash ihrer Vorgängerin',
    en: 'The row does not name the hash of the one before it',
  },
  'hash-differs': {
    de: 'Der gespeicherte Text hat einen anderen Hash als verzeichnet',
    en: 'The stored text has another hash than the one recorded',
  },
  'not-canonical': {
    de: 'Der gespeicherte Text ist nicht die kanonische Form seines Inhalts',
    en: 'The stored text is not the canonical form of its contents',
  },
  malformed: {
    de: 'Der Zeile fehlen Angaben; was aus ihr folgt, ist ungeprüft',
    en: 'The row lacks fields; what follows from it is unverified',
  },
  'other-stream': { de: 'Die Zeile gehört zu einem anderen Strom', en: 'The row belongs to another stream' },
  'unknown-version': {
    de: 'Diese Fassung der Zeile kennt das Programm nicht',
    en: 'This program does not know this version of the row',
  },
  'time-goes-back': { de: 'Die Zeile ist älter als ihre Vorgängerin', en: 'The row is older than the one before it' },
  'head-differs': {
    de: 'Der Strom endet nicht mit der Zeile, die das Journal als letzte nennt',
    en: 'The stream does not end with the row that the journal names as its last',
  },
  'decision-differs': {
    de: 'Die Regeln führen aus demselben Stand zu einem anderen Ergebnis',
    en: 'From the same state the rules come to another result',
  },
  'event-without-command': {
    de: 'Das Ereignis folgt auf keinen Befehl, der es auslöst',
    en: 'The event follows no command that causes it',
  },
  'batch-torn': {
    de: 'Zeit, Person, Regeln, Programm oder Anlass stimmen nicht mit denen des Befehls überein',
    en: 'Time, actor, rules, build or cause do not agree with those of the command',
  },
  'command-repeated': {
    de: 'Derselbe Befehl steht schon einmal im Strom',
    en: 'The same command stands in the stream before',
  },
  'rules-differ': {
    de: 'Entschieden wurde nach einer anderen Fassung der Regeln, als für den Vorgang gilt',
    en: 'It was decided under another version of the rules than the case has',
  },
  'other-basis': {
    de: 'Die Planungsgrundlage ist nicht die, die der Strom der Kommune ergibt',
    en: 'The planning basis is not the one that the stream of the municipality gives',
  },
  'basis-went-back': {
    de: 'Die Planungsgrundlage ist älter als die vorige',
    en: 'The planning basis is older than the previous one',
  },
  'not-foldable': {
    de: 'Das Ereignis lässt sich nicht nachvollziehen; alles nach ihm ist ungeprüft',
    en: 'The event cannot be replayed; all after it is unverified',
  },
} as const satisfies { readonly [code: string]: Text };
