/**
 * Stories of one case: `given(what happened).when(command, whenAndWho).then(events)` or `.thenRefused(why)`. What happened is
 * told in commands, which the real decider must accept, or in events, which count as they are. Nothing here knows a rule.
 */

import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import { agenda } from '../../domain/case/agenda.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import { COMMAND_TABLE, isStep } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide/decide.ts';
import type { Decision } from '../../domain/case/decision.ts';
import type { CaseEvent, EventMeta } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { type CaseFold, UNOPENED } from '../../domain/case/fold.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { RULES, stepOf } from '../../domain/guideline/steps.ts';
import { type Actor, type CaseId, type CommandId, ENGINE, type Instant, type Refusal } from '../../domain/terms.ts';
import { instant, muelheim, sitting } from './calendar/muelheim.ts';
import { person } from './people.ts';

export const CASE = 'c0000000000000000000000001' as CaseId;

/** Mülheim's calendar with three sittings of the committee that hears the report, and no election near. */
export const basis: PlanningBasis = {
  ...muelheim,
  sittings: [sitting('2026-06-18'), sitting('2026-09-10'), sitting('2026-11-12')],
};

export interface Move {
  readonly command: CaseCommand;
  readonly as: Actor;
  readonly at: Instant;
}
export interface Fact {
  readonly event: CaseEvent;
  readonly as: Actor;
  readonly at: Instant;
}

/** `2026-03-02` is that day at ten o'clock UTC; a time can be added: `2026-03-02T14:30`. */
export const time = (text: string): Instant =>
  instant(text.length === 10 ? `${text}T10:00:00.000Z` : text.length === 16 ? `${text}:00.000Z` : text);

/** A command, given by the first role that may give it unless somebody is named. */
export const on = (when: string, command: CaseCommand, as: Actor = usually(command)): Move => ({
  command,
  as,
  at: time(when),
});
export const happened = (when: string, event: CaseEvent, as: Actor = ENGINE): Fact => ({ event, as, at: time(when) });
export const basisSet = (when: string, changed: PlanningBasis): Fact =>
  happened(when, { type: 'planning-basis-set', data: { basis: changed, shifts: [] } });

function usually(command: CaseCommand): Actor {
  if (command.type === 'correct-step' || command.type === 'revoke-step' || command.type === 'take-step')
    return person(stepOf(command.data.step).by[0] ?? 'social-planner');
  if (command.type === 'record-for-office') return { ...person('social-planner'), for: command.data.office };
  if (isStep(command.type)) return person(stepOf(command.type).by[0] ?? 'social-planner');
  const [first] = COMMAND_TABLE[command.type].by;
  return person(first ?? 'social-planner');
}

/** A case on its way: its fold, how many rows its stream has, and everything that happened. */
export interface Told {
  readonly fold: CaseFold;
  readonly seq: number;
  readonly history: readonly { readonly event: CaseEvent; readonly meta: EventMeta }[];
}

const NOTHING: Told = { fold: UNOPENED, seq: 0, history: [] };
const BEGINNING = basisSet('2026-01-02', basis);

export const decideIn = (told: Told, { command, as, at }: Move): Decision =>
  decide(told.fold, command, { id: `${told.seq}` as CommandId, caseId: CASE, actor: as, at });

/** As `execute` does it: the command's own row first, its events after it. */
export function tell(told: Told, moment: Move | Fact): Told {
  if ('event' in moment) return append(told, [moment.event], moment);
  const decision = decideIn(told, moment);
  if (decision.kind === 'refused')
    throw new Error(`refused in the story: ${moment.command.type} ${JSON.stringify(decision.refusal)}`);
  return append({ ...told, seq: told.seq + 1 }, decision.events, moment);
}

export function append(told: Told, events: readonly CaseEvent[], { as, at }: Pick<Move, 'as' | 'at'>): Told {
  return events.reduce<Told>(({ fold, seq, history }, event) => {
    const meta = { seq: seq + 1, at, actor: as, rules: RULES };
    return { fold: evolve(fold, event, meta), seq: seq + 1, history: [...history, { event, meta }] };
  }, told);
}

/** The same again as facts, for a story that goes on from here. */
export const retold = ({ history }: Told): readonly Fact[] =>
  history.map(({ event, meta }) => ({ event, as: meta.actor, at: meta.at }));

/** What happened, from a first planning basis on; a story that needs another one begins with it. */
export function tellAll(...moments: readonly (Move | Fact)[]): Told {
  const [first] = moments;
  const begins = first && 'event' in first && first.event.type === 'planning-basis-set';
  return (begins ? moments : [BEGINNING, ...moments]).reduce(tell, NOTHING);
}

export function stateOf(told: Told): CaseState {
  if (!told.fold.state) throw new Error('the story has not opened its case');
  return told.fold.state;
}

export function given(...moments: readonly (Move | Fact)[]) {
  const told = tellAll(...moments);
  return {
    told,
    state: (): CaseState => stateOf(told),
    agenda: (now: string) => agenda(stateOf(told), time(now)),
    when: (command: CaseCommand, { at, as }: { readonly at: string; readonly as?: Actor }) =>
      answered(told, on(at, command, as)),
  };
}

function answered(told: Told, move: Move) {
  const decision = decideIn(told, move);
  return {
    decision,
    /** Each event as it is named here, with at least these data. */
    // biome-ignore lint/suspicious/noThenProperty: the words are given, when, then; nobody awaits a story.
    then: (...events: readonly { readonly type: CaseEvent['type']; readonly data?: object }[]) => {
      expect(decision).toMatchObject({ kind: 'accepted' });
      if (decision.kind === 'accepted')
        expect(decision.events.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
      expect(decision).toMatchObject({ events });
      return tell(told, move);
    },
    thenRefused: (why: Partial<Pick<Refusal, 'code' | 'rule'>>) =>
      expect(decision).toMatchObject({ kind: 'refused', refusal: why }),
  };
}
