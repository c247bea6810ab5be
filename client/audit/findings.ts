/** What an audit can find: a stable code for programs, the place, and a sentence for people. */
import type { StreamId, Text } from '../../domain/terms.ts';

/** Each code with what it says; `detail` is technical and the same in both languages. */
const SENTENCES = {
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
  'unapproved-mailing': {
    de: 'Gedruckt oder versandt wurde ohne gültige Zustimmung, Freigaben und Unterschrift für genau diese Dokumente',
    en: 'It was printed or sent without current agreement, approvals and signature of exactly these documents',
  },
  unsigned: {
    de: 'Die gemeinsame Erklärung war noch nicht von beiden Seiten unterzeichnet',
    en: 'The joint declaration was not yet signed by both sides',
  },
  'signed-before-acceptance': {
    de: 'Unterzeichnet wurde ohne Zusage oder eine andere als die geltende Erklärung',
    en: 'It was signed without an acceptance, or another declaration than the current one',
  },
  'accepted-not-permissible': {
    de: 'Zugesagt wurde ohne rechtliche Einschätzung oder gegen die Einschätzung „nicht zulässig“',
    en: 'It was accepted without a legal position or against the position “not permissible”',
  },
  'accepted-uninformed': {
    de: 'Zugesagt wurde, bevor Datenschutz und Pressestelle informiert waren',
    en: 'It was accepted before data-protection officer and press office were informed',
  },
  'after-the-end': {
    de: 'Nach dem Ende des Vorgangs ist noch etwas geschehen',
    en: 'Something happened after the end of the case',
  },
  'quantities-differ': {
    de: 'Gedruckt ist nicht gleich versandt + Makulatur + Belegexemplare',
    en: 'Printed does not equal sent + spoiled + kept',
  },
  'more-than-selected': {
    de: 'Versandt wurden mehr Sendungen als ausgewählt',
    en: 'More items were sent than selected',
  },
  'sent-in-red-stretch': {
    de: 'Versandt wurde in der Sperrfrist vor einer Wahl, ohne Ausnahme der Stadtspitze',
    en: 'It was sent in the red stretch before an election, without an override by the leadership',
  },
  'approved-own-draft': {
    de: 'Freigegeben hat, wer mitverfasst hat',
    en: 'Whoever drafted it also approved it',
  },
  'outside-role': {
    de: 'Gehandelt hat jemand, dem dieser Schritt nicht zusteht',
    en: 'Somebody acted whose step this is not',
  },
  'recorded-twice': {
    de: 'Dieselbe Benachrichtigung ist zweimal verzeichnet',
    en: 'The same notice is recorded twice',
  },
  'tenant-differs': {
    de: 'Der Strom ist einer anderen Kommune zugeordnet, als er selbst nennt',
    en: 'The stream is filed under another municipality than it names itself',
  },
  'receipt-differs': {
    de: 'Die Quittung des Befehls nennt andere Zeilen',
    en: 'The receipt of the command names other rows',
  },
  'row-missing': { de: 'Der Vorgang fehlt in den Übersichten', en: 'The case is missing from the lists' },
  'row-differs': {
    de: 'Die Übersicht zeigt den Vorgang anders, als das Journal ihn ergibt',
    en: 'The lists show the case otherwise than the journal gives it',
  },
  'tasks-differ': {
    de: 'Die Aufgaben des Vorgangs sind andere, als das Journal sie ergibt',
    en: 'The tasks of the case are others than the journal gives',
  },
  'row-without-case': {
    de: 'Die Übersicht zeigt einen Vorgang, den das Journal nicht kennt',
    en: 'The lists show a case that the journal does not know',
  },
} as const satisfies { readonly [code: string]: Text };

export type FindingCode = keyof typeof SENTENCES;

export interface Finding {
  readonly stream: StreamId;
  /** The row; absent where it concerns the stream as a whole. */
  readonly seq?: number;
  readonly code: FindingCode;
  readonly message: Text;
}

/** `detail` never holds a value of the case, so that findings may be logged: types, codes, numbers and ids alone. */
export function finding(stream: StreamId, seq: number | undefined, code: FindingCode, detail?: string): Finding {
  const { de, en } = SENTENCES[code];
  const more = detail === undefined ? '.' : `: ${detail}.`;
  return { stream, ...(seq === undefined ? {} : { seq }), code, message: { de: de + more, en: en + more } };
}
