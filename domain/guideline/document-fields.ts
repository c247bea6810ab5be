/** Fields that hold a document, or name one that is stored already. */
import { z } from 'zod';
import type { DocumentId, Hash } from '../terms.ts';
import { DOCUMENT_FORMATS, FORMATS_BY_KIND, formatsInWords, type MediaType } from './document-formats.ts';
import type { RecordedKind } from './document-readers.ts';
import { fieldMeta, help, labelled, type More } from './field-meta.ts';
import { choice } from './fields.ts';

const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
const documentId = () => hash().transform((text) => text as DocumentId);

const UPLOADED = help('Entsteht beim Hochladen von selbst.', 'Comes by itself with the upload.');

/** The reference as the upload answers it; one whose kind of file does not fit what it is for is refused with the form. */
const parts = <M extends MediaType>(formats: readonly M[]) => ({
  document: documentId().register(fieldMeta, {
    label: { de: 'Kennung des Dokuments', en: 'Document’s id' },
    ...UPLOADED,
  }),
  mediaType: choice(labelsOf(formats), 'Dateiart', 'Kind of file', UPLOADED),
  bytes: labelled(z.int().min(1), 'Größe in Byte', 'Size in bytes', UPLOADED),
  commitment: labelled(hash(), 'Nachweis des Inhalts', 'Proof of the contents', UPLOADED),
});

const labelsOf = <M extends MediaType>(formats: readonly M[]) =>
  Object.fromEntries(formats.map((format) => [format, DOCUMENT_FORMATS[format].label])) as {
    readonly [K in M]: (typeof DOCUMENT_FORMATS)[K]['label'];
  };

/** What a field says for itself, and which files it takes. */
function hintFor(formats: readonly MediaType[], { hint, ...more }: More): More {
  const words = formatsInWords(formats);
  const taken = {
    de: `Als ${words.de}, höchstens 20 MB. Es wird verschlüsselt abgelegt.`,
    en: `As ${words.en}, at most 20 MB. It is stored encrypted.`,
  };
  return { ...more, hint: hint ? { de: `${hint.de} ${taken.de}`, en: `${hint.en} ${taken.en}` } : taken };
}

/** A stored document: its id, and a salted commitment to its plain bytes that outlives the key. */
export const documentFile = <const K extends RecordedKind>(kind: K, de: string, en: string, more: More = {}) => {
  const formats: readonly (typeof FORMATS_BY_KIND)[K][number][] = FORMATS_BY_KIND[kind];
  return labelled(z.strictObject(parts(formats)), de, en, hintFor(formats, more));
};

/** What a form says of any document. */
export interface DocumentRef {
  readonly document: DocumentId;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly commitment: string;
}

/** A mailing to citizens: free of recipients' names, so its plain SHA-256 may stand in the journal. */
export const mailingFile = (de: string, en: string, more: More = {}) => {
  const sha256 = hash().transform((text) => text as Hash);
  fieldMeta.add(sha256, { label: { de: 'Prüfsumme (SHA-256)', en: 'Checksum (SHA-256)' }, ...UPLOADED });
  const formats = FORMATS_BY_KIND['mailing-draft'];
  return labelled(z.strictObject({ ...parts(formats), sha256 }), de, en, hintFor(formats, more));
};

/** Exactly this document, which the case holds already. */
export const documentIdField = (de: string, en: string, more: More = {}) =>
  documentId().register(fieldMeta, { label: { de, en }, names: 'document', ...more });

/** SHA-256 of something that itself never comes here. */
export const checksum = (de: string, en: string, more: More = {}) => labelled(hash(), de, en, more);
