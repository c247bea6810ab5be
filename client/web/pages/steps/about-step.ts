/**
 * Commands about a step: which one is chosen from those that the case takes the command for, each with which of several it is and,
 * where that alone can be waived, with its rule. Nobody types an id, and no choice fits another.
 */
import { COMMAND_TABLE, type Command } from '../../../../domain/case/command-table.ts';
import type { AboutAStep, Target } from '../../../../domain/case/command-targets.ts';
import { WAIVABLE_RULE } from '../../../../domain/guideline/choices/course.ts';
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { placed, textIn } from '../../../../domain/guideline/placed-text.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import { type Actor, ROLES, STEPS, type StepName, type Text } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { actingFor } from '../../acting.ts';
import { ABOUT, COMMAND_LEADS } from '../../texts/commands.ts';
import { carrying } from './carrying.ts';
import type { Asked } from './form-pages.tsx';

interface Named {
  /** Of the step that a link led here from. */
  readonly key: string;
  readonly rule: string;
}

export async function askAboutStep(
  { readTargets }: Pick<Services, 'readTargets'>,
  file: CaseFile,
  person: Person,
  name: AboutAStep,
  { key, rule }: Named,
): Promise<Asked> {
  const { label, rules, form, by }: Command = COMMAND_TABLE[name];
  // Empty: whoever may complete the step.
  const actorFor = (step: StepName): Actor => actingFor(person, by.length > 0 ? by : stepOf(step).by);
  const targets = (await readTargets(file.caseId, name, actorFor)).toSorted(openFirst);
  const choices = targets.map((target) => ({ value: asValue(target), label: labelOf(target, file) }));
  const wanted = rule === '' ? key : `${stepIn(key)} ${rule}`;
  return {
    file,
    title: label,
    lead: COMMAND_LEADS[name],
    rules,
    variants: carrying(describeForm(form), [], { without: ['instance', 'rule'], choices: { step: choices } }),
    ...(targets.length === 0 ? { nothing: ABOUT.nothing } : {}),
    suggested: () => ({ step: choices.find(({ value }) => value === wanted)?.value }),
    actor: actingFor(person, by),
    command: ({ step: chosen, ...rest }) => {
      const { step, instance, rule: only } = partsOf(String(chosen ?? ''));
      const named = STEPS.find((one) => one === step);
      return {
        type: name,
        form: {
          ...rest,
          ...(chosen ? { step } : {}),
          ...(instance ? { instance } : {}),
          ...(only ? { rule: only } : {}),
        },
        ...(named ? { actor: actorFor(named) } : {}),
      };
    },
  };
}

const openFirst = (one: Target, other: Target): number => Number(other.isOpen) - Number(one.isOpen);

const stepIn = (key: string): string => key.split('/')[0] ?? '';

/** The step's key; after a blank the rule, where the command is about that alone. */
const asValue = ({ key, rule }: Target): string => (rule === undefined ? key : `${key} ${rule}`);

function partsOf(value: string) {
  const [key = '', rule] = value.split(' ');
  const [step, ...instance] = key.split('/');
  return { step, instance: instance.join('/'), rule };
}

function labelOf({ step, instance, rule, isOpen }: Target, { names }: CaseFile): Text {
  const office = ROLES.find((role) => role === instance);
  const name = instance && (names.committees[instance] ?? instance);
  return placed((place) => {
    const which = office ? officeIn(place, office).label : name ? { de: name, en: name } : undefined;
    const only = rule && textIn(place, WAIVABLE_RULE[rule as keyof typeof WAIVABLE_RULE]);
    const say = (language: keyof Text): string =>
      [
        textIn(place, stepOf(step).label)[language],
        which ? ` (${which[language]})` : '',
        only ? `: ${ABOUT.onlyRule[language]} ${only[language]}` : '',
        isOpen ? '' : `, ${ABOUT.notYet[language]}`,
      ].join('');
    return { de: say('de'), en: say('en') };
  });
}
