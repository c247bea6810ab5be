/** Why a file is not taken in: what is wrong, what to do, never a word of the file. */
import { refusal } from '../../../domain/case/refusals.ts';
import {
  DOCUMENT_FORMATS,
  formatsInWords,
  MEDIA_TYPES,
  type MediaType,
} from '../../../domain/guideline/document-formats.ts';
import { PERSONAL_KIND } from '../../../domain/guideline/personal-headings.ts';
import type { Refusal } from '../../../domain/terms.ts';
import type { SheetPersons } from './persons-in-sheets.ts';

export const isUnfit = (one: unknown): one is Refusal =>
  typeof one === 'object' && one !== null && 'code' in one && 'message' in one;

const TAKEN = formatsInWords(MEDIA_TYPES);

export const formatNotAccepted = refusal(
  'format-not-accepted',
  `Angenommen werden ${TAKEN.de.replace(' oder ', ' und ')}. Bitte senden Sie die Datei mit der Kopfzeile „Content-Type“, die zu ihrem Format gehört.`,
  `Accepted are ${TAKEN.en.replace(' or ', ' and ')}. Please send the file with the header “Content-Type” that belongs to its format.`,
);

export const formatUnknown = refusal(
  'format-unknown',
  `Das Format der Datei ist nicht zu erkennen. Angenommen werden ${TAKEN.de.replace(' oder ', ' und ')}.`,
  `The file’s format cannot be recognised. Accepted are ${TAKEN.en.replace(' or ', ' and ')}.`,
);

export function formatNotAsDeclared(declared: MediaType, found: MediaType): Refusal {
  const [said, is] = [DOCUMENT_FORMATS[declared].label, DOCUMENT_FORMATS[found].label];
  return refusal(
    'format-not-as-declared',
    `Angekündigt war: ${said.de}. Der Inhalt ist: ${is.de}. Bitte senden Sie die Datei mit der Angabe, die zu ihr gehört.`,
    `Announced was: ${said.en}. The content is: ${is.en}. Please send the file with what belongs to it.`,
  );
}

/** What the magic bytes say it is, where we take none of it: a short word like "HEIC". */
export const formatForeign = (extension: string): Refusal =>
  refusal(
    'format-unknown',
    `Dateien vom Typ ${extension.toUpperCase()} werden nicht angenommen. Angenommen werden ${TAKEN.de.replace(' oder ', ' und ')}.`,
    `Files of type ${extension.toUpperCase()} are not accepted. Accepted are ${TAKEN.en.replace(' or ', ' and ')}.`,
  );

export const documentBroken = refusal(
  'document-broken',
  'Die Datei ist unvollständig oder beschädigt. Bitte erzeugen Sie sie neu und laden Sie sie noch einmal hoch.',
  'The file is incomplete or damaged. Please make it again and upload it once more.',
);

export const documentLocked = refusal(
  'document-locked',
  'Die Datei ist verschlüsselt oder mit einem Kennwort oder Einschränkungen geschützt, oder sie hat ein altes Office-Format. Bitte laden Sie sie ungeschützt und im heutigen Format hoch.',
  'The file is encrypted or protected by a password or restrictions, or it has an old office format. Please upload it unprotected and in today’s format.',
);

export const documentPolyglot = refusal(
  'document-ambiguous',
  'Die Datei enthält vor oder nach ihrem Inhalt weitere Daten und ließe sich als etwas anderes lesen. Bitte speichern Sie sie neu und laden Sie sie noch einmal hoch.',
  'The file holds further data before or after its content and could be read as something else. Please save it anew and upload it once more.',
);

export const documentActive = refusal(
  'document-active',
  'Die Datei enthält Makros, Skripte oder Aktionen, die beim Öffnen etwas ausführen. Bitte speichern Sie sie ohne diese und laden Sie sie noch einmal hoch.',
  'The file contains macros, scripts or actions that carry something out when it is opened. Please save it without them and upload it once more.',
);

export const documentExternal = refusal(
  'document-external',
  'Die Datei bindet Inhalte oder eine Vorlage von außerhalb ein. Bitte betten Sie die Inhalte ein oder entfernen Sie die Verknüpfungen, und laden Sie sie noch einmal hoch.',
  'The file draws in contents or a template from outside. Please embed the contents or remove the links, and upload it once more.',
);

export const documentEmbeds = refusal(
  'document-embeds-files',
  'In der Datei stecken weitere Dateien. Bitte laden Sie diese einzeln hoch oder fügen Sie sie als Bild ein.',
  'Further files are embedded in the file. Please upload them one by one or insert them as pictures.',
);

export const documentInflates = refusal(
  'document-inflates',
  'Die Datei wird beim Entpacken unverhältnismäßig groß. Sie wurde nicht gespeichert; bitte verkleinern Sie sie.',
  'The file becomes disproportionately large when it is unpacked. It was not stored; please make it smaller.',
);

export const documentTooLarge = refusal(
  'document-too-large',
  'Die Datei ist größer als 20 MB. Bitte verkleinern Sie sie.',
  'The file is larger than 20 MB. Please make it smaller.',
);

export const documentInfected = refusal(
  'document-infected',
  'Der Virenscanner hat in der Datei Schadsoftware erkannt. Sie wurde nicht gespeichert. Bitte wenden Sie sich an Ihre IT.',
  'The virus scanner recognised malware in the file. It was not stored. Please ask your IT.',
);

export const scannerAway = refusal(
  'scanner-away',
  'Der Virenscanner ist gerade nicht erreichbar; ungeprüft wird nichts angenommen. Bitte senden Sie dieselbe Datei mit demselben Schlüssel später noch einmal.',
  'The virus scanner cannot be reached right now; nothing is accepted without its check. Please send the same file with the same key again later.',
);

/** Names of files name people; forms have a title where one is wanted, which is sealed like every free text. */
export const fileNameNotKept = refusal(
  'file-name-not-kept',
  'Dateinamen werden nicht angenommen und nicht gespeichert, denn sie nennen oft Personen. Bitte senden Sie die Datei ohne Namen; einen Titel nimmt das Formular auf.',
  'Names of files are neither accepted nor stored, for they often name people. Please send the file without its name; the form takes a title.',
);

export const imageTooLarge = refusal(
  'image-too-large',
  'Das Bild hat mehr als 100 Millionen Bildpunkte. Bitte verkleinern Sie es.',
  'The image has more than 100 million pixels. Please make it smaller.',
);

export const tableTooLarge = refusal(
  'table-too-large',
  'Die Tabelle ist größer als jede Auszählung. Bitte laden Sie zusammengefasste Zahlen hoch.',
  'The table is larger than any count. Please upload aggregated numbers.',
);

/** L9: where a pivot table takes its numbers from lies row by row in the file. */
export const pivotSource = refusal(
  'list-of-persons',
  'Hinter einer Pivot-Tabelle liegen in der Datei noch die einzelnen Datensätze, aus denen sie gerechnet ist. Bitte kopieren Sie nur die Werte in eine neue Tabelle. Die Datei wurde nicht gespeichert.',
  'Behind a pivot table the file still holds the single records that it is computed from. Please copy the values alone into a new table. The file was not stored.',
  'L9',
);

/** L9: names the columns, never what stands in them. */
export function listOfPersonsIn(found: readonly SheetPersons[]): Refusal {
  const places = found.flatMap(({ sheet, columns }) =>
    columns.map(({ column, kind }) => ({ sheet, letter: letterOf(column), kind: PERSONAL_KIND[kind] })),
  );
  const isOne = found.every(({ sheet }) => sheet === 1);
  const de = places.map(
    ({ sheet, letter, kind }) => `${isOne ? '' : `Tabelle ${sheet}, `}Spalte ${letter} (${kind.de})`,
  );
  const en = places.map(({ sheet, letter, kind }) => `${isOne ? '' : `table ${sheet}, `}column ${letter} (${kind.en})`);
  return refusal(
    'list-of-persons',
    `Die Tabelle sieht aus wie eine Liste von Personen: ${few(de)}. Daten von Bürgerinnen und Bürgern gehören nicht hierher; sie wurde nicht gespeichert. Zusammengefasste Zahlen sind willkommen.`,
    `The table looks like a list of persons: ${few(en)}. Residents’ data do not belong here; it was not stored. Aggregated numbers are welcome.`,
    'L9',
  );
}

const few = (places: readonly string[]): string =>
  places.length > 8 ? `${places.slice(0, 8).join('; ')} …` : places.join('; ');

/** 0 is A, 26 is AA, as a spreadsheet counts. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
