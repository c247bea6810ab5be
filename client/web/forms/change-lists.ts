/** A list in a form grows or shrinks by one entry, without a script; whatever was typed beside it stays. */
import { countOf, LESS, MORE } from './field-names.ts';
import { first, type Typed } from './posted.ts';
import { entriesOf } from './read-form.ts';

/** Undefined where no such button was pressed: the form was meant to be sent. */
export function changedList(typed: Typed): Typed | undefined {
  const [more, less] = [first(typed, MORE), first(typed, LESS)];
  if (more !== '') return withCount(typed, more, entriesOf(typed, more) + 1);
  if (less !== '') return without(typed, less);
  return undefined;
}

const withCount = (typed: Typed, list: string, count: number): Typed =>
  new Map([...typed, [countOf(list), [String(Math.max(0, count))]]]);

/** The entries behind the one that goes move up. */
function without(typed: Typed, entry: string): Typed {
  const at = entry.lastIndexOf('.');
  const [list, gone] = [entry.slice(0, at), Number(entry.slice(at + 1))];
  const moved = [...typed].flatMap(([name, values]): [string, readonly string[]][] => {
    if (!name.startsWith(`${list}.`)) return [[name, values]];
    const [index = '', ...rest] = name.slice(list.length + 1).split('.');
    if (!/^\d+$/.test(index) || Number(index) < gone) return [[name, values]];
    return Number(index) === gone ? [] : [[[list, Number(index) - 1, ...rest].join('.'), values]];
  });
  return withCount(new Map(moved), list, entriesOf(typed, list) - 1);
}
