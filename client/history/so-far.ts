/** What of the rows before it a sentence speaks of: as much of a stream's past as the telling needs, no rule asks it. */
import type { Election, PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import type { CaseEvent, EventDataOf } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { PlainDate, Role } from '../../domain/terms.ts';

export interface SoFar {
  /** The cause of the last command by which the planner recorded for an office. */
  readonly recorded?: string;
  /** The cause of the last command that corrected a step. */
  readonly corrected?: string;
  /** The cause of the last import of a council's calendar. */
  readonly imported?: string;
  /** How many sign for the carrier. */
  readonly signatories: number;
  /** How many of them have signed the declaration as it stands. */
  readonly signed: number;
  /** How many conditions the legal assessment carries. */
  readonly conditions: number;
  readonly isWeighed?: true;
  /** In which stretches a dispatch waits, by the planning basis in force. */
  readonly elections?: Pick<PlanningBasis, 'elections' | 'electionWindows' | 'electionWindowsByKind'>;
  /** T2: the elections whose window was lifted for this case, on the days that they then had. */
  readonly lifted: readonly Election[];
  /** Of this round of dispatch. */
  readonly mailing: Mailing;
  /** L2: the offices that have stopped the dispatch and not approved again. */
  readonly stopped: readonly Role[];
  /** In all, as last recorded or corrected. */
  readonly responses?: { readonly answered: number; readonly undeliverable: number };
  /** By their keys, the notices that did not arrive. */
  readonly failed: { readonly [key: string]: Failure };
  /** By their numbers, the rows that a later row points at. */
  readonly pointedAt: { readonly [seq: number]: Envelope };
}

interface Mailing {
  readonly planned?: PlainDate;
  readonly pieces?: readonly Piece[];
  readonly printed?: Pick<EventDataOf<'mailing-printed'>, 'printed' | 'spoiled' | 'kept'>;
  /** No version was drafted since the print. */
  readonly isPrinted?: boolean;
}

export type Piece = EventDataOf<'mailing-drafted'>['pieces'][number]['piece'];
/** Nobody to write to, refused at once, or come back later. */
export type Failure = 'nobody' | 'refused' | 'away' | 'bounced';

/** Before a stream's first row. */
export const NOTHING_SO_FAR: SoFar = {
  signatories: 1,
  signed: 0,
  conditions: 0,
  lifted: [],
  mailing: {},
  stopped: [],
  failed: {},
  pointedAt: {},
};

export function soFarAfter(before: SoFar, envelope: Envelope): SoFar {
  if (envelope.kind !== 'event') return before;
  const { type, data, cause, seq } = envelope;
  if (type === 'sittings-imported') return { ...before, imported: cause };
  const after = afterEvent(signedAnew(before, data), { type, data } as unknown as CaseEvent, cause);
  return isPointedAt(type, data) ? { ...after, pointedAt: { ...after.pointedAt, [seq]: envelope } } : after;
}

function afterEvent(before: SoFar, event: CaseEvent, cause: string): SoFar {
  const { mailing } = before;
  switch (event.type) {
    case 'recorded-for-office':
      return { ...before, recorded: cause };
    case 'step-corrected':
      return { ...before, corrected: cause };
    case 'step-revoked':
      return event.data.reopened.includes('record-responses') ? uncounted(before) : before;
    case 'planning-basis-set':
      return withElections(before, event.data.basis);
    case 'carrier-vetted':
      return { ...before, signatories: event.data.signatories };
    case 'legal-position-assessed':
      return { ...before, conditions: event.data.conditions.length };
    case 'request-weighed':
      return { ...before, isWeighed: true };
    case 'declaration-rendered':
      return { ...before, signed: 0 };
    case 'declaration-signed':
      return event.data.side === 'carrier' ? { ...before, signed: before.signed + 1 } : before;
    case 'window-overridden':
      return { ...before, lifted: [...before.lifted, ...electionsOf(before, event.data.election)] };
    case 'dispatch-planned':
      return { ...before, mailing: { ...mailing, planned: event.data.date } };
    case 'mailing-drafted': {
      const pieces = event.data.pieces.map(({ piece }) => piece);
      return { ...before, mailing: { ...mailing, pieces, isPrinted: false } };
    }
    case 'mailing-printed':
      return { ...before, mailing: { ...mailing, printed: event.data, isPrinted: true } };
    case 'dispatch-stopped':
      return { ...before, stopped: [...before.stopped, event.data.office] };
    case 'mailing-approved': {
      const { office } = event.data;
      return { ...before, stopped: before.stopped.filter((other) => other !== office) };
    }
    case 'round-started':
      return { ...before, mailing: {}, stopped: [] };
    case 'responses-recorded':
      return { ...before, responses: counted(before, event.data, cause) };
    case 'notice-failed':
      return { ...before, failed: { ...before.failed, [event.data.key]: failureOf(event.data) } };
    default:
      return before;
  }
}

export function failureOf({ why, bounced }: EventDataOf<'notice-failed'>): Failure {
  if (bounced) return 'bounced';
  return why === 'nobody' || why === 'away' ? why : 'refused';
}

/** A basis of an earlier release lacks what later ones carry. */
const withElections = (before: SoFar, basis: Partial<PlanningBasis>): SoFar => {
  const { elections, electionWindows, electionWindowsByKind } = basis;
  if (!elections || !electionWindows || !electionWindowsByKind) return before;
  return { ...before, elections: { elections, electionWindows, electionWindowsByKind } };
};

const electionsOf = ({ elections }: SoFar, id: string): readonly Election[] =>
  (elections?.elections ?? []).filter((election) => election.id === id);

/** Corrected figures take the place of those before. */
function counted(
  { corrected, responses = { answered: 0, undeliverable: 0 } }: SoFar,
  { answered, undeliverable }: EventDataOf<'responses-recorded'>,
  cause: string,
): NonNullable<SoFar['responses']> {
  if (corrected === cause) return { answered, undeliverable };
  return { answered: responses.answered + answered, undeliverable: responses.undeliverable + undeliverable };
}

const uncounted = ({ responses: _, ...before }: SoFar): SoFar => before;

/** Where signing is open again, its signatures count no more. */
const signedAnew = (before: SoFar, data: Envelope['data']): SoFar =>
  reopenedBy(data).includes('sign-for-carrier') ? { ...before, signed: 0 } : before;

/** What notices, declarations and erasures name by a row's number. */
const isPointedAt = (type: string, data: Envelope['data']): boolean =>
  POINTED_AT.has(type) || reopenedBy(data).length > 0;

export const reopenedBy = (data: Envelope['data']): readonly string[] =>
  ((data ?? {}) as { readonly reopened?: readonly string[] }).reopened ?? [];

const POINTED_AT: ReadonlySet<string> = new Set([
  'request-weighed',
  'decision-confirmed',
  'resolution-obtained',
  'case-declined',
  'case-withdrawn',
  'case-closed',
  'dispatch-stopped',
  'planning-basis-set',
  'erasure-ordered',
  'deletion-proposed',
]);
