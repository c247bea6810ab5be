/**
 * Whether the rules, asked again, decide each command as they did then: a replay of the stream through the pure deciders.
 * Where they come to something else, the events count as they stand, so that one forged row is found once and not in all
 * that follows.
 */
import type { CaseCommand } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide/decide.ts';
import { sourceOf } from '../../domain/case/event-sources.ts';
import type { EventDataOf } from '../../domain/case/events.ts';
import { type CaseFold, UNOPENED } from '../../domain/case/fold.ts';
import { caseEvent, foldCase } from '../../domain/case/replay.ts';
import { canonicalJson, type Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityCommand, MunicipalityState } from '../../domain/municipality/messages.ts';
import { decideMunicipality } from '../../domain/municipality/municipality.ts';
import {
  type CaseId,
  type CommandId,
  caseStream,
  type MunicipalityId,
  municipalityStream,
  type Refusal,
} from '../../domain/terms.ts';
import { basisFindings } from './basis.ts';
import { type Batch, batchesOf, batchFindings } from './batches.ts';
import { type Finding, finding } from './findings.ts';
import { foldMunicipality, type MunicipalityAt } from './municipality-history.ts';

export interface Replay<State> {
  readonly state: State;
  readonly findings: readonly Finding[];
  /** Some event could not be folded: the state is not the stream's last. */
  readonly stopped?: true;
}

export function replayCase(
  caseId: CaseId,
  envelopes: readonly Envelope[],
  municipalityAt: MunicipalityAt,
): Replay<CaseFold> {
  const stream = caseStream(caseId);
  const batches = batchesOf(envelopes);
  const torn = batchFindings(stream, batches);
  const replay = replayBatches<CaseFold>(batches, UNOPENED, {
    prepare: (fold, batch) => {
      const findings = batch.basis ? basisFindings(stream, fold, batch.basis, batch.command, municipalityAt) : [];
      return { state: batch.basis ? foldCase([batch.basis], fold) : fold, findings };
    },
    decide: (fold, { type, data, actor, at, cause }) =>
      decide(fold, { type, data } as unknown as CaseCommand, { id: commandIdOf(cause), caseId, actor, at }),
    fold: foldKnown,
    stream,
  });
  return { ...replay, findings: [...torn, ...replay.findings, ...rulesFindings(stream, envelopes)] };
}

export function replayMunicipality(
  id: MunicipalityId,
  envelopes: readonly Envelope[],
): Replay<MunicipalityState | undefined> {
  const stream = municipalityStream(id);
  const batches = batchesOf(envelopes);
  const replay = replayBatches<MunicipalityState | undefined>(batches, undefined, {
    prepare: (state) => ({ state, findings: [] }),
    decide: (state, { type, data, actor }) =>
      decideMunicipality(state, { type, data } as unknown as MunicipalityCommand, { id, actor }),
    fold: foldMunicipality,
    stream,
  });
  return { ...replay, findings: [...batchFindings(stream, batches), ...replay.findings] };
}

type Answer =
  | { readonly kind: 'accepted'; readonly events: readonly { readonly type: string; readonly data: object }[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Replaying<State> {
  readonly stream: Finding['stream'];
  /** What comes before the command is decided. */
  prepare(state: State, batch: Batch): { readonly state: State; readonly findings: readonly Finding[] };
  decide(state: State, command: Envelope): Answer;
  fold(envelopes: readonly Envelope[], state: State): State;
}

function replayBatches<State>(
  batches: readonly Batch[],
  start: State,
  { stream, prepare, decide, fold }: Replaying<State>,
): Replay<State> {
  const findings: Finding[] = [];
  let state = start;
  for (const batch of batches) {
    try {
      const prepared = prepare(state, batch);
      findings.push(...prepared.findings);
      if (batch.command) {
        const differs = difference(() => decide(prepared.state, batch.command as Envelope), batch.events);
        if (differs) findings.push(finding(stream, batch.command.seq, 'decision-differs', differs));
      }
      state = fold(batch.command ? [batch.command, ...batch.events] : batch.events, prepared.state);
    } catch {
      // The rules promise to take every event that they ever gave; this one they never gave.
      findings.push(finding(stream, seqOf(batch), 'not-foldable'));
      return { state, findings, stopped: true };
    }
  }
  return { state, findings };
}

function difference(ask: () => Answer, recorded: readonly Envelope[]): string | undefined {
  const there = recorded.map(({ type, data }) => ({ type, data }));
  let answer: Answer;
  try {
    answer = ask();
  } catch {
    return 'no decision';
  }
  if (answer.kind === 'refused') return `refused, ${answer.refusal.code}`;
  if (canonicalJson(answer.events) === canonicalJson(there)) return undefined;
  const [now, then] = [answer.events, there].map((events) => events.map(({ type }) => type).join(' + ') || 'nothing');
  return now === then ? `${now}, with other data` : `${now} ≠ ${then}`;
}

const seqOf = ({ basis, command, events }: Batch): number | undefined => (command ?? basis ?? events[0])?.seq;

const commandIdOf = (cause: string): CommandId => cause.replace(/^command:/, '') as CommandId;

/** Folding passes over what it does not know; no decider ever gave it. */
function foldKnown(envelopes: readonly Envelope[], fold: CaseFold): CaseFold {
  const isUnknown = (row: Envelope): boolean => row.kind === 'event' && sourceOf(caseEvent(row)) === undefined;
  if (envelopes.some(isUnknown)) throw new Error('an event of no known type');
  return foldCase(envelopes, fold);
}

/** A case keeps the rules that it was opened under until it adopts others. */
function rulesFindings(stream: Finding['stream'], envelopes: readonly Envelope[]): readonly Finding[] {
  const findings: Finding[] = [];
  let inForce = envelopes[0]?.rules;
  for (const { seq, kind, type, rules, data } of envelopes) {
    if (rules !== inForce) findings.push(finding(stream, seq, 'rules-differ', `${rules} ≠ ${inForce}`));
    if (kind === 'event' && type === 'rules-adopted') inForce = (data as unknown as EventDataOf<'rules-adopted'>).to;
  }
  return findings;
}
