/** Which steps an event opens again, with all that rests on them: what they left behind counts no longer. */
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { StepName } from '../../../domain/terms.ts';

export interface TakenBack {
  readonly steps: ReadonlySet<StepName>;
  /** Of this step only this one of several. */
  readonly only?: { readonly step: StepName; readonly instance: string };
}

export function takenBackBy(event: CaseEvent): TakenBack {
  switch (event.type) {
    case 'step-corrected':
    case 'step-revoked': {
      const { step, instance, reopened } = event.data;
      const steps = withWhatRestsOn(reopened);
      return instance === undefined ? { steps } : { steps, only: { step, instance } };
    }
    case 'purpose-revised':
      // A3: a reshaped purpose is assessed afresh, whatever the event says.
      return { steps: withWhatRestsOn([...event.data.reopened, 'assess-legal-position']) };
    case 'request-returned':
    case 'election-passed':
      return { steps: withWhatRestsOn(event.data.reopened) };
    default:
      return { steps: new Set() };
  }
}

/** From the legal position to the print: whatever stands in a later row rests on each earlier one. */
const ROWS: readonly (readonly StepName[])[] = [
  ['assess-legal-position'],
  ['weigh-request'],
  ['confirm-decision'],
  ['obtain-resolution'],
  ['sign-for-carrier', 'sign-for-municipality'],
  ['draft-mailing'],
  ['approve-mailing'],
  ['sign-cover-letter'],
  ['release-print'],
];

function withWhatRestsOn(reopened: readonly StepName[]): ReadonlySet<StepName> {
  const first = ROWS.findIndex((row) => row.some((step) => reopened.includes(step)));
  return new Set([...reopened, ...(first < 0 ? [] : ROWS.slice(first + 1).flat())]);
}

/** Without the instance that was taken back, or without all of them. */
export function withoutTakenBack<T>(
  entries: ReadonlyMap<string, T>,
  step: StepName,
  { steps, only }: TakenBack,
): ReadonlyMap<string, T> {
  if (!steps.has(step)) return entries;
  return only?.step === step ? without(entries, only.instance) : new Map();
}

export const without = <K, T>(entries: ReadonlyMap<K, T>, gone: K): ReadonlyMap<K, T> =>
  new Map([...entries].filter(([key]) => key !== gone));
