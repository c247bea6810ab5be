/** What can be asked of a case: every step of the table and every further command, each with its sealed form. */
import type { z } from 'zod';
import type { SealedForm } from '../guideline/personal-fields.ts';
import { STEP_TABLE } from '../guideline/steps.ts';
import type {
  Actor,
  CaseCommandName,
  CaseId,
  CommandId,
  Instant,
  MunicipalityId,
  OrganisationId,
  StepName,
} from '../terms.ts';
import { COMMAND_TABLE } from './command-table.ts';

export { COMMAND_TABLE };

type Forms = { [N in StepName]: (typeof STEP_TABLE)[N]['form'] } & {
  [N in keyof typeof COMMAND_TABLE]: (typeof COMMAND_TABLE)[N]['form'];
};

/** A command's form, parsed and sealed: what travels and is journaled. */
export type DataOf<N extends CaseCommandName> = SealedForm<z.output<Forms[N]>>;

/** Where a new case belongs; only the commands that open one carry it. */
export interface CaseOrigin {
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
}

/** A command that opens a case on an empty stream. */
export const OPENING = ['open-case', 'import-case'] as const;
export type OpeningCommandName = (typeof OPENING)[number];
export const isOpening = (name: CaseCommandName): name is OpeningCommandName => OPENING.some((other) => other === name);

interface OpeningData {
  readonly 'open-case': { readonly origin: CaseOrigin; readonly request: DataOf<'open-case'> };
  readonly 'import-case': { readonly origin: CaseOrigin; readonly request: DataOf<'import-case'> };
}

export type CaseCommand = {
  [N in CaseCommandName]: {
    readonly type: N;
    readonly data: N extends OpeningCommandName ? OpeningData[N] : DataOf<N>;
  };
}[CaseCommandName];

export type CommandOf<N extends CaseCommandName> = Extract<CaseCommand, { readonly type: N }>;

/** Who asks, and when: time enters the domain here and nowhere else. */
export interface CommandMeta {
  readonly id: CommandId;
  readonly caseId: CaseId;
  readonly actor: Actor;
  readonly at: Instant;
  /** Inside the decider only: the planner records what an office did, with the receipt. */
  readonly recorded?: true;
}

export const isStep = (name: CaseCommandName): name is StepName => name in STEP_TABLE;

export const formOf = (name: CaseCommandName): z.ZodType =>
  isStep(name) ? STEP_TABLE[name].form : COMMAND_TABLE[name].form;
