/** A calendar file of the council and what is asked beside it: read into the command that takes its sittings over (T1). */
import { z } from 'zod';
import { addMonths } from '../../../../domain/calendar/plain-dates.ts';
import { help } from '../../../../domain/guideline/field-meta.ts';
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import { planningBasis } from '../../../../domain/municipality/municipality.ts';
import { field, plainDate, shortId } from '../../../../domain/municipality/short-forms.ts';
import type { Instant, PlainDate } from '../../../../domain/terms.ts';
import { readSittings, type Skipped } from '../../../calendars/read-sittings.ts';
import { type Refused, refused } from '../../../commands/answer.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import { formInvalid } from '../../../commands/refusals.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { fillForm } from '../../forms/fill-form.ts';
import type { Posted, Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { IMPORT } from '../../texts/calendar-changes.ts';

const ImportForm = z.strictObject({
  source: field(
    shortId,
    'Name der Quelle',
    'Name of the source',
    help(
      'Kleinbuchstaben, Ziffern, Bindestriche. Bitte immer derselbe, damit Änderungen erkannt werden.',
      'Lower-case letters, digits, hyphens. Always the same, please, so that changes are noticed.',
      'ratsinformation',
    ),
  ),
  committee: field(shortId, 'Gremium', 'Committee', {
    names: 'committee',
    ...help('Nur, wenn alle Termine dasselbe Gremium betreffen.', 'Only where all entries are of one committee.'),
  }).exactOptional(),
  from: field(plainDate, 'Übernehmen ab', 'Take over from'),
  until: field(plainDate, 'Übernehmen bis', 'Take over until'),
});

export const IMPORT_VARIANTS = describeForm(ImportForm);
/** The file's field, and its text once it has been read. */
export const FILE = 'calendar';
export const FILE_TEXT = '_calendar';

const MONTHS_AHEAD = 24;

export const suggestedImport = (today: PlainDate): Typed =>
  fillForm(IMPORT_VARIANTS, { source: 'ratsinformation', from: today, until: addMonths(today, MONTHS_AHEAD) });

/** What was typed, with the file's text among it: a browser keeps no file where a form comes back. */
export async function withFileText({ typed, files }: Posted): Promise<Typed> {
  const file = files.get(FILE);
  return file ? new Map([...typed, [FILE_TEXT, [(await file.text()).replaceAll('\r\n', '\n')]]]) : typed;
}

export interface ReadImport {
  readonly kind: 'read';
  readonly form: unknown;
  readonly skipped: readonly Skipped[];
}

const EVER = '1900-03-01T00:00:00.000Z' as Instant;

export function readImport(typed: Typed, state: MunicipalityState): ReadImport | Refused {
  const given = readForm(IMPORT_VARIANTS, typed);
  const parsed = ImportForm.safeParse(given);
  const [text = ''] = typed.get(FILE_TEXT) ?? [];
  const wrong = [
    ...(text === '' ? [{ path: `/${FILE}`, message: IMPORT.noFile }] : []),
    ...(parsed.success ? [] : fieldErrors(ImportForm, given)),
  ];
  const basis = planningBasis(state, EVER);
  if (!parsed.success || wrong.length > 0 || !basis) return refused(formInvalid, wrong);
  const { source, ...options } = parsed.data;
  const read = readSittings(text, { committees: state.profile.committees, clock: basis, ...options });
  if (read.kind === 'refused') return refused(read.refusal);
  return { kind: 'read', form: { source, ...read.form }, skipped: read.skipped };
}
