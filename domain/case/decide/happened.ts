/** When a thing happened, if that was before it was entered: never in the future, never before what it rests on. */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import { stepOf } from '../../guideline/steps.ts';
import type { PlainDate, Refusal, StepName } from '../../terms.ts';
import type { CommandMeta } from '../commands.ts';
import { refusal } from '../refusals.ts';
import { isKeyOf } from '../reopen.ts';
import type { CaseState } from '../state.ts';

export function happenedAt(basis: CaseState['basis'], data: object, { at }: CommandMeta): Refusal | undefined {
  const on = occurredOn(data);
  return on !== undefined && on > localDate(basis, at) ? inTheFuture : undefined;
}

export function notBeforePredecessors(state: CaseState, step: StepName, data: object): Refusal | undefined {
  const on = occurredOn(data);
  const row = stepOf(step);
  // A talk may come before the request itself.
  if (on === undefined || row.anytime) return undefined;
  const before = row.after.flatMap((name) =>
    Object.entries(state.done)
      .filter(([key]) => isKeyOf(name, key))
      .map(([, done]) => ({ name, on: done.on })),
  );
  const later = before.find((done) => done.on > on);
  if (!later) return undefined;
  const [label, day] = [stepOf(later.name).label, longDate(later.on)];
  return refusal(
    'before-its-predecessor',
    `„${row.label.de}“ kann nicht vor „${label.de}“ (${day.de}) geschehen sein. Prüfen Sie das Datum, oder berichtigen Sie den früheren Schritt.`,
    `“${row.label.en}” cannot have happened before “${label.en}” (${day.en}). Check the date, or correct the earlier step.`,
    row.rules[0],
  );
}

const occurredOn = (data: object): PlainDate | undefined =>
  'occurredOn' in data && typeof data.occurredOn === 'string' ? (data.occurredOn as PlainDate) : undefined;

export const inTheFuture = refusal(
  'in-the-future',
  'Was erfasst wird, kann nicht in der Zukunft liegen. Bitte prüfen Sie das Datum.',
  'What is recorded cannot lie in the future. Please check the date.',
);
