/** Fields that hold a document, or name one that is stored already. */
import { z } from 'zod';
import type { DocumentId, Hash } from '../terms.ts';
import { fieldMeta, help, labelled, type More } from './field-meta.ts';
import { choice } from './fields.ts';

const MEDIA_TYPE = { 'application/pdf': { de: 'PDF', en: 'PDF' } };

const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
const documentId = () => hash().transform((text) => text as DocumentId);

const UPLOADED = help('Entsteht beim Hochladen von selbst.', 'Comes by itself with the upload.');
const parts = () => ({
  document: documentId().register(fieldMeta, {
    label: { de: 'Kennung des Dokuments', en: 'Document’s id' },
    ...UPLOADED,
  }),
  mediaType: choice(MEDIA_TYPE, 'Dateiart', 'Kind of file', UPLOADED),
  bytes: labelled(z.int().min(1), 'Größe in Byte', 'Size in bytes', UPLOADED),
  commitment: labelled(hash(), 'Nachweis des Inhalts', 'Proof of the contents', UPLOADED),
});

const PDF = help(
  'Als PDF, höchstens 20 MB. Es wird verschlüsselt abgelegt.',
  'A PDF of at most 20 MB. It is stored encrypted.',
);

/** A stored document: its id, and a salted commitment to its plain bytes that outlives the key. */
export const documentFile = (de: string, en: string, more: More = {}) =>
  labelled(z.strictObject(parts()), de, en, { ...PDF, ...more });
export type DocumentRef = z.infer<ReturnType<typeof documentFile>>;

/** A mailing to citizens: free of recipients' names, so its plain SHA-256 may stand in the journal. */
export const mailingFile = (de: string, en: string, more: More = {}) => {
  const sha256 = hash().transform((text) => text as Hash);
  fieldMeta.add(sha256, { label: { de: 'Prüfsumme (SHA-256)', en: 'Checksum (SHA-256)' }, ...UPLOADED });
  return labelled(z.strictObject({ ...parts(), sha256 }), de, en, { ...PDF, ...more });
};

/** Exactly this document, which the case holds already. */
export const documentIdField = (de: string, en: string, more: More = {}) =>
  documentId().register(fieldMeta, { label: { de, en }, ...more });

/** SHA-256 of something that itself never comes here. */
export const checksum = (de: string, en: string, more: More = {}) => labelled(hash(), de, en, more);
