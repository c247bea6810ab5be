/** The read model's tables, the same in both databases, and how views become rows and rows views again. */
import type { CaseRow, CaseView, TaskRow } from '../domain/case/view.ts';

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
  /** JSON. */
  readonly facts: string;
}

export interface TaskRecord {
  readonly case_id: string;
  readonly key: string;
  readonly municipality: string;
  readonly carrier: string;
  readonly step: string;
  readonly round: number;
  /** JSON array. */
  readonly roles: string;
  readonly open_since: string;
  readonly due: string | null;
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
  'facts',
] as const satisfies readonly (keyof CaseRecord)[];

export const TASK_COLUMNS = [
  'case_id',
  'key',
  'municipality',
  'carrier',
  'step',
  'round',
  'roles',
  'open_since',
  'due',
] as const satisfies readonly (keyof TaskRecord)[];

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
  facts: JSON.stringify(row.facts),
});

export const taskRecord = (task: TaskRow): TaskRecord => ({
  case_id: task.caseId,
  key: task.key,
  municipality: task.municipality,
  carrier: task.carrier,
  step: task.step,
  round: task.round,
  roles: JSON.stringify(task.roles),
  open_since: task.openSince,
  due: task.due,
});

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
    facts: JSON.parse(record.facts),
  }) as CaseRow;

export const taskRow = (record: TaskRecord): TaskRow =>
  ({
    caseId: record.case_id,
    municipality: record.municipality,
    carrier: record.carrier,
    key: record.key,
    step: record.step,
    round: record.round,
    roles: JSON.parse(record.roles),
    openSince: record.open_since,
    due: record.due,
  }) as TaskRow;
