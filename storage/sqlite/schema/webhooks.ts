/** Receivers that follow cases; in the journal’s file, so that both are one truth. */

/** Who wants to hear of a municipality's cases, and up to which row of each case it has heard. */
export const WEBHOOKS = `
  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    municipality TEXT NOT NULL,
    url TEXT NOT NULL,
    events TEXT,
    state TEXT NOT NULL,
    problem TEXT,
    secret BLOB NOT NULL,
    previous_secret BLOB,
    previous_until TEXT,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX webhooks_of_municipality ON webhooks (municipality);

  CREATE TABLE webhook_positions (
    webhook TEXT NOT NULL,
    case_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (webhook, case_id)
  ) STRICT, WITHOUT ROWID;
`;

/** Under which request the secret was changed last: the same one again changes nothing. */
export const WEBHOOK_ROTATIONS = `
  ALTER TABLE webhooks ADD COLUMN rotated_by TEXT;
`;
