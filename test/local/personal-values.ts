/** Every personal value that a walk enters, and whether raw bytes hold one: in the clear, or in base64 as Temporal's tools write it. */

import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import { mapFormFields } from '../../client/commands/form-parts.ts';
import type { CaseCommandName } from '../../domain/terms.ts';

/**
 * By the forms' own description, so that a new personal field is looked for from its first day. What the same forms also say in
 * a field that stays readable is no secret (`Einpersonenhaushalt` is a criterion's value and part of the decision's summary).
 */
export function personalValuesOf(steps: readonly WalkStep[]): readonly string[] {
  const values = new Set<string>();
  let readable = '';
  for (const step of steps) {
    const name = nameOf(step);
    if ('municipality' in step) continue;
    const rest = mapFormFields(name as CaseCommandName, step.form, ({ value }) => {
      for (const text of textsIn(value)) values.add(text);
      return null;
    });
    readable += `${textsIn(rest).join('\n')}\n`;
  }
  return [...values].filter((value) => !readable.includes(value));
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The values that the bytes betray. */
export function findIn(bytes: Buffer, values: readonly string[]): readonly string[] {
  return values.filter((value) => needlesOf(value).some((needle) => bytes.includes(needle)));
}

/** A database tears a long text apart at its pages' borders, so that each piece of it counts as the whole. */
const PIECE = 30;

function needlesOf(value: string): readonly string[] {
  const pieces = value.length <= PIECE ? [value] : (value.match(new RegExp(`.{${PIECE}}`, 'gsu')) ?? [value]);
  return pieces.flatMap((piece) => [piece, JSON.stringify(piece).slice(1, -1), ...base64Of(piece)]);
}

/** How a text looks inside of base64, by where it begins within a group of three bytes. */
export function base64Of(text: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text, 'utf8')]);
    // What the neighbours share in is cut off at both ends.
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
    const inner = whole.slice([0, 2, 3][offset]);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
