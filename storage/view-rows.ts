/** The read model's tables, the same in both databases, and how views become rows and rows views again. */
import { type CaseRow, type CaseView, type SubstituteRow, type TaskRow, VIEW_VERSION } from '../domain/case/view.ts';
import { ROLES, type Role } from '../domain/terms.ts';

/** Whose turn it is, as one number: bit n is the n-th of `ROLES`. A role that is put in between needs a new `VIEW_VERSION`. */
export const bitsOf = (roles: readonly Role[]): number =>
  roles.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0);

/** What has no day is the least urgent: it comes after every day of the calendar. */
const NEVER = '9999-12-31';
export const urgencyOf = (due: string | null): string => due ?? NEVER;

export interface CaseRecord {
  readonly case_id: string;
  readonly municipality: string;
  readonly carrier: string;
  readonly phase: string;
  readonly paused: number;
  readonly open: number;
  readonly opened_at: string;
  readonly changed_at: string;
  readonly seq: number;
  readonly wake_at: string | null;
  readonly basis_seq: number;
  /** Bits of roles. */
  readonly turn: number;
  /** The due date, or a day beyond all. */
  readonly urgency: string;
  /** JSON of the sealed value. */
  readonly title: string | null;
  /** JSON. */
  readonly facts: string;
  readonly version: number;
}

export interface TaskRecord {
  readonly case_id: string;
  readonly key: string;
  readonly municipality: string;
  readonly carrier: string;
  readonly phase: string;
  readonly changed_at: string;
  readonly step: string;
  readonly round: number;
  /** JSON array. */
  readonly roles: string;
  /** Bits of the same roles. */
  readonly turn: number;
  readonly open_since: string;
  readonly due: string | null;
  /** The due date, or a day beyond all. */
  readonly urgency: string;
  readonly taken_by: string | null;
  readonly taken_since: string | null;
}

export interface SubstituteRecord {
  readonly case_id: string;
  readonly office: string;
  readonly person: string;
  readonly from_day: string;
  readonly until_day: string | null;
}

export interface TextRecord {
  readonly case_id: string;
  readonly text: string;
}

export const CASE_COLUMNS = [
  'case_id',
  'municipality',
  'carrier',
  'phase',
  'paused',
  'open',
  'opened_at',
  'changed_at',
  'seq',
  'wake_at',
  'basis_seq',
  'turn',
  'urgency',
  'title',
  'facts',
  'version',
] as const satisfies readonly (keyof CaseRecord)[];

export const TASK_COLUMNS = [
  'case_id',
  'key',
  'municipality',
  'carrier',
  'phase',
  'changed_at',
  'step',
  'round',
  'roles',
  'turn',
  'open_since',
  'due',
  'urgency',
  'taken_by',
  'taken_since',
] as const satisfies readonly (keyof TaskRecord)[];

export const SUBSTITUTE_COLUMNS = [
  'case_id',
  'office',
  'person',
  'from_day',
  'until_day',
] as const satisfies readonly (keyof SubstituteRecord)[];

export const caseRecord = ({ row }: CaseView): CaseRecord => ({
  case_id: row.caseId,
  municipality: row.municipality,
  carrier: row.carrier,
  phase: row.phase,
  paused: Number(row.paused),
  open: Number(row.open),
  opened_at: row.openedAt,
  changed_at: row.changedAt,
  seq: row.seq,
  wake_at: row.wakeAt,
  basis_seq: row.basisSeq,
  turn: bitsOf(row.turn),
  urgency: urgencyOf(row.due),
  title: row.title && JSON.stringify(row.title),
  facts: JSON.stringify(row.facts),
  version: VIEW_VERSION,
});

export const taskRecord = (task: TaskRow): TaskRecord => ({
  case_id: task.caseId,
  key: task.key,
  municipality: task.municipality,
  carrier: task.carrier,
  phase: task.phase,
  changed_at: task.changedAt,
  step: task.step,
  round: task.round,
  roles: JSON.stringify(task.roles),
  turn: bitsOf(task.roles),
  open_since: task.openSince,
  due: task.due,
  urgency: urgencyOf(task.due),
  taken_by: task.takenBy,
  taken_since: task.takenSince,
});

export const substituteRecords = ({ row, substitutes }: CaseView): readonly SubstituteRecord[] =>
  substitutes.map(({ office, person, from, until }) => ({
    case_id: row.caseId,
    office,
    person,
    from_day: from,
    until_day: until,
  }));

export const caseRow = (record: CaseRecord): CaseRow =>
  ({
    caseId: record.case_id,
    municipality: record.municipality,
    carrier: record.carrier,
    phase: record.phase,
    paused: record.paused === 1,
    open: record.open === 1,
    openedAt: record.opened_at,
    changedAt: record.changed_at,
    seq: record.seq,
    wakeAt: record.wake_at,
    basisSeq: record.basis_seq,
    turn: ROLES.filter((role) => (record.turn & bitsOf([role])) !== 0),
    due: record.urgency === NEVER ? null : record.urgency,
    title: record.title && JSON.parse(record.title),
    facts: JSON.parse(record.facts),
  }) as unknown as CaseRow;

export const taskRow = (record: TaskRecord): TaskRow =>
  ({
    caseId: record.case_id,
    municipality: record.municipality,
    carrier: record.carrier,
    phase: record.phase,
    changedAt: record.changed_at,
    key: record.key,
    step: record.step,
    round: record.round,
    roles: JSON.parse(record.roles),
    openSince: record.open_since,
    due: record.due,
    takenBy: record.taken_by,
    takenSince: record.taken_since,
  }) as TaskRow;

export const substituteRow = (record: SubstituteRecord): SubstituteRow =>
  ({
    office: record.office,
    person: record.person,
    from: record.from_day,
    until: record.until_day,
  }) as SubstituteRow;
