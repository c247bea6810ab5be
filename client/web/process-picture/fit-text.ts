/** Words broken into lines that fit a box: SVG breaks none by itself, and what is drawn on a server cannot be measured. */

/** Where German compounds may be parted; a test says where a new word needs one. */
const PARTS = [
  'Datenschutz|beauftragte',
  'Vollständigkeits|prüfung',
  'Einzelfall|entscheidung',
  'Auftrags|verarbeitung',
  'Einwohner|meldeamt',
  'Begleit|schreiben',
  'Lösch|bestätigung',
  'Geschäfts|führung',
  'Zusammen|arbeit',
  'Statistik|stelle',
  'Statistik|daten',
  'Unter|zeichnung',
  'Mengen|schätzung',
  'Träger|prüfung',
].map((word) => word.split('|') as [string, string]);

/** Fira Sans, in parts of its size; rather too wide than too narrow. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * size;
}

function widthOfLetter(letter: string): number {
  if ("iIjlft.,:;|!’'()r-* ".includes(letter)) return 0.36;
  if ('mwMW'.includes(letter)) return 0.9;
  return letter === letter.toLowerCase() ? 0.58 : 0.66;
}

export function linesOf(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const longer = joined(line, piece);
    // A part that goes on with the next needs room for its hyphen.
    if (line !== '' && widthOf(longer.endsWith(SOFT) ? `${bare(longer)}-` : longer, size) > room) {
      lines.push(line.endsWith(SOFT) ? `${bare(line)}-` : line);
      line = piece;
    } else line = longer;
  }
  return [...lines, bare(line)];
}

const SOFT = '\u00ad';
const bare = (line: string): string => line.replaceAll(SOFT, '');
const joined = (line: string, piece: string): string => {
  if (line === '') return piece;
  return line.endsWith(SOFT) ? `${bare(line)}${piece}` : `${line} ${piece}`;
};

/** Words, and the parts of long ones; all but a word's last part end with a soft hyphen. */
const piecesOf = (text: string): readonly string[] =>
  text.split(' ').flatMap((word) => {
    const parts = PARTS.find(([head, rest]) => word.startsWith(`${head}${rest}`));
    return parts ? [`${parts[0]}${SOFT}`, word.slice(parts[0].length)] : [word];
  });
