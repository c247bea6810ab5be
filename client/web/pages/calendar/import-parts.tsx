/** The file of an import as a field, and what of it was left out. */
import type { Skipped } from '../../../calendars/read-sittings.ts';
import { ErrorText } from '../../forms/beside-input.tsx';
import { idOf } from '../../forms/field-names.ts';
import { errorAt, type FormModel } from '../../forms/form-model.ts';
import { first } from '../../forms/posted.ts';
import { Day } from '../../parts/dates.tsx';
import { CHANGE, IMPORT } from '../../texts/calendar-changes.ts';
import type { View } from '../../view.ts';
import { FILE, FILE_TEXT } from './import-file.ts';

export const CalendarFile = ({ model }: { readonly model: FormModel }) => {
  const { view } = model;
  const isWrong = errorAt(model, FILE) !== undefined;
  const kept = first(model.typed, FILE_TEXT);
  const describedBy = `${idOf(FILE)}-hint${isWrong ? ` ${idOf(FILE)}-error` : ''}`;
  return (
    <div class={`kern-form-input${isWrong ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={idOf(FILE)}>
        {view.t(IMPORT.file)}
      </label>
      <div class="kern-hint" id={`${idOf(FILE)}-hint`}>
        {view.t(IMPORT.fileHint)} {kept === '' ? null : view.t(IMPORT.kept)}
      </div>
      {kept === '' ? null : <input type="hidden" name={FILE_TEXT} value={kept} />}
      <input
        class="kern-form-input__input"
        type="file"
        accept=".ics,text/calendar"
        id={idOf(FILE)}
        name={FILE}
        aria-describedby={describedBy}
        {...(isWrong ? { 'aria-invalid': 'true' as const } : {})}
      />
      <ErrorText model={model} name={FILE} />
    </div>
  );
};

export const SkippedEntries = ({ view, skipped }: { readonly view: View; readonly skipped: readonly Skipped[] }) =>
  skipped.length === 0 ? null : (
    <details class="further">
      <summary>
        {view.t(CHANGE.skipped)} ({skipped.length})
      </summary>
      <ul class="kern-list kern-list--bullet">
        {skipped.map(({ uid, title, date }) => (
          <li key={`${uid}-${date}`}>
            <Day view={view} day={date} />: {title}
          </li>
        ))}
      </ul>
    </details>
  );
