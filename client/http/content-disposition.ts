/** `Content-Disposition: attachment` with a name in both forms of RFC 6266: plain for old clients, UTF-8 for all others. */
export function attachment(name: string): string {
  const plain = [...name.normalize('NFKC').replace(/[äöüßÄÖÜ]/g, (letter) => GERMAN[letter] ?? letter)]
    .map((character) => (/[A-Za-z0-9._-]/.test(character) ? character : '-'))
    .join('');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
