/** The journal, and the lists that are written with it. */
import { APP_ROLE, forRoles, RETENTION_ROLE } from '../roles.ts';
import { TEXT } from './text.ts';

/** Rows are never altered, but the retention role may empty a body at the end of its retention; hash and place stay. */
export const JOURNAL = `
  CREATE TABLE journal (
    stream ${TEXT} NOT NULL,
    seq integer NOT NULL CHECK (seq > 0),
    municipality ${TEXT} NOT NULL,
    hash ${TEXT} NOT NULL CHECK (length(hash) = 64),
    bytes bytea,
    PRIMARY KEY (stream, seq)
  );
  CREATE INDEX first_rows ON journal (stream) WHERE seq = 1;

  CREATE FUNCTION handschlag_guard_journal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND current_user = '${RETENTION_ROLE}' THEN
      IF NEW.bytes IS NULL AND (NEW.stream, NEW.seq, NEW.municipality, NEW.hash)
                             = (OLD.stream, OLD.seq, OLD.municipality, OLD.hash) THEN
        RETURN NEW;
      END IF;
    END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.bytes IS NOT NULL THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'the journal is append-only';
  END $$;
  CREATE TRIGGER journal_is_append_only BEFORE INSERT OR UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION handschlag_guard_journal();
  CREATE TRIGGER journal_is_not_emptied BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION handschlag_guard_journal();

  CREATE TABLE commands (
    command_id ${TEXT} PRIMARY KEY,
    stream ${TEXT} NOT NULL,
    fingerprint text,
    from_seq integer NOT NULL,
    to_seq integer NOT NULL
  );
  CREATE INDEX commands_of_stream ON commands (stream, from_seq);

  CREATE FUNCTION handschlag_guard_commands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF NEW.fingerprint IS NULL AND (NEW.command_id, NEW.stream, NEW.from_seq, NEW.to_seq)
                                   = (OLD.command_id, OLD.stream, OLD.from_seq, OLD.to_seq) THEN
        RETURN NEW;
      END IF;
    END IF;
    RAISE EXCEPTION 'of a command only its fingerprint may be forgotten';
  END $$;
  CREATE TRIGGER commands_only_forget BEFORE UPDATE OR DELETE ON commands
    FOR EACH ROW EXECUTE FUNCTION handschlag_guard_commands();
  CREATE TRIGGER commands_are_not_emptied BEFORE TRUNCATE ON commands
    FOR EACH STATEMENT EXECUTE FUNCTION handschlag_guard_commands();

  CREATE TABLE cases (
    case_id ${TEXT} PRIMARY KEY,
    municipality ${TEXT} NOT NULL,
    carrier ${TEXT} NOT NULL,
    phase text NOT NULL,
    paused integer NOT NULL,
    open integer NOT NULL,
    opened_at ${TEXT} NOT NULL,
    changed_at ${TEXT} NOT NULL,
    seq integer NOT NULL,
    wake_at ${TEXT},
    basis_seq integer NOT NULL,
    facts text NOT NULL
  );
  CREATE INDEX cases_of_municipality ON cases (municipality, open, case_id);
  CREATE INDEX cases_of_carrier ON cases (carrier, open, case_id);
  CREATE INDEX cases_to_wake ON cases (wake_at) WHERE wake_at IS NOT NULL;

  CREATE TABLE tasks (
    case_id ${TEXT} NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
    key ${TEXT} NOT NULL,
    municipality ${TEXT} NOT NULL,
    carrier ${TEXT} NOT NULL,
    step ${TEXT} NOT NULL,
    round integer NOT NULL,
    roles text NOT NULL,
    open_since ${TEXT} NOT NULL,
    due ${TEXT},
    PRIMARY KEY (case_id, key)
  );
  CREATE INDEX tasks_of_municipality ON tasks (municipality, due);
  CREATE INDEX tasks_of_carrier ON tasks (carrier, due);
  CREATE INDEX tasks_by_due ON tasks (due);

  ${forRoles(`
    GRANT SELECT ON handschlag_migrations TO ${APP_ROLE};
    GRANT SELECT, INSERT ON journal, commands TO ${APP_ROLE};
    GRANT UPDATE (fingerprint) ON commands TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON cases, tasks TO ${APP_ROLE};
    GRANT SELECT, UPDATE (bytes) ON journal TO ${RETENTION_ROLE};
  `)}
`;

/**
 * What lists are filtered and sorted by. The indexes hold all of it, so that a filter which finds little reads no row of the
 * tables. Rows of before have `version` 1 and are written anew by the engine (`view.ts`). A text is found by any three letters
 * in a row: by plain PostgreSQL, since an extension needs rights that not every installation gives.
 */
export const LISTS = `
  ALTER TABLE cases
    ADD COLUMN turn integer NOT NULL DEFAULT 0,
    ADD COLUMN urgency ${TEXT} NOT NULL DEFAULT '9999-12-31',
    ADD COLUMN title text,
    ADD COLUMN version integer NOT NULL DEFAULT 1;
  CREATE INDEX cases_of_version ON cases (version, case_id);
  CREATE INDEX cases_by_change ON cases (municipality, changed_at, case_id, open, phase, turn, urgency, carrier);
  CREATE INDEX cases_of_all_by_change ON cases (changed_at, case_id);
  CREATE INDEX cases_by_urgency ON cases (municipality, urgency, case_id, open, phase, turn, changed_at, carrier);
  CREATE INDEX cases_by_opening ON cases (municipality, opened_at, case_id, open, phase, turn, urgency, carrier);

  ALTER TABLE tasks
    ADD COLUMN phase text NOT NULL DEFAULT 'request',
    ADD COLUMN changed_at ${TEXT} NOT NULL DEFAULT '',
    ADD COLUMN turn integer NOT NULL DEFAULT 0,
    ADD COLUMN urgency ${TEXT} NOT NULL DEFAULT '9999-12-31';
  DROP INDEX tasks_of_municipality, tasks_of_carrier, tasks_by_due;
  CREATE INDEX tasks_by_urgency ON tasks (municipality, urgency, case_id, key, turn, phase, changed_at, carrier);
  CREATE INDEX tasks_of_carrier ON tasks (carrier, urgency, case_id, key);

  CREATE TABLE substitutes (
    case_id ${TEXT} NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
    office text NOT NULL,
    person ${TEXT} NOT NULL,
    from_day ${TEXT} NOT NULL,
    until_day ${TEXT},
    PRIMARY KEY (case_id, office, person)
  );
  CREATE INDEX substitutes_of_person ON substitutes (person);

  CREATE FUNCTION handschlag_trigrams(text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(text, at, 3)), '{}') FROM generate_series(1, length(text) - 2) AS at
  $$;
  CREATE TABLE case_texts (
    case_id ${TEXT} PRIMARY KEY REFERENCES cases (case_id) ON DELETE CASCADE,
    text ${TEXT} NOT NULL,
    trigrams text[] NOT NULL GENERATED ALWAYS AS (handschlag_trigrams(text)) STORED
  );
  CREATE INDEX case_texts_by_trigram ON case_texts USING gin (trigrams);

  ${forRoles(`
    GRANT SELECT, INSERT, UPDATE, DELETE ON substitutes, case_texts TO ${APP_ROLE};
  `)}
`;

/**
 * Letters stored in the rows made texts five times as long. The planner, who knows no figures of an index, takes it; with figures
 * it would rather read all texts and make out the letters of each.
 */
export const LETTERS_IN_INDEX_ONLY = `
  ALTER TABLE case_texts DROP COLUMN trigrams;
  CREATE INDEX case_texts_by_trigram ON case_texts USING gin (handschlag_trigrams(text));
  ALTER INDEX case_texts_by_trigram ALTER COLUMN 1 SET STATISTICS 0;
`;

/** Who of an office has a task. Rows of before are written anew by the engine (`view.ts`). */
export const TAKEN_TASKS = `
  ALTER TABLE tasks
    ADD COLUMN taken_by ${TEXT},
    ADD COLUMN taken_since ${TEXT};
  CREATE INDEX tasks_of_person ON tasks (taken_by, urgency, case_id, key) WHERE taken_by IS NOT NULL;
`;
