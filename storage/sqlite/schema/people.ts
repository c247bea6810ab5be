/** The people directory, with what was handed out and mailed to them. */

export const PEOPLE = `
  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    organisation TEXT NOT NULL,
    roles TEXT NOT NULL,
    subject TEXT NOT NULL UNIQUE,
    municipality TEXT NOT NULL
  ) STRICT;
  CREATE INDEX people_of_organisation ON people (organisation, id);
`;

export const PEOPLE_WISHES = `
  ALTER TABLE people ADD COLUMN notices TEXT;
  ALTER TABLE people ADD COLUMN registers TEXT;
`;

/** Handed-out secrets by their hash; they go with the person. */
export const CREDENTIALS = `
  CREATE TABLE credentials (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    used_at TEXT
  ) STRICT;
  CREATE INDEX credentials_of_person ON credentials (person, kind);
`;

/** Which notices a mail told of; it names no person. */
export const SENT_MAILS = `
  CREATE TABLE sent_mails (
    message_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    notice TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    came_back_at TEXT,
    PRIMARY KEY (message_id, case_id, notice)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sent_mails_by_time ON sent_mails (sent_at);
`;

/** By which request a secret was made: the same one again makes no second. */
export const CREDENTIALS_MADE_BY = `
  ALTER TABLE credentials ADD COLUMN made_by TEXT;
  CREATE UNIQUE INDEX credentials_made_once ON credentials (made_by);
`;

/** What people have typed and not yet sent, sealed; it goes with them. */
export const DRAFTS = `
  CREATE TABLE drafts (
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (person, place)
  ) STRICT;
`;
