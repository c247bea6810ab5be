/** German letters as they are written where there are none: ä is ae, ß is ss (DIN 5007-2). */
export const plainLetters = (text: string): string => text.replace(/[äöüßÄÖÜ]/g, (letter) => GERMAN[letter] ?? letter);

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
