/** The case's own stream: the planning basis brought up to date, then the decider, as `execute` does it. */

import { basisChange } from '../../domain/case/basis-change.ts';
import { caseSince } from '../../domain/case/case-since.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide/decide.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { type CaseFold, UNOPENED } from '../../domain/case/fold.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { RULES } from '../../domain/guideline/steps.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import {
  type Actor,
  type CaseId,
  type CommandId,
  caseStream,
  ENGINE,
  type Instant,
  type Refusal,
} from '../../domain/terms.ts';
import { caseIdOf } from '../commands/ids.ts';
import { createStream } from './stream.ts';
import type { Town } from './town.ts';

export interface Cooperation {
  readonly id: CaseId;
  /** undefined until somebody opens it. */
  state(): CaseState | undefined;
  rows(): readonly Envelope[];
  nextId(type: string): CommandId;
  give(command: CaseCommand, actor: Actor, at: Instant, id?: CommandId): Refusal | undefined;
}

/** `name` gives the case its id: the same story is always the same case. */
export function createCooperation(name: string, town: Town, onRow: (row: Envelope) => void): Cooperation {
  const caseId = caseIdOf(name as CommandId);
  const stream = createStream(caseStream(caseId));
  let fold: CaseFold = UNOPENED;

  const seq = (): number => stream.rows().length;

  return {
    id: caseId,
    state: () => fold.state,
    rows: stream.rows,
    nextId: stream.nextId,
    give(command, actor, at, id = stream.nextId(command.type)) {
      const basis = planningBasis(town.state(), fold.state ? caseSince(fold.state) : at);
      const change = basis && basisChange(fold, basis);
      const prepared = change
        ? evolve(
            fold,
            { type: 'planning-basis-set', data: change },
            { seq: seq() + 1, at, actor: ENGINE, rules: RULES },
          )
        : fold;
      const decision = decide(prepared, command, { id, caseId, actor, at });
      if (decision.kind === 'refused') return decision.refusal;
      const given = { ...command, id, actor, at, rules: prepared.state?.rules ?? RULES };
      const before = change && {
        type: 'planning-basis-set',
        data: change,
        actor: ENGINE,
        cause: `municipality/${town.id}#${town.state().seq}`,
      };
      const rows = stream.append(given, decision.events, before);
      fold = foldCase(rows, fold);
      for (const row of rows) onRow(row);
      return undefined;
    },
  };
}
