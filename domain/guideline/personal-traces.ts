/**
 * L9: what in a free text is plainly about one person: an address, a number to call, an e-mail address, a full name with its
 * salutation. A machine sees wording: whoever wrote it is asked, and says whether it is somebody whom the text may name.
 */
import type { Text } from '../terms.ts';
import { isGivenName } from './given-names.ts';

const TRACES = {
  address: { de: 'eine Anschrift', en: 'an address' },
  telephone: { de: 'eine Telefonnummer', en: 'a telephone number' },
  email: { de: 'eine E-Mail-Adresse', en: 'an e-mail address' },
  name: { de: 'ein voller Name', en: 'a full name' },
} as const satisfies { readonly [trace: string]: Text };

export type PersonalTrace = keyof typeof TRACES;

export const traceText = (trace: PersonalTrace): Text => TRACES[trace];

export function personalTraces(text: string): readonly PersonalTrace[] {
  const read = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const found: { readonly [T in PersonalTrace]: boolean } = {
    address: STREET.test(read) || POSTCODE.test(read),
    telephone: TELEPHONE.test(read),
    email: EMAIL.test(read),
    name: [...read.matchAll(FULL_NAME)].some(([, given]) => isGivenName(given ?? '')),
  };
  return (Object.keys(TRACES) as readonly PersonalTrace[]).filter((trace) => found[trace]);
}

/** "Hauptstr. 5", "Am Alten Weg 12 b"; no "§ 5", no "Arbeitsplatz 3" and no further channel ("Zugangsweg 2"). */
const STREET =
  /(?<!\p{L})(?!Zugangsweg|Arbeitspl)\p{Lu}[\p{L}-]*(?:(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Uu]fer|[Dd]amm|[Rr]ing)| (?:Straße|Str\.|Weg|Platz|Allee|Ufer|Ring)),? \d{1,3}(?: ?[a-z](?!\p{L}))?(?![\d%])(?!\.\d)/u;
/** Five digits before a noun are mostly a quantity; with their own word they are a postcode. */
const POSTCODE = /(?<!\p{L})(?:PLZ:? ?|D-)\d{5}(?!\d)/u;
/** With an area code that is parted off, so that no date is one. */
const TELEPHONE = /(?<![\d.,])(?:\+\d{2}|00\d{2}|\(0\d{2,4}\)|0\d{2,4}(?= ?[ /–-]))[ \d()/–-]{4,}\d/u;
const EMAIL = /[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}\.\p{L}{2,}/u;
const FULL_NAME = /(?<!\p{L})(?:Herrn?|Frau|Mrs?\.?|Ms\.?) (?:(?:Dr|Prof)\. ?)*(\p{Lu}[\p{L}'’-]+) \p{Lu}[\p{L}'’-]+/gu;
