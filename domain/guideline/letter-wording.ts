/** A document's text as a reader sees it: hyphenated words whole again, umlauts one character, one space between words. */

export function readable(text: string): string {
  return (
    text
      .normalize('NFKC')
      // A soft hyphen shows only where a line ends; the other two have no width at all.
      .replace(/\u00ad\s*\n\s*|[\u00ad\u200b\ufeff]/gu, '')
      // "Vertrauens-⏎person" is one word; "Datenschutz-⏎Grundverordnung" keeps its hyphen.
      .replace(/(?<=\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '')
      .replace(/(?<=\p{L})[-‐]\s*\n\s*(?=\p{Lu})/gu, '-')
      // "e i n s a m": letters set apart for emphasis.
      .replace(/(?<![\p{L}\d])(?:\p{L} ){3,}\p{L}(?![\p{L}\d])/gu, (spaced) => spaced.replaceAll(' ', ''))
      .replace(/[‐‑]/gu, '-')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** Six long words; the rest of a document need not be looked at. */
const NEAR = 200;

/** The words at this place and up to five before and after, from a text with one space between words. */
export function around(text: string, index: number, length: number): string {
  const before = text
    .slice(Math.max(0, index - NEAR), index)
    .split(' ')
    .slice(-6)
    .join(' ');
  const after = text
    .slice(index + length, index + length + NEAR)
    .split(' ')
    .slice(0, 6)
    .join(' ');
  return `${before}${text.slice(index, index + length)}${after}`;
}

/** On which page the readable text of all of them is at this place; a word that runs over to the next is where it begins. */
export const pageAt = (pages: readonly string[], index: number): number =>
  1 + pages.findIndex((_, last) => readable(pages.slice(0, last + 1).join('\n')).length > index);
