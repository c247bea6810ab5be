/** A case's facts with their free texts opened for one reader: what is withheld from them or erased is absent. */
import type { EventDataOf } from '../../domain/case/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { Report } from '../../domain/guideline/forms/reporting.ts';
import { Request } from '../../domain/guideline/forms/request.ts';
import { CarrierVetting, Decision, LegalAssessment } from '../../domain/guideline/forms/review.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { openFields, type Reader } from '../reading/open-fields.ts';

/** The text at this place of one of the forms, e.g. `text('request', 'criteria', 0, 'justification')`. */
export type OpenedFacts = (form: OpenedForm, ...path: readonly (string | number)[]) => string | undefined;

type OpenedForm = keyof typeof FORMS;
const FORMS = {
  request: Request,
  vetting: CarrierVetting,
  assessment: LegalAssessment,
  decision: Decision,
  report: Report,
} as const;

/** The state's facts, and the report, which stands in the journal alone. */
export async function openFacts(
  keys: KeyStore,
  { caseId, facts: { request, vetting, assessment, decision } }: Pick<CaseState, 'caseId' | 'facts'>,
  report: EventDataOf<'report-submitted'> | undefined,
  reader: Reader,
): Promise<OpenedFacts> {
  const sealed: { readonly [F in OpenedForm]: unknown } = { request, vetting, assessment, decision, report };
  const opened = new Map<OpenedForm, unknown>();
  for (const [form, schema] of Object.entries(FORMS) as [OpenedForm, (typeof FORMS)[OpenedForm]][]) {
    const value = sealed[form];
    if (value) opened.set(form, await openFields(keys, { caseId, schema, value }, reader));
  }
  return (form, ...path) => {
    const found = path.reduce<unknown>(step, opened.get(form));
    return typeof found === 'string' ? found : undefined;
  };
}

const step = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
