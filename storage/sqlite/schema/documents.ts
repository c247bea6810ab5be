/** Documents as they were encrypted. */

export const DOCUMENTS = `
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX documents_of_case ON documents (case_id);
  CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents
    BEGIN SELECT RAISE(ABORT, 'documents are immutable'); END;
`;

/** Every document before was a PDF. An upload's id and fingerprint say whether it comes a second time. */
export const UPLOADS = `
  ALTER TABLE documents ADD COLUMN media_type TEXT NOT NULL DEFAULT 'application/pdf';
  CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX uploads_of_case ON uploads (case_id);
`;
