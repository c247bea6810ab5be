/** The key store. */

/** A destroyed key's row stays as a tombstone: `wrapped` empty, `destroyed_at` set. */
export const KEYS = `
  CREATE TABLE keys (
    kid TEXT PRIMARY KEY,
    case_id TEXT,
    kind TEXT,
    subject TEXT,
    wrapped BLOB,
    created_at TEXT,
    destroyed_at TEXT,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  ) STRICT;
  CREATE INDEX keys_of_subject ON keys (subject) WHERE subject IS NOT NULL;
  CREATE TRIGGER keys_stay_destroyed BEFORE UPDATE ON keys
    WHEN OLD.destroyed_at IS NOT NULL AND NEW.wrapped IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a destroyed key has no successor'); END;
  CREATE TRIGGER keys_no_delete BEFORE DELETE ON keys
    BEGIN SELECT RAISE(ABORT, 'a key leaves a tombstone'); END;
`;

/** A case that is emptied asks for all of its keys. */
export const KEYS_OF_CASE = `
  CREATE INDEX keys_of_case ON keys (case_id) WHERE wrapped IS NOT NULL;
`;
