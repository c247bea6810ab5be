/** Rows of a journal as the sentences meet them. */
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import { type Envelope, NO_HASH } from '../../domain/journal/envelope.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import type {
  Actor,
  CaseId,
  DocumentId,
  Hash,
  Instant,
  Json,
  KeyId,
  PersonId,
  PlainDate,
  StreamId,
} from '../../domain/terms.ts';
import { planner } from '../domain/people.ts';

export const CASE = 'c0000000000000000000000001' as CaseId;
export const EARLIER = 'c0000000000000000000000000' as CaseId;

export const row = (type: string, data: unknown, actor: Actor = planner, rest: Partial<Envelope> = {}): Envelope => ({
  v: 1,
  stream: `case/${CASE}` as StreamId,
  seq: 7,
  prev: NO_HASH,
  kind: 'event',
  type,
  schema: 1,
  at: '2026-03-02T10:00:00.000Z' as Instant,
  actor,
  cause: 'command:x',
  rules: 2,
  build: NO_HASH,
  data: data as Json,
  ...rest,
});

/** A sentence that said anything of it would have looked inside. */
export const sealed: SealedValue = {
  $sealed: 1,
  kid: 'k0000000000000000000000000' as KeyId,
  alg: 'A256GCM',
  iv: 'aaaa',
  ct: 'bbbb',
  com: 'cccc',
};

export const day = (text: string): PlainDate => text as PlainDate;
export const somebody = (name: string): PersonId => `p-${name}` as PersonId;
export const sheet = (digit: string): DocumentId => digit.repeat(64) as DocumentId;
export const file = (digit: string) => ({
  document: sheet(digit),
  mediaType: 'application/pdf' as const,
  bytes: 1200,
  commitment: 'c'.repeat(64),
});
export const mailing = (digit: string) => ({ ...file(digit), sha256: digit.repeat(64) as Hash });

const COMMITTEE = { committee: 'social-affairs', name: 'Ausschuss für Arbeit, Gesundheit und Soziales' } as const;
const sitting = (date: string) => ({
  ...COMMITTEE,
  id: `social-affairs-${date}`,
  date: day(date),
  start: '16:00',
  paperDeadline: { kind: 'days-before', days: 14 } as const,
});

/** As much of a planning basis as a sentence may look at. */
export const basis = {
  sittings: [sitting('2026-09-17'), sitting('2026-11-12')],
  registers: [{ id: 'town-a', name: 'Stadt Wiesental' }],
  elections: [{ id: 'council-2026', kind: 'municipal-council', date: day('2026-09-13') }],
} as unknown as PlanningBasis;

/** English codes that have no place in a German sentence. */
export const CODES = /\b[a-z]+(?:-[a-z]+)+\b/;
