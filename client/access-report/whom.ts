/** Whether a name or an address is the one that is asked for. */
import type { KeyId } from '../../domain/terms.ts';

/** Whom the report is about. Keys of the directory's person are known by the key store; the rest is told by what stands there. */
export interface Whom {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly keys: ReadonlySet<KeyId>;
  /** Whether the name alone is enough: then it may be another person's, and somebody has to look. */
  readonly byName: boolean;
}

export function foundBy(whom: Whom, kid: KeyId, value: unknown): 'directory' | 'email' | 'name' | undefined {
  if (whom.keys.has(kid)) return 'directory';
  const { name = '', email = '' } = (value ?? {}) as { readonly name?: string; readonly email?: string };
  if (whom.email !== undefined && plain(email) === plain(whom.email)) return 'email';
  return whom.byName && whom.name !== undefined && isNamed(name, whom.name) ? 'name' : undefined;
}

/** Found by an address that several people share, it may be a colleague's name and telephone number (Art. 15(4) GDPR). */
export function bearsOtherName(whom: Whom, value: unknown): boolean {
  const { name = '' } = (value ?? {}) as { readonly name?: string };
  return whom.name !== undefined && !isNamed(name, whom.name) && !isNamed(whom.name, name);
}

/** Every word of the name that is asked for stands in the other, in whatever order: "Nachbar, Nora". */
function isNamed(name: string, asked: string): boolean {
  const words = wordsOf(name);
  const wanted = wordsOf(asked);
  return wanted.length > 0 && wanted.every((word) => words.includes(word));
}

/** The whole name in a row, or the address. */
export function isMentioned({ name, email }: Whom, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const words = ` ${wordsOf(text).join(' ')} `;
  const wanted = name === undefined ? [] : wordsOf(name);
  return (
    (wanted.length > 0 && words.includes(` ${wanted.join(' ')} `)) ||
    (email !== undefined && plain(text).includes(plain(email)))
  );
}

const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('de');
const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
