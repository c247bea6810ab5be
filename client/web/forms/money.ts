/**
 * Amounts of money as people type them; forms hold cents. The last of two signs parts off the cents, whichever language it was typed
 * in: no amount has three digits there, so that nothing is read two ways.
 */

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:([., \u00a0\u202f])\d{3})(?:\3\d{3})*)(?:([.,])(\d{1,2}|-|–))?$/;
/** What people put around an amount. */
const CURRENCY = /^€|^EUR\b|€$|\bEUR$|\bEuros?$/gi;
/** More cents than these are no amount of anybody's. */
const MOST_DIGITS = 13;

/** What is no amount is left as it is, for the schema to refuse. */
export function centsIn(text: string): number | string | undefined {
  const plain = text.trim().replaceAll(CURRENCY, '').trim();
  if (plain === '') return text.trim() === '' ? undefined : text;
  const [, minus = '', whole = '', groups, point, cents = ''] = AMOUNT.exec(plain) ?? [];
  const digits = `${whole.replaceAll(/\D/g, '')}${cents.replace(/\D/, '').padEnd(2, '0')}`;
  if (whole === '' || digits.length > MOST_DIGITS || (groups !== undefined && groups === point)) return text;
  return Number(`${minus}${digits}`);
}

/** 1250000 → “12500.00”, which any language takes. */
export const plainAmount = (cents: number): string => (cents / 100).toFixed(2);

/** “12.500,00”, “12,500.00”; what is no amount as it was typed. */
export function amountInWords(typed: string, language: 'de' | 'en'): string {
  const cents = centsIn(typed);
  if (typeof cents !== 'number') return typed;
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
