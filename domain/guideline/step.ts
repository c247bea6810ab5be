/** One row of the guideline's table. */
import type { z } from 'zod';
import type { Phase, Role, StepName, Text } from '../terms.ts';
import type { RuleId } from './rules.ts';

export interface Step {
  readonly phase: Phase;
  readonly label: Text;
  readonly short: Text;
  /** Any of these may complete it; with `each: 'role'`, every one of them must. */
  readonly by: readonly Role[];
  /** Completed once for each of several: offices, registers of a county, committees, complaints. */
  readonly each?: 'role' | 'register' | 'committee' | 'complaint';
  /** Steps that must be completed before; the decider adds what depends on their outcome. */
  readonly after: readonly StepName[];
  /** Default lead time in working days (AT); a municipality may set its own. */
  readonly within?: number;
  /** In working days, where the step is done anew: a further round, a changed version. */
  readonly againWithin?: number;
  /** The office that is told beforehand (A2): the engine mails, a person completes the step only where mail fails. */
  readonly informs?: Role;
  /** May be given whenever what it comes after is done, as often as needed; nobody is asked for it. */
  readonly anytime?: true;
  /** Belongs to one mailing and is done again in each round. */
  readonly perRound?: true;
  /** Runs beside the rest and says nothing about where the case stands. */
  readonly aside?: true;
  readonly form: z.ZodType;
  readonly rules: readonly RuleId[];
}

export const step = <F extends z.ZodType>(row: Step & { readonly form: F }) => row;
