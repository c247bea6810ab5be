import { plainLetters } from '../texts/plain-letters.ts';

/** `Content-Disposition: attachment` with a name in both forms of RFC 6266: plain for old clients, UTF-8 for all others. */
export function attachment(name: string): string {
  const plain = [...plainLetters(name.normalize('NFKC'))]
    .map((character) => (/[A-Za-z0-9._-]/.test(character) ? character : '-'))
    .join('');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
