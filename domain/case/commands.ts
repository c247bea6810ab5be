/** What can be asked of a case: every step of the table and every further command, each with its sealed form. */
import type { z } from 'zod';
import {
  DeclarationRecord,
  ErasureOrder,
  ErasureRecord,
  FailedNoticeRecord,
  NoticeRecord,
  ReleaseRecord,
  Replan,
  StepCorrection,
  WindowOverride,
  WithReason,
} from '../guideline/forms/commands.ts';
import type { SealedForm } from '../guideline/personal-fields.ts';
import { STEP_TABLE } from '../guideline/steps.ts';
import type {
  Actor,
  CaseCommandName,
  CaseId,
  CommandId,
  EngineCommandName,
  Instant,
  MunicipalityId,
  OrganisationId,
  PeopleCommandName,
  Role,
  StepName,
} from '../terms.ts';

/** Forms of the commands that are no step, who may give them, and the rules they stand under. */
export const COMMAND_TABLE = {
  'withdraw-case': { form: WithReason, by: ['carrier', 'carrier-management'], rules: [] },
  'decline-case': { form: WithReason, by: ['social-planner'], rules: ['A4'] },
  'pause-case': { form: WithReason, by: ['social-planner'], rules: [] },
  'resume-case': { form: WithReason, by: ['social-planner'], rules: [] },
  'override-window': { form: WindowOverride, by: ['leadership'], rules: ['T2'] },
  'correct-step': { form: StepCorrection, by: [], rules: [] },
  'order-erasure': { form: ErasureOrder, by: ['data-protection-officer', 'operator'], rules: [] },
  'record-notice': { form: NoticeRecord, by: ['engine'], rules: ['A2'] },
  'record-failed-notice': { form: FailedNoticeRecord, by: ['engine'], rules: ['A2'] },
  'record-declaration': { form: DeclarationRecord, by: ['engine'], rules: ['S1'] },
  'record-release': { form: ReleaseRecord, by: ['engine'], rules: ['T2'] },
  'record-erasure': { form: ErasureRecord, by: ['engine'], rules: [] },
  replan: { form: Replan, by: ['engine'], rules: ['T1', 'T2'] },
} as const satisfies {
  readonly [N in PeopleCommandName | EngineCommandName]: {
    readonly form: z.ZodType;
    /** Empty: whoever may complete the step that the command names. */
    readonly by: readonly Role[];
    readonly rules: readonly string[];
  };
};

type Forms = { [N in StepName]: (typeof STEP_TABLE)[N]['form'] } & {
  [N in keyof typeof COMMAND_TABLE]: (typeof COMMAND_TABLE)[N]['form'];
};

/** A command's form, parsed and sealed: what travels and is journaled. */
export type DataOf<N extends CaseCommandName> = SealedForm<z.output<Forms[N]>>;

/** Where a new case belongs; only `open-case` carries it. */
export interface CaseOrigin {
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
}

export type CaseCommand = {
  [N in CaseCommandName]: {
    readonly type: N;
    readonly data: N extends 'open-case' ? { readonly origin: CaseOrigin; readonly request: DataOf<N> } : DataOf<N>;
  };
}[CaseCommandName];

export type CommandOf<N extends CaseCommandName> = Extract<CaseCommand, { readonly type: N }>;

/** Who asks, and when: time enters the domain here and nowhere else. */
export interface CommandMeta {
  readonly id: CommandId;
  readonly caseId: CaseId;
  readonly actor: Actor;
  readonly at: Instant;
}

export const isStep = (name: CaseCommandName): name is StepName => name in STEP_TABLE;

export const formOf = (name: CaseCommandName): z.ZodType =>
  isStep(name) ? STEP_TABLE[name].form : COMMAND_TABLE[name].form;
