/** Words of the process picture, of its text and of its file. */
import { naming } from '../../../domain/guideline/office-words.ts';
import type { Role, StepName, Text } from '../../../domain/terms.ts';

export const PROCESS = {
  title: { de: 'Ablauf einer Zusammenarbeit', en: 'How a cooperation proceeds' },
  lead: {
    de: 'Von der Anfrage bis zum Abschluss, von oben nach unten. Jede Spalte gehört einer Seite; ein Schritt beginnt, wenn alles erledigt ist, was mit einem Pfeil zu ihm führt.',
    en: 'From the request to the end, from top to bottom. Each column belongs to one side; a step begins once everything is done that leads to it by an arrow.',
  },
  caseTitle: { de: 'Ablaufbild', en: 'Process picture' },
  caseLead: {
    de: 'Was erledigt ist, was gerade offen ist und was noch kommt.',
    en: 'What is done, what is open right now and what is still to come.',
  },
  toPicture: { de: 'Als Ablaufbild ansehen', en: 'See it as a process picture' },
  picture: { de: 'Bild', en: 'Picture' },
  pictureOf: { de: 'Ablaufbild, zum Verschieben', en: 'Process picture, scrollable' },
  described: {
    de: 'Dieselben Schritte stehen unter dem Bild als Text.',
    en: 'The same steps stand as text below the picture.',
  },
  download: { de: 'Als BPMN-Datei herunterladen', en: 'Download as a BPMN file' },
  downloadHint: {
    de: 'BPMN 2.0 mit Anordnung, für Programme zur Prozessmodellierung.',
    en: 'BPMN 2.0 with its layout, for process modelling tools.',
  },
  legend: { de: 'So lesen Sie das Bild', en: 'How to read the picture' },
  legendGateway: {
    de: 'Eine Raute teilt den Weg oder wartet auf alle Wege, die zu ihr führen.',
    en: 'A diamond parts the way, or waits for every way that leads to it.',
  },
  legendOptional: {
    de: 'Gestrichelt umrandet ist, was nicht in jedem Vorgang vorkommt; darunter steht, wann.',
    en: 'A dashed frame marks what not every case has; it says below when it has.',
  },
  legendInform: {
    de: 'Benachrichtigungen stehen bei der Stelle, die sie bekommt; Handschlag verschickt sie.',
    en: 'Notices stand with the office that gets them; Handschlag sends them.',
  },
  legendRounds: {
    de: 'Vom Entwurf bis zur Löschbestätigung ist eine Runde; eine weitere durchläuft diese Schritte noch einmal.',
    en: 'From the draft to the deletion of addresses is one round; a further one goes through these steps again.',
  },
  legendState: {
    de: 'Was noch nicht an der Reihe ist, trägt kein Zeichen.',
    en: 'What is not due yet bears no mark.',
  },
  asText: { de: 'Der Ablauf als Text', en: 'The process as text' },
  by: { de: 'Wer', en: 'Who' },
  eachOf: { de: 'jede Stelle für sich', en: 'each of them' },
  anyOf: { de: 'eine davon genügt', en: 'one of them suffices' },
  handschlagInforms: {
    de: 'Handschlag per E-Mail; kommt sie nicht an, die Sozialplanung',
    en: 'Handschlag by mail; where it does not arrive, the social planner',
  },
  after: { de: 'Nach', en: 'After' },
  atOnce: { de: 'damit beginnt ein Vorgang', en: 'with it a case begins' },
  within: { de: 'Frist', en: 'Time' },
  workingDays: { de: 'Arbeitstage (Vorgabe)', en: 'working days (by default)' },
  workingDay: { de: 'Arbeitstag (Vorgabe)', en: 'working day (by default)' },
  each: { de: 'Mehrfach', en: 'Several times' },
  about: { de: 'Worum es geht', en: 'What it is about' },
  onlyIf: { de: 'Nötig', en: 'Needed' },
  incomplete: { de: 'unvollständig', en: 'incomplete' },
  others: { de: 'u. a.', en: 'and others' },
  start: { de: 'Beginn', en: 'Begin' },
  end: { de: 'Ende', en: 'End' },
  review: { de: 'Prüfung', en: 'Review' },
  pool: { de: 'Zusammenarbeit von Träger und Kommune', en: 'Cooperation of carrier and municipality' },
} as const satisfies { readonly [name: string]: Text };

export const EACH = {
  role: { de: 'einmal je Stelle', en: 'once for each office' },
  register: { de: 'im Kreis einmal je Melderegister', en: 'in a county once for each register' },
  committee: { de: 'einmal je Gremium', en: 'once for each committee' },
  complaint: { de: 'einmal je Beschwerde', en: 'once for each complaint' },
} as const satisfies { readonly [name: string]: Text };

export const STATE = {
  done: { de: 'erledigt', en: 'done' },
  open: { de: 'offen', en: 'open' },
  waiting: { de: 'kommt noch', en: 'to come' },
  waived: { de: 'verzichtet', en: 'waived' },
  unused: { de: 'entfällt', en: 'not needed' },
} as const satisfies { readonly [name: string]: Text };
export type StateName = keyof typeof STATE;

/** Beside the word, so that neither stands for itself by its colour. */
export const MARK: { readonly [S in StateName]: string } = {
  done: '✓',
  open: '►',
  waiting: '○',
  waived: '–',
  unused: '–',
};

const COMPLAINT: Text = { de: 'wenn eine Beschwerde kommt', en: 'if a complaint comes' };

/** When a step that not every case has is asked for. */
export const CONDITIONS: { readonly [N in StepName]?: Text } = {
  'hold-preliminary-talk': { de: 'freiwillig', en: 'voluntary' },
  'complete-request': { de: 'wenn etwas fehlt', en: 'if something is missing' },
  'inform-statistics-office': { de: 'wo es sie gibt', en: 'where there is one' },
  'obtain-resolution': { de: 'wenn die Kommune ihn verlangt', en: 'if the municipality asks for it' },
  'agree-processing': { de: 'bei externer Druckerei', en: 'with an outside printer' },
  'register-complaint': COMPLAINT,
  'answer-complaint': COMPLAINT,
  'close-complaint': COMPLAINT,
  'hand-over-statistics': { de: 'wenn es vereinbart ist', en: 'if it was agreed' },
};

/** Titles of the columns. */
export const LANE = {
  carrier: { de: 'Träger', en: 'Carrier' },
  planning: { de: 'Sozialplanung', en: 'Social planning' },
  'data-protection': { de: 'Datenschutz', en: 'Data protection' },
  press: { de: 'Pressestelle', en: 'Press office' },
  registers: { de: 'Meldeamt und Statistik', en: 'Registers and statistics' },
  printing: { de: 'Druck und Post', en: 'Print and mail' },
  leadership: { de: 'Leitung', en: 'Leadership' },
} as const satisfies { readonly [name: string]: Text };

/** Where a role's own label is too long for a box. */
export const SHORT_ROLE: { readonly [R in Role]?: Text } = {
  'data-protection-officer': { de: 'Datenschutz', en: 'Data protection' },
  'carrier-management': { de: 'Geschäftsführung', en: 'Management' },
  leadership: naming('leadership', ({ label }) => ({ de: label.de, en: 'Leadership' })),
};
