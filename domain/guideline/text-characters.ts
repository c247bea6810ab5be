/**
 * Which characters a text for people may hold. A text stands later in mails, letters, lists and on terminals: what moves a
 * cursor, turns the direction of writing around (Unicode UAX 9) or is half a character would make it say something else there.
 */

/** Control characters (C0, C1) but for tab and line breaks, and the controls of writing direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const BREAK = /[\t\n\r\u2028\u2029]/;

/** Over several lines if need be. */
export const isText = (text: string): boolean => text.isWellFormed() && !UNFIT.test(text);

/** A name, a telephone number: what may become a header of a mail is one line. */
export const isOneLine = (text: string): boolean => isText(text) && !BREAK.test(text);
