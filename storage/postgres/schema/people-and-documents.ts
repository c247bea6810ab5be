/** The people directory, with what was handed out and mailed to them, and the documents. */
import { APP_ROLE, forRoles, RETENTION_ROLE } from '../roles.ts';
import { TEXT } from './text.ts';

export const PEOPLE_AND_DOCUMENTS = `
  CREATE TABLE people (
    id ${TEXT} PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    organisation ${TEXT} NOT NULL,
    roles text NOT NULL,
    subject ${TEXT} NOT NULL UNIQUE,
    municipality ${TEXT} NOT NULL
  ) WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
  CREATE INDEX people_of_organisation ON people (organisation, id);

  CREATE TABLE documents (
    id ${TEXT} PRIMARY KEY,
    case_id ${TEXT} NOT NULL,
    bytes bytea NOT NULL
  );
  CREATE INDEX documents_of_case ON documents (case_id);

  ${forRoles(`
    GRANT SELECT, INSERT, UPDATE, DELETE ON people TO ${APP_ROLE};
    GRANT SELECT, INSERT ON documents TO ${APP_ROLE};
    GRANT SELECT, DELETE ON documents TO ${RETENTION_ROLE};
  `)}
`;

export const PEOPLE_WISHES = `
  ALTER TABLE people ADD COLUMN notices text, ADD COLUMN registers text;
`;

/** Handed-out secrets by their hash; they go with the person. */
export const CREDENTIALS = `
  CREATE TABLE credentials (
    hash ${TEXT} PRIMARY KEY CHECK (length(hash) = 64),
    kind text NOT NULL,
    person ${TEXT} NOT NULL,
    created_at ${TEXT} NOT NULL,
    expires_at ${TEXT},
    used_at ${TEXT}
  );
  CREATE INDEX credentials_of_person ON credentials (person, kind);
  ${forRoles(`GRANT SELECT, INSERT, UPDATE, DELETE ON credentials TO ${APP_ROLE};`)}
`;

/** Which notices a mail told of; it names no person. */
export const SENT_MAILS = `
  CREATE TABLE sent_mails (
    message_id ${TEXT} NOT NULL,
    case_id ${TEXT} NOT NULL,
    notice ${TEXT} NOT NULL,
    sent_at ${TEXT} NOT NULL,
    came_back_at ${TEXT},
    PRIMARY KEY (message_id, case_id, notice)
  );
  CREATE INDEX sent_mails_by_time ON sent_mails (sent_at);
  ${forRoles(`GRANT SELECT, INSERT, UPDATE, DELETE ON sent_mails TO ${APP_ROLE};`)}
`;

/** By which request a secret was made: the same one again makes no second. */
export const CREDENTIALS_MADE_BY = `
  ALTER TABLE credentials ADD COLUMN made_by ${TEXT};
  CREATE UNIQUE INDEX credentials_made_once ON credentials (made_by);
`;

/** What people have typed and not yet sent, sealed; it goes with them. */
export const DRAFTS = `
  CREATE TABLE drafts (
    person ${TEXT} NOT NULL,
    place ${TEXT} NOT NULL,
    content text NOT NULL,
    saved_at ${TEXT} NOT NULL,
    expires_at ${TEXT} NOT NULL,
    PRIMARY KEY (person, place)
  );
  ${forRoles(`GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO ${APP_ROLE};`)}
`;

/** The engine deletes the documents of a case that is emptied. */
export const DOCUMENTS_GO = `
  ${forRoles(`GRANT DELETE ON documents TO ${APP_ROLE};`)}
`;

/** Every document before was a PDF. An upload's id and fingerprint say whether it comes a second time. */
export const UPLOADS = `
  ALTER TABLE documents ADD COLUMN media_type text NOT NULL DEFAULT 'application/pdf';
  CREATE TABLE uploads (
    id ${TEXT} PRIMARY KEY,
    case_id ${TEXT} NOT NULL,
    fingerprint text NOT NULL,
    document ${TEXT} NOT NULL
  );
  CREATE INDEX uploads_of_case ON uploads (case_id);
  ${forRoles(`GRANT SELECT, INSERT, DELETE ON uploads TO ${APP_ROLE};`)}
`;
