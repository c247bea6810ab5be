/** What a step or a command is called. */
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { isStep } from '../../domain/case/commands.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { CaseCommandName, StepName, Text } from '../../domain/terms.ts';

export const stepLabel = (step: StepName): Text => stepOf(step).label;

export const entryLabel = (name: CaseCommandName): Text => (isStep(name) ? stepLabel(name) : COMMAND_TABLE[name].label);
