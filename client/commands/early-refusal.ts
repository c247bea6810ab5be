/**
 * Asks the pure decider before anything is sealed or sent: most mistakes are told at once and leave nothing behind. The engine
 * decides again, on the journal as it then stands.
 */
import { caseSince } from '../../domain/case/case-since.ts';
import { COMMAND_TABLE, type Command } from '../../domain/case/command-table.ts';
import { type CaseCommand, type CommandMeta, isStep } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide/decide.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { CaseFold } from '../../domain/case/fold.ts';
import { notYours } from '../../domain/case/refusals.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import type { Step } from '../../domain/guideline/step.ts';
import { RULES, stepOf } from '../../domain/guideline/steps.ts';
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import { type Actor, type CaseCommandName, ENGINE, type Refusal } from '../../domain/terms.ts';
import { freeDayPlanned } from './dispatch-day.ts';

/** Whoever may never give a command is told so before anything about its form. */
export function refusedByRole({ role, for: office }: Actor, type: CaseCommandName, place: Place): Refusal | undefined {
  const { label, by }: Command | Step = isStep(type) ? stepOf(type) : COMMAND_TABLE[type];
  // Empty: whoever may complete the step that the form names.
  if (by.length === 0 || by.includes(role) || (office !== undefined && by.includes(office))) return undefined;
  return notYours(label, by, place);
}

export function earlyRefusal(
  fold: CaseFold,
  municipality: MunicipalityState | undefined,
  command: CaseCommand,
  meta: CommandMeta,
): Refusal | undefined {
  const now = upToDate(fold, municipality, meta);
  const decision = decide(now, command, meta);
  if (decision.kind === 'refused') return decision.refusal;
  return now.state && freeDayPlanned(now.state, command, meta.at);
}

/** As `execute` will: on the planning basis of now, e.g. after a sitting was moved. */
function upToDate(fold: CaseFold, municipality: MunicipalityState | undefined, { at }: CommandMeta): CaseFold {
  const basis = municipality && planningBasis(municipality, fold.state ? caseSince(fold.state) : at);
  if (!basis) return fold;
  const seq = (fold.state?.head.seq ?? 0) + 1;
  return evolve(
    fold,
    { type: 'planning-basis-set', data: { basis, shifts: [] } },
    { seq, at, actor: ENGINE, rules: RULES },
  );
}
