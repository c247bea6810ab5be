/** A case's file at one instant, field by field in words: shown, compared with another instant, printed for the record. */
import { officeIn, type Place } from '../../../../domain/guideline/office-words.ts';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import { ROLES, type Role, type StepName, type Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { stepLabel } from '../../../texts/step-label.ts';
import { AUDIT } from '../../texts/audit.ts';
import { tellCurrent } from './tell-current.ts';
import { tellFacts } from './tell-facts.ts';
import { tellForm } from './tell-form.ts';
import { day, enumerated, type Group, joined, same, type ToldField, yesOrNo } from './told-field.ts';

/** `place`: the reader's, whose names for offices it is told with. */
export const tellCase = (file: CaseFile, place: Place): readonly ToldField[] => [
  ...tellStanding(file),
  ...tellSteps(file, place),
  ...tellCurrent(file, place),
  ...tellFacts(file, place),
  ...tellForm(STEP_TABLE['open-case'].form, file.request, place).map(({ path, label, value }) => ({
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
function tellSteps(file: CaseFile, place: Place): readonly ToldField[] {
  const told = (key: string, step: StepName, value: Text) => stepField(file, place, { key, step, value });
  const office = (role: Role) => officeIn(place, role).label;
  const open = file.openSteps.map(({ key, step, roles, due }): ToldField => {
    const until = due ? [joined([AUDIT.until, day(due)], ' ')] : [];
    return told(key, step, enumerated([AUDIT.open, ...until, ...roles.map(office)]));
  });
  const done = file.completed.map(({ key, step, on, role, seq }) =>
    told(key, step, enumerated([joined([AUDIT.doneOn, day(on)], ' '), office(role), entryText(seq)])),
  );
  const waived = file.waived.map((waiver) =>
    'key' in waiver
      ? told(waiver.key, waiver.key.split('/')[0] as StepName, AUDIT.waived)
      : told(`${waiver.step} ${waiver.rule}`, waiver.step, joined([AUDIT.waivedRule, same(waiver.rule)], ' ')),
  );
  return [...new Map([...waived, ...done, ...open].map((one) => [one.id, one])).values()];
}

interface ToldStep {
  readonly key: string;
  readonly step: StepName;
  readonly value: Text;
}

function stepField({ names }: CaseFile, place: Place, { key, step, value }: ToldStep): ToldField {
  const [, instance] = key.split('/');
  const label = stepLabel(step);
  const which = instance === undefined ? undefined : whichText(instance, names, place);
  const named = which ? { de: `${label.de} (${which.de})`, en: `${label.en} (${which.en})` } : label;
  return { id: `step ${key}`, group: 'steps', label: named, value };
}

/** An office, a committee, or a number. */
function whichText(instance: string, { committees }: CaseFile['names'], place: Place): Text {
  const role = ROLES.find((known) => known === instance);
  return role ? officeIn(place, role).label : same(committees[instance] ?? instance);
}

/** Done again on the same day by the same office, a step is another entry. */
const entryText = (seq: number): Text => joined([AUDIT.entry, same(`${seq}`)], ' ');
