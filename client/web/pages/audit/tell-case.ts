/** A case's file at one instant, field by field in words: shown, compared with another instant, printed for the record. */
import { roleLabel } from '../../../../domain/guideline/office-words.ts';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import { ROLES, type StepName, type Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { stepLabel } from '../../../texts/step-label.ts';
import { AUDIT } from '../../texts/audit.ts';
import { tellCurrent } from './tell-current.ts';
import { tellFacts } from './tell-facts.ts';
import { tellForm } from './tell-form.ts';
import { day, enumerated, type Group, joined, same, type ToldField, yesOrNo } from './told-field.ts';

export const tellCase = (file: CaseFile): readonly ToldField[] => [
  ...tellStanding(file),
  ...tellSteps(file),
  ...tellCurrent(file),
  ...tellFacts(file),
  ...tellForm(STEP_TABLE['open-case'].form, file.request).map(({ path, label, value }) => ({
    ...{ id: `request${path}`, label, value },
    group: 'request' as const,
  })),
];

/** Those of a group, in their order. */
export const inGroup = (fields: readonly ToldField[], group: Group): readonly ToldField[] =>
  fields.filter((field) => field.group === group);

function tellStanding(file: CaseFile): readonly ToldField[] {
  const { phase, status, paused, importing, responsible, names, round } = file;
  return [
    field('phase', AUDIT.phase, phase.label),
    field('status', AUDIT.status, AUDIT[status]),
    ...(paused ? [field('paused', AUDIT.paused, yesOrNo(true))] : []),
    ...(importing ? [field('importing', AUDIT.importing, yesOrNo(true))] : []),
    ...(responsible ? [field('responsible', AUDIT.inCharge, same(names.people[responsible] ?? responsible))] : []),
    ...(round.round > 1 ? [field('round', AUDIT.round, same(`${round.round}`))] : []),
    field('rules', AUDIT.rulesVersion, same(`${file.rules}`)),
  ];
}

const field = (id: string, label: Text, value: Text): ToldField => ({ id, group: 'standing', label, value });

/** A step is one field, whatever becomes of it: open, done, done without. */
function tellSteps(file: CaseFile): readonly ToldField[] {
  const open = file.openSteps.map(({ key, step, roles, due }): ToldField => {
    const until = due ? [joined([AUDIT.until, day(due)], ' ')] : [];
    return stepField(file, key, step, enumerated([AUDIT.open, ...until, ...roles.map(roleLabel)]));
  });
  const done = file.completed.map(({ key, step, on, role, seq }) =>
    stepField(file, key, step, enumerated([joined([AUDIT.doneOn, day(on)], ' '), roleLabel(role), entryText(seq)])),
  );
  const waived = file.waived.map((waiver) =>
    'key' in waiver
      ? stepField(file, waiver.key, waiver.key.split('/')[0] as StepName, AUDIT.waived)
      : stepField(
          file,
          `${waiver.step} ${waiver.rule}`,
          waiver.step,
          joined([AUDIT.waivedRule, same(waiver.rule)], ' '),
        ),
  );
  return [...new Map([...waived, ...done, ...open].map((told) => [told.id, told])).values()];
}

function stepField({ names }: CaseFile, key: string, step: StepName, value: Text): ToldField {
  const [, instance] = key.split('/');
  const label = stepLabel(step);
  const which = instance === undefined ? undefined : whichText(instance, names);
  const named = which ? { de: `${label.de} (${which.de})`, en: `${label.en} (${which.en})` } : label;
  return { id: `step ${key}`, group: 'steps', label: named, value };
}

/** An office, a committee, or a number. */
function whichText(instance: string, { committees }: CaseFile['names']): Text {
  const role = ROLES.find((known) => known === instance);
  return role ? roleLabel(role) : same(committees[instance] ?? instance);
}

/** Done again on the same day by the same office, a step is another entry. */
const entryText = (seq: number): Text => joined([AUDIT.entry, same(`${seq}`)], ' ');
