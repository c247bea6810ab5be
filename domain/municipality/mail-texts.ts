/**
 * What a municipality says of its own at the head and the end of every notice, e.g. whom to ring up. A few placeholders stand for what
 * the notice is about; one that is not known is refused when the text is saved, and never reaches anybody as a pair of braces.
 */
import { z } from 'zod';
import { help, labelled } from '../guideline/field-meta.ts';
import { isText } from '../guideline/text-characters.ts';
import type { Text } from '../terms.ts';

/** What each placeholder stands for; its name is the same in both languages. */
export const PLACEHOLDERS = {
  vorgang: { de: 'die Nummer des Vorgangs', en: 'the case’s number' },
  frist: { de: 'der nächste Tag, um den es geht', en: 'the next day that it is about' },
  traeger: { de: 'der Name des Trägers', en: 'the carrier’s name' },
} as const satisfies { readonly [name: string]: Text };
export type Placeholder = keyof typeof PLACEHOLDERS;

const KNOWN = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
const list = (last: string) => `${KNOWN.slice(0, -1).join(', ')} ${last} ${KNOWN.at(-1)}`;
const IN_BRACES = /\{[^{}]*\}/g;

const LONGEST = 1000;

const text = (de: string, en: string, example: Text) =>
  labelled(
    z
      .string()
      .trim()
      .min(1)
      .max(LONGEST)
      .refine(isText, { params: { problem: 'characters' } })
      .superRefine((written, context) => {
        const unknown = (written.match(IN_BRACES) ?? []).find((one) => !KNOWN.includes(one));
        const stray = /[{}]/.exec(written.replaceAll(IN_BRACES, ''))?.[0];
        const wrong = unknown ?? stray;
        if (wrong === undefined) return;
        const message = {
          de: `„${wrong}“ ist kein Platzhalter; bekannt sind ${list('und')}`,
          en: `“${wrong}” is no placeholder; known are ${list('and')}`,
        };
        context.addIssue({ code: 'custom', message: message.en, params: { text: message } });
      }),
    de,
    en,
    { ...help(`Platzhalter: ${list('und')}.`, `Placeholders: ${list('and')}.`), example },
  );

const inLanguage = (de: string, en: string) =>
  labelled(
    z.strictObject({
      opening: text('Zu Beginn, nach der Anrede', 'At the beginning, after the greeting', {
        de: 'es geht um den Vorgang {vorgang} mit {traeger}.',
        en: 'this is about case {vorgang} with {traeger}.',
      }).exactOptional(),
      closing: text('Am Ende, vor dem Hinweis auf den automatischen Versand', 'At the end, before the automatic note', {
        de: 'Fragen beantwortet die Sozialplanung unter 0208 555 0100.',
        en: 'Questions are answered by social planning on 0208 555 0100.',
      }).exactOptional(),
    }),
    de,
    en,
  );

export const MailTexts = z.strictObject({
  de: inLanguage('Auf Deutsch', 'In German').exactOptional(),
  en: inLanguage('Auf Englisch', 'In English').exactOptional(),
});
export type MailTexts = z.output<typeof MailTexts>;

/** The text with what its placeholders stand for. A line break stays one. */
export const filledIn = (written: string, values: { readonly [P in Placeholder]: string }): string =>
  written.replaceAll(/\{(vorgang|frist|traeger)\}/g, (_all, name: Placeholder) => values[name]);
