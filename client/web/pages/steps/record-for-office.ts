/** What an office completed on paper: its step's own form, whose it is, and the receipt that shows it. */

import { RECORDED_FOR } from '../../../../domain/case/access.ts';
import { COMMAND_TABLE } from '../../../../domain/case/command-table.ts';
import { officeLabel } from '../../../../domain/guideline/office-words.ts';
import { STEP_TABLE, stepOf } from '../../../../domain/guideline/steps.ts';
import { STEPS } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { actingFor } from '../../acting.ts';
import { COMMAND_LEADS } from '../../texts/commands.ts';
import { carrying } from './carrying.ts';
import type { Asked } from './form-pages.tsx';
import { suggestedFor } from './suggested.ts';

/** `key`: of the open step. Undefined where it is none that can be recorded for somebody. */
export function askRecord(file: CaseFile, person: Person, key: string): Asked | undefined {
  const open = file.openSteps.find((one) => one.key === key);
  const step = STEPS.find((name) => name === open?.step);
  if (!open || !step) return undefined;
  const offices = open.roles.filter((role) => RECORDED_FOR.includes(role) || file.importing);
  const { label } = stepOf(step);
  const inner = describeForm(STEP_TABLE[step].form);
  const [office] = offices;
  return {
    file,
    title: { de: `${label.de}: für eine Stelle erfassen`, en: `${label.en}: record for an office` },
    lead: COMMAND_LEADS['record-for-office'],
    rules: [...stepOf(step).rules],
    variants: carrying(describeForm(COMMAND_TABLE['record-for-office'].form), inner, {
      without: ['step'],
      choices: { office: offices.map((role) => ({ value: role, label: officeLabel(role) })) },
    }),
    suggested: () => ({ office, form: suggestedFor(step, file, open.instance) }),
    actor: actingFor(person, COMMAND_TABLE['record-for-office'].by),
    of: { step, instance: open.instance },
    ofMailing: step === 'draft-mailing',
    command: (form) => ({ type: 'record-for-office', form: { ...form, step, form: form.form ?? {} } }),
  };
}
