/** Whether one of a file's tables lists persons (L9). */
import { type PersonColumn, personColumns, type Table } from '../../../domain/guideline/looks-like-persons.ts';
import type { Refusal } from '../../../domain/terms.ts';
import { listOfPersonsIn } from './format-refusals.ts';

export interface SheetPersons {
  /** From 1: a sheet's name is somebody's words. */
  readonly sheet: number;
  readonly columns: readonly PersonColumn[];
}

export function personsIn(tables: readonly Table[]): Refusal | undefined {
  const found = tables
    .map((table, index): SheetPersons => ({ sheet: index + 1, columns: personColumns(table) }))
    .filter(({ columns }) => columns.length > 0);
  return found.length > 0 ? listOfPersonsIn(found) : undefined;
}
