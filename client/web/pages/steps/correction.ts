/** A completed step corrected: the same form again, filled in as it was, with the reason. */
import { COMMAND_TABLE } from '../../../../domain/case/command-table.ts';
import { STEP_TABLE, stepOf } from '../../../../domain/guideline/steps.ts';
import { STEPS } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { stepEntered } from '../../../reading/read-entry.ts';
import { actingFor } from '../../acting.ts';
import { COMMAND_LEADS } from '../../texts/commands.ts';
import { carrying } from './carrying.ts';
import type { Asked } from './form-pages.tsx';

/** `key`: of the completed step. */
export function askCorrection(
  { readEntry }: Pick<Services, 'readEntry'>,
  file: CaseFile,
  person: Person,
  key: string,
): Asked | undefined {
  const done = file.completed.find((one) => one.key === key);
  const step = STEPS.find((name) => name === done?.step);
  if (!done || !step) return undefined;
  const { label, rules } = stepOf(step);
  const actor = actingFor(person, STEP_TABLE[step].by);
  const [, ...instance] = key.split('/');
  return {
    file,
    title: { de: `${label.de} berichtigen`, en: `Correct: ${label.en}` },
    lead: COMMAND_LEADS['correct-step'],
    rules: [...rules],
    variants: carrying(describeForm(COMMAND_TABLE['correct-step'].form), describeForm(STEP_TABLE[step].form), {
      without: ['step', 'instance'],
    }),
    suggested: async () => ({ form: await enteredBefore() }),
    actor,
    of: { step, instance: instance.length > 0 ? instance.join('/') : undefined },
    ofMailing: step === 'draft-mailing',
    command: (form) => ({
      type: 'correct-step',
      form: {
        ...form,
        step,
        form: form.form ?? {},
        ...(instance.length > 0 ? { instance: instance.join('/') } : {}),
      },
    }),
  };

  async function enteredBefore(): Promise<unknown> {
    const entry = done && (await readEntry(file.caseId, done.seq, actor));
    return entry && stepEntered(entry).form;
  }
}
