/**
 * What must hold in any case, whatever the decider said: the invariants of the design's section 4, asked of the events alone.
 * The property tests hold the decider to them; here they are asked of what really happened.
 */
import { caseEvent, metaOf } from '../../domain/case/replay.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { StreamId } from '../../domain/terms.ts';
import { type Finding, type FindingCode, finding } from './findings.ts';
import { COURSE } from './invariants/course.ts';
import { DECISION } from './invariants/decision.ts';
import type { Breaches } from './invariants/invariant.ts';
import { MAILING } from './invariants/mailing.ts';
import { PEOPLE } from './invariants/people.ts';
import { RETENTION } from './invariants/retention.ts';
import { type Moment, NOTHING, type Standing, standingAfter } from './standing.ts';

export interface Broken {
  readonly code: FindingCode;
  /** The event that breaks it. */
  readonly seq: number;
  readonly type: string;
}

export const invariantFindings = (stream: StreamId, envelopes: readonly Envelope[]): readonly Finding[] =>
  brokenInvariants(
    envelopes.filter(({ kind }) => kind === 'event').map((row) => ({ event: caseEvent(row), meta: metaOf(row) })),
  ).map(({ code, seq, type }) => finding(stream, seq, code, type));

/** Of a case's events in their order, with their numbers in the stream: a gap in them parts one command from the next. */
export function brokenInvariants(moments: readonly Moment[]): readonly Broken[] {
  const broken: Broken[] = [];
  let standing = NOTHING;
  for (const moment of moments) {
    const at = { seq: moment.meta.seq, type: moment.event.type };
    try {
      broken.push(...brokenBy(moment, standing).map((code) => ({ code, ...at })));
      standing = standingAfter(standing, moment);
    } catch {
      return [...broken, { code: 'not-foldable', ...at }];
    }
  }
  return broken;
}

const BREACHES: Breaches = { ...DECISION, ...MAILING, ...PEOPLE, ...COURSE, ...RETENTION };

/** `standing` is what stood before the event. */
const brokenBy = (moment: Moment, standing: Standing): readonly FindingCode[] =>
  (Object.keys(BREACHES) as FindingCode[]).filter((code) => BREACHES[code]?.(moment, standing));
