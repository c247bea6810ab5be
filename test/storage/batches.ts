/** Hand-made batches for the journal: a command and two events, as `execute` would append them. */
import type { CaseView, TaskRow } from '../../domain/case/view.ts';
import { chain, type Head, type Message } from '../../domain/journal/envelope.ts';
import {
  type CaseId,
  type CommandId,
  caseStream,
  ENGINE,
  type Hash,
  type Instant,
  type Json,
  type MunicipalityId,
  type OrganisationId,
  type StreamId,
} from '../../domain/terms.ts';
import type { Append } from '../../storage/journal.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';

export const MUELHEIM = 'muelheim' as MunicipalityId;
export const CARITAS = 'caritas' as OrganisationId;
export const AT = '2026-03-02T09:00:00.000Z' as Instant;
export const caseId = (name: string) => name as CaseId;

export interface BatchInput {
  readonly of: CaseId;
  readonly head: Head;
  readonly command: string;
  readonly fingerprint?: string;
  readonly data?: Json;
  readonly view?: Partial<CaseView['row']>;
  readonly tasks?: CaseView['tasks'];
}

/** Three rows on `head`: a command and the two events that it caused. */
export function batch({ of, head, command, fingerprint = 'f1', data = {}, view, tasks = [] }: BatchInput): Append {
  const stream: StreamId = caseStream(of);
  const message = (kind: 'command' | 'event', type: string): Message => ({
    kind,
    type,
    schema: 1,
    at: AT,
    actor: ENGINE,
    cause: `command:${command}`,
    rules: 1,
    build: '0'.repeat(64) as Hash,
    data,
  });
  const messages = [message('command', 'replan'), message('event', 'first'), message('event', 'second')];
  const rows = chain(stream, head, messages, sha256Hex);
  const [from, to] = [head.seq + 1, head.seq + rows.length];
  return {
    stream,
    municipality: MUELHEIM,
    expected: head,
    rows,
    command: { commandId: command as CommandId, stream, fingerprint, from, to },
    view: aView({ ...row(of), seq: to, ...view }, { tasks }),
  };
}

/** The head that a batch leaves behind. */
export function headAfter({ rows }: Append): Head {
  const last = rows.at(-1);
  if (!last) throw new Error('a batch without rows');
  return { seq: last.envelope.seq, hash: last.hash };
}

export const row = (id: CaseId): CaseView['row'] => ({
  caseId: id,
  municipality: MUELHEIM,
  carrier: CARITAS,
  phase: 'request',
  paused: false,
  open: true,
  openedAt: AT,
  changedAt: AT,
  seq: 0,
  wakeAt: null,
  basisSeq: 0,
  turn: [],
  due: null,
  title: null,
  facts: { addressees: 1200 },
});

export const aView = (of: CaseView['row'], beside: Partial<Omit<CaseView, 'row'>> = {}): CaseView => ({
  row: of,
  tasks: [],
  substitutes: [],
  text: '',
  ...beside,
});

export const task = (id: CaseId, key: string, changes: Partial<TaskRow> = {}): TaskRow => ({
  caseId: id,
  municipality: MUELHEIM,
  carrier: CARITAS,
  phase: 'request',
  changedAt: AT,
  key,
  step: 'approve-mailing',
  round: 1,
  roles: ['press-office'],
  openSince: AT,
  due: null,
  takenBy: null,
  takenSince: null,
  ...changes,
});
