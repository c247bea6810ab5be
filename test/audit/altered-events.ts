/** The events of a case by the book, as rows, and ways to alter them: what no decider would have let happen. */
import type { FindingCode } from '../../client/audit/findings.ts';
import { invariantFindings } from '../../client/audit/invariants.ts';
import type { CaseEventName } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { caseStream } from '../../domain/terms.ts';
import { leadership } from '../domain/people.ts';
import { CASE, type Fact, type Move, type Told, tellAll, time } from '../domain/story.ts';
import { COURSE } from '../domain/whole-case.ts';
import { change } from './altered-journal.ts';

export type Change = (events: readonly Envelope[]) => readonly Envelope[];
export type Which = (event: Envelope) => boolean;

const eventsOf = ({ history }: Told): readonly Envelope[] =>
  history.map(({ event, meta }) => ({ kind: 'event', ...event, ...meta }) as unknown as Envelope);
export const eventsAfter = (...story: readonly (Move | Fact)[]): readonly Envelope[] => eventsOf(tellAll(...story));
const BY_THE_BOOK = eventsAfter(...COURSE);

export const codesOf = (events: readonly Envelope[]): readonly FindingCode[] =>
  invariantFindings(caseStream(CASE), events).map(({ code }) => code);

const all: Which = () => true;
export const without =
  (type: CaseEventName, which: Which = all): Change =>
  (events) =>
    events.filter((event) => event.type !== type || !which(event));

/** An event of its own command, by the leadership unless somebody is named. */
export const event = (type: CaseEventName, its: object, by = leadership): Envelope =>
  ({ kind: 'event', type, data: its, actor: by, at: time('2026-04-28'), seq: 9999, rules: 2 }) as unknown as Envelope;
export const before =
  (type: CaseEventName, ...added: readonly Envelope[]): Change =>
  (events) =>
    events.flatMap((one) => (one.type === type ? [...added, one] : [one]));
export const after =
  (type: CaseEventName, ...added: readonly Envelope[]): Change =>
  (events) =>
    events.flatMap((one) => (one.type === type ? [one, ...added] : [one]));
/** The same event once more, right after another one. */
export const again =
  (type: CaseEventName, later: CaseEventName): Change =>
  (events) => {
    const copy = events.find((one) => one.type === type);
    return events.flatMap((one) => (one.type === later && copy ? [one, { ...copy, at: one.at }] : [one]));
  };
/** Only the data of the row, some of them changed. */
export const changed = (type: CaseEventName, data: object, which: Which = all): Change =>
  change(type, (one) => ({ data: { ...(one.data as object), ...data } as Envelope['data'] }), which);
/** The row was another person's. */
export const by = (type: CaseEventName, actor: Partial<Envelope['actor']>, which: Which = all): Change =>
  change(type, (one) => ({ actor: { ...one.actor, ...actor } }), which);
export const both =
  (...changes: readonly Change[]): Change =>
  (events) =>
    changes.reduce((so, make) => make(so), events);

export const isBy =
  (role: string): Which =>
  ({ actor }) =>
    actor.role === role;
export const ofSide =
  (side: string): Which =>
  ({ data }) =>
    (data as { readonly side?: string }).side === side;

export const correcting = (...reopened: readonly string[]): Envelope =>
  event('step-corrected', { step: reopened[0], reopened });

/** Codes of what is found in a case, the one by the book unless another is given, once it was altered. */
export const foundAfter = (change: Change, of: readonly Envelope[] = BY_THE_BOOK): readonly FindingCode[] =>
  codesOf(change(of));

/** What is broken, the code it is found by, and how. */
export type BreachCase = readonly [what: string, code: FindingCode, breach: Change, of?: readonly Envelope[]];
export const named = (breaches: readonly BreachCase[]) =>
  breaches.map(([what, code, breach, of]) => [what, code, () => foundAfter(breach, of)] as const);
