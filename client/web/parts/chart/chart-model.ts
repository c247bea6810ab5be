/** What a picture of time shows: rows, and on them marks, each a day or a span of days. Words beside it say the same. */
import type { PlainDate, Text } from '../../../../domain/terms.ts';

export const MARK_KINDS = {
  sitting: { de: 'Sitzung', en: 'Sitting' },
  cancelled: { de: 'Sitzung abgesagt', en: 'Sitting cancelled' },
  doubtful: { de: 'Sitzung fraglich', en: 'Sitting in doubt' },
  missed: { de: 'Sitzung nicht mehr zu erreichen', en: 'Sitting that can no longer be met' },
  papers: { de: 'Vorlagenschluss', en: 'Papers due' },
  election: { de: 'Wahltag', en: 'Election day' },
  note: { de: 'Hinweis', en: 'Note' },
  amber: { de: 'Warnung', en: 'Warning' },
  red: { de: 'Sperrfrist', en: 'Closed stretch' },
  recess: { de: 'Sitzungspause', en: 'Recess' },
  closed: { de: 'Verwaltung geschlossen', en: 'Administration closed' },
  dispatch: { de: 'Geplanter Versand', en: 'Planned dispatch' },
  due: { de: 'Nächste Frist', en: 'Next deadline' },
  overdue: { de: 'Überfällig', en: 'Overdue' },
  done: { de: 'Erledigt', en: 'Done' },
  step: { de: 'Erwartete Bearbeitung', en: 'Expected work' },
  critical: { de: 'Bestimmt den Tag des Berichts', en: 'Decides the day of the report' },
  latest: { de: 'Letzter Tag für die gewählte Sitzung', en: 'Last day for the chosen sitting' },
  'too-late': { de: 'Letzter Tag ist nicht zu halten', en: 'Last day cannot be met' },
} as const satisfies { readonly [kind: string]: Text };
export type MarkKind = keyof typeof MARK_KINDS;

export interface Mark {
  /** Ties what is drawn to the words that say it. */
  readonly key: string;
  readonly kind: MarkKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Said within a span where there is room, and when a mouse rests on it. */
  readonly name: string;
  /** Said within a span that has no room for more. */
  readonly short?: string;
}

export interface ChartRow {
  readonly key: string;
  /** Lines are broken where it says so, and where they must. */
  readonly label: string;
  readonly marks: readonly Mark[];
}

export interface Chart {
  readonly from: PlainDate;
  /** The last day shown. */
  readonly until: PlainDate;
  readonly today: PlainDate;
  readonly rows: readonly ChartRow[];
}

const SPANS: readonly MarkKind[] = ['note', 'amber', 'red', 'recess', 'closed', 'step', 'critical'];
export const isSpan = ({ kind }: Pick<Mark, 'kind'>): boolean => SPANS.includes(kind);

/** Whether anything of it lies in the picture. What is overdue since before stands at the edge. */
export const isShown = ({ from, until, today }: Omit<Chart, 'rows'>, mark: Mark): boolean =>
  mark.from <= until && (mark.to >= from || (mark.kind === 'overdue' && from <= today && today <= until));
