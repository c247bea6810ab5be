/** How a number stands in a text. No `Intl`: the same words on every machine. */
import type { Text } from '../terms.ts';

/** 1200 → "1.200", "1,200". */
export function inDigits(count: number): Text {
  const groups = String(count).replace(/\B(?=(\d{3})+$)/g, '.');
  return { de: groups, en: groups.replaceAll('.', ',') };
}
