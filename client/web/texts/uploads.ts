/** What somebody is told whose file is of another kind than the field takes. */
import { formatsInWords, type MediaType } from '../../../domain/guideline/document-formats.ts';
import type { Text } from '../../../domain/terms.ts';

export const UPLOADS = {
  otherFormat: { de: 'diese Datei hat ein anderes Format.', en: 'this file has another format.' },
  notAsNamed: {
    de: 'der Inhalt dieser Datei ist ein anderer, als ihr Name sagt.',
    en: 'what is in this file is something else than its name says.',
  },
  unknown: {
    de: 'das Format dieser Datei ist nicht zu erkennen.',
    en: 'the format of this file cannot be recognised.',
  },
  scannerAway: {
    de: 'Der Virenscanner ist gerade nicht erreichbar; ungeprüft wird nichts angenommen. Bitte laden Sie die Datei später noch einmal hoch.',
    en: 'The virus scanner cannot be reached right now; nothing is accepted without its check. Please upload the file again later.',
  },
} as const satisfies { readonly [name: string]: Text };

/** "Bitte laden Sie eine PDF-Datei hoch; …" */
export function wrongFormat(taken: readonly MediaType[], why: Text): Text {
  const { de, en } = formatsInWords(taken);
  return taken.length === 1
    ? { de: `Bitte laden Sie eine ${de}-Datei hoch; ${why.de}`, en: `Please upload a ${en} file; ${why.en}` }
    : { de: `Bitte laden Sie die Datei als ${de} hoch; ${why.de}`, en: `Please upload the file as ${en}; ${why.en}` };
}

export const hasFormat = (name: string): Text => ({
  de: `diese Datei hat das Format ${name}.`,
  en: `this file has the format ${name}.`,
});
