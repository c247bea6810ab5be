/** `{{upload FILE}}` in a form that is sent by hand: the file is uploaded, and its reference stands there instead. */
import { dirname } from 'node:path';
import type { CaseCommandName } from '../../domain/terms.ts';
import type { Api } from './api.ts';
import type { Form } from './form-file.ts';
import type { Caller } from './people.ts';
import { fillIn, placeholdersIn, uploadedFile } from './placeholders.ts';
import { type Upload, uploadFile } from './walk-values.ts';

export interface FormToSend {
  readonly api: Api;
  readonly caseId: string;
  readonly caller: Caller;
  readonly command: CaseCommandName;
  readonly form: Form;
  /** Where the form was read from: its files lie beside it. */
  readonly file: string | undefined;
  readonly progress?: Upload['progress'] | undefined;
}

export async function withUploads({ api, caseId, caller, command, form, file, progress }: FormToSend): Promise<Form> {
  if (!placeholdersIn(form).some(({ name }) => uploadedFile(name))) return form;
  const folder = file === undefined || file === '-' ? '.' : dirname(file);
  const step = command === 'correct-step' || command === 'record-for-office' ? form.step : command;
  return (await fillIn(form, async (name) => {
    const upload = uploadedFile(name);
    // What else stands in such brackets is meant as it stands.
    if (upload === undefined) return `{{${name}}}`;
    return uploadFile(upload, { api, caseId, caller, folder, isMailing: step === 'draft-mailing', progress });
  })) as Form;
}
