/** What the steps have established: forms field by field, counts and choices in words. */
import { COMPLETENESS } from '../../../../domain/guideline/choices/request.ts';
import { RESOLUTION_OUTCOME, SIDE } from '../../../../domain/guideline/choices/review.ts';
import type { Place } from '../../../../domain/guideline/office-words.ts';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import type { PlainDate, StepName, Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { AUDIT } from '../../texts/audit.ts';
import { effortOf } from './effort.ts';
import { tellForm } from './tell-form.ts';
import { day, enumerated, joined, number, same, type ToldField } from './told-field.ts';

export const tellFacts = (file: CaseFile, place: Place): readonly ToldField[] => {
  const { facts } = file;
  const entered = (id: string, step: StepName, value: unknown) => tellEntered({ id, step, value }, place);
  const { completeness, leads, estimate, resolution, statistics } = facts;
  const chosen = (id: string, label: Text, value: unknown, words: { readonly [value: string]: Text }) =>
    typeof value === 'string' ? [field(id, label, words[value] ?? same(value))] : [];
  return [
    ...chosen('completeness', AUDIT.completeness, completeness, COMPLETENESS),
    ...chosen('leads', AUDIT.leads, leads, { ...SIDE }),
    ...entered('vetting', 'vet-carrier', facts.vetting),
    ...counted('estimate', AUDIT.estimated, estimate),
    ...entered('assessment', 'assess-legal-position', facts.assessment),
    ...entered('decision', 'weigh-request', facts.decision),
    ...chosen('resolution', AUDIT.resolution, resolution, RESOLUTION_OUTCOME),
    ...selections(facts.selections),
    ...counted('selected', AUDIT.selected, facts.selected),
    ...each('print', facts.print, { printed: AUDIT.printed, spoiled: AUDIT.spoiled, kept: AUDIT.kept }),
    ...counted('sent', AUDIT.sent, facts.sent),
    ...each('responses', facts.responses, { answered: AUDIT.answered, undeliverable: AUDIT.undeliverable }),
    ...each('statistics', statistics, { records: AUDIT.records }),
    ...effortOf(file).flatMap(({ what, label, actual, words }) =>
      actual === undefined ? [] : [field(`effort ${what}`, joined([AUDIT.actual, label], ' – '), words(actual))],
    ),
  ];
};

const field = (id: string, label: Text, value: Text): ToldField => ({ id, group: 'facts', label, value });

const counted = (id: string, label: Text, value: unknown): readonly ToldField[] =>
  typeof value === 'number' ? [field(id, label, number(value))] : [];

const each = (id: string, value: unknown, labels: { readonly [name: string]: Text }): readonly ToldField[] =>
  Object.entries(labels).flatMap(([name, label]) =>
    counted(`${id} ${name}`, label, (value as { readonly [name: string]: unknown } | undefined)?.[name]),
  );

interface Entered {
  readonly id: string;
  readonly step: StepName;
  readonly value: unknown;
}

/** With the step that it comes from, whose form may call several things “outcome”. */
const tellEntered = ({ id, step, value }: Entered, place: Place): readonly ToldField[] =>
  value === undefined
    ? []
    : tellForm(STEP_TABLE[step].form, value, place).map((told) =>
        field(`${id}${told.path}`, joined([STEP_TABLE[step].label, told.label], ' – '), told.value),
      );

/** L9: where there are several registers, each alone. */
function selections(value: unknown): readonly ToldField[] {
  const entries = Object.entries((value ?? {}) as { readonly [register: string]: Selection });
  return entries.map(([register, { count, on }]) =>
    field(
      `selection ${register}`,
      register === 'all' ? AUDIT.selection : joined([AUDIT.selection, same(register)], ': '),
      enumerated([number(count), joined([AUDIT.on, day(on)], ' ')]),
    ),
  );
}

interface Selection {
  readonly count: number;
  readonly on: PlainDate;
}
