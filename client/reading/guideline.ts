/** The guideline as this release knows it: steps, commands and rules, each with its words, each step with its form. */
import { COMMAND_TABLE, type Command } from '../../domain/case/command-table.ts';
import { type Force, RULE_FORCE, RULE_IDS, type RuleId } from '../../domain/guideline/rules.ts';
import type { Step } from '../../domain/guideline/step.ts';
import { RULES, stepOf } from '../../domain/guideline/steps.ts';
import {
  PEOPLE_COMMANDS,
  type PeopleCommandName,
  type Role,
  STEPS,
  type StepName,
  type Text,
} from '../../domain/terms.ts';
import { describeForm, type FormVariant } from './form-description.ts';

export interface Guideline {
  /** Version of its table. */
  readonly version: number;
  readonly steps: readonly StepDescription[];
  readonly commands: readonly CommandDescription[];
  readonly rules: readonly { readonly id: RuleId; readonly force: Force }[];
}

export interface StepDescription extends Pick<Step, 'label' | 'short' | 'phase' | 'each' | 'within' | 'againWithin'> {
  readonly id: StepName;
  readonly by: readonly Role[];
  readonly after: readonly StepName[];
  readonly rules: readonly RuleId[];
  readonly form: readonly FormVariant[];
}

export interface CommandDescription {
  readonly id: PeopleCommandName;
  readonly label: Text;
  /** Empty: whoever may complete the step that the command names. */
  readonly by: readonly Role[];
  readonly rules: readonly RuleId[];
  readonly form: readonly FormVariant[];
}

export const guideline = (): Guideline => ({
  version: RULES,
  steps: STEPS.map(describeStep),
  commands: PEOPLE_COMMANDS.map((id) => {
    const { label, by, rules, form }: Command = COMMAND_TABLE[id];
    return { id, label, by, rules, form: describeForm(form) };
  }),
  rules: RULE_IDS.map((id) => ({ id, force: RULE_FORCE[id] })),
});

export function describeStep(id: StepName): StepDescription {
  const { label, short, phase, by, each, after, within, againWithin, rules, form } = stepOf(id);
  return {
    id,
    label,
    short,
    phase,
    by,
    after,
    rules,
    ...(each ? { each } : {}),
    ...(within === undefined ? {} : { within }),
    ...(againWithin === undefined ? {} : { againWithin }),
    form: describeForm(form),
  };
}
