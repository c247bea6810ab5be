/** Where in a form the field stands that a rule refuses: a request comes by itself, or carried by another form. */
import { NATURAL_PERSON } from '../../domain/case/request-gaps.ts';
import type { Json, Refusal } from '../../domain/terms.ts';
import type { FieldError } from './answer.ts';

const CARRIED = ['', '/form', '/request', '/form/request'] as const;

/** Undefined where the refusal is about no single field. */
export function refusedField({ code, message }: Refusal, form: Json): readonly FieldError[] | undefined {
  if (code !== NATURAL_PERSON.refusal.code) return undefined;
  const at = CARRIED.find((prefix) => NATURAL_PERSON.isIn(Object(partOf(form, prefix))));
  return at === undefined ? undefined : [{ path: at + NATURAL_PERSON.field, message }];
}

const partOf = (form: Json, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, name) => Object.getOwnPropertyDescriptor(Object(inner), name)?.value, form);
