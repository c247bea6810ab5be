/** The journal, and the lists that are written with it. */

/** Rows and answers are never altered: the triggers also stand in the way of `INSERT OR REPLACE`, which fires no delete trigger. */
export const JOURNAL = `
  CREATE TABLE journal (
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    municipality TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    bytes BLOB NOT NULL,
    PRIMARY KEY (stream, seq)
  ) STRICT;
  CREATE INDEX first_rows ON journal (stream) WHERE seq = 1;

  CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
    WHEN EXISTS (SELECT 1 FROM journal WHERE stream = NEW.stream AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

  CREATE TABLE commands (
    command_id TEXT PRIMARY KEY,
    stream TEXT NOT NULL,
    fingerprint TEXT,
    from_seq INTEGER NOT NULL,
    to_seq INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX commands_of_stream ON commands (stream, from_seq);

  CREATE TRIGGER commands_only_forget BEFORE UPDATE ON commands
    WHEN NEW.fingerprint IS NOT NULL OR NEW.command_id <> OLD.command_id OR NEW.stream <> OLD.stream
      OR NEW.from_seq <> OLD.from_seq OR NEW.to_seq <> OLD.to_seq
    BEGIN SELECT RAISE(ABORT, 'of a command only its fingerprint may be forgotten'); END;
  CREATE TRIGGER commands_no_delete BEFORE DELETE ON commands
    BEGIN SELECT RAISE(ABORT, 'commands are not deleted'); END;
  CREATE TRIGGER commands_no_replace BEFORE INSERT ON commands
    WHEN EXISTS (SELECT 1 FROM commands WHERE command_id = NEW.command_id)
    BEGIN SELECT RAISE(ABORT, 'commands are not replaced'); END;

  CREATE TABLE cases (
    case_id TEXT PRIMARY KEY,
    municipality TEXT NOT NULL,
    carrier TEXT NOT NULL,
    phase TEXT NOT NULL,
    paused INTEGER NOT NULL,
    open INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    seq INTEGER NOT NULL,
    wake_at TEXT,
    basis_seq INTEGER NOT NULL,
    facts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cases_of_municipality ON cases (municipality, open, case_id);
  CREATE INDEX cases_of_carrier ON cases (carrier, open, case_id);
  CREATE INDEX cases_to_wake ON cases (wake_at) WHERE wake_at IS NOT NULL;

  CREATE TABLE tasks (
    case_id TEXT NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    municipality TEXT NOT NULL,
    carrier TEXT NOT NULL,
    step TEXT NOT NULL,
    round INTEGER NOT NULL,
    roles TEXT NOT NULL,
    open_since TEXT NOT NULL,
    due TEXT,
    PRIMARY KEY (case_id, key)
  ) STRICT;
  CREATE INDEX tasks_of_municipality ON tasks (municipality, due);
  CREATE INDEX tasks_of_carrier ON tasks (carrier, due);
  CREATE INDEX tasks_by_due ON tasks (due);
`;

/**
 * What lists are filtered and sorted by. The indexes hold all of it, so that a filter which finds little reads no row of the
 * tables. Rows of before have `version` 1 and are written anew by the engine (`view.ts`). A text is found by any three letters
 * in a row; the index keeps which texts have them, and the text itself is looked at again.
 */
export const LISTS = `
  ALTER TABLE cases ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE cases ADD COLUMN urgency TEXT NOT NULL DEFAULT '9999-12-31';
  ALTER TABLE cases ADD COLUMN title TEXT;
  ALTER TABLE cases ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX cases_of_version ON cases (version, case_id);
  CREATE INDEX cases_by_change ON cases (municipality, changed_at, case_id, open, phase, turn, urgency, carrier);
  CREATE INDEX cases_of_all_by_change ON cases (changed_at, case_id);
  CREATE INDEX cases_by_urgency ON cases (municipality, urgency, case_id, open, phase, turn, changed_at, carrier);
  CREATE INDEX cases_by_opening ON cases (municipality, opened_at, case_id, open, phase, turn, urgency, carrier);

  ALTER TABLE tasks ADD COLUMN phase TEXT NOT NULL DEFAULT 'request';
  ALTER TABLE tasks ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
  ALTER TABLE tasks ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE tasks ADD COLUMN urgency TEXT NOT NULL DEFAULT '9999-12-31';
  DROP INDEX tasks_of_municipality;
  DROP INDEX tasks_of_carrier;
  DROP INDEX tasks_by_due;
  CREATE INDEX tasks_by_urgency ON tasks (municipality, urgency, case_id, key, turn, phase, changed_at, carrier);
  CREATE INDEX tasks_of_carrier ON tasks (carrier, urgency, case_id, key);

  CREATE TABLE substitutes (
    case_id TEXT NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
    office TEXT NOT NULL,
    person TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    PRIMARY KEY (case_id, office, person)
  ) STRICT;
  CREATE INDEX substitutes_of_person ON substitutes (person);

  CREATE TABLE case_texts (
    id INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL UNIQUE REFERENCES cases (case_id) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE case_text_index
    USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram');
  CREATE TRIGGER case_texts_added AFTER INSERT ON case_texts
    BEGIN INSERT INTO case_text_index (rowid, text) VALUES (NEW.id, NEW.text); END;
  CREATE TRIGGER case_texts_changed AFTER UPDATE ON case_texts
    BEGIN
      DELETE FROM case_text_index WHERE rowid = OLD.id;
      INSERT INTO case_text_index (rowid, text) VALUES (NEW.id, NEW.text);
    END;
  CREATE TRIGGER case_texts_gone AFTER DELETE ON case_texts
    BEGIN DELETE FROM case_text_index WHERE rowid = OLD.id; END;
`;

/** Who of an office has a task. Rows of before are written anew by the engine (`view.ts`). */
export const TAKEN_TASKS = `
  ALTER TABLE tasks ADD COLUMN taken_by TEXT;
  ALTER TABLE tasks ADD COLUMN taken_since TEXT;
  CREATE INDEX tasks_of_person ON tasks (taken_by, urgency, case_id, key) WHERE taken_by IS NOT NULL;
`;
