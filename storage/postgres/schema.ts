/**
 * What the databases hold. A released entry is never changed; changes are appended as further entries. Ids and instants are
 * compared byte by byte (`COLLATE "C"`), whatever the database's language is.
 */
import { APP_ROLE, forRoles, RETENTION_ROLE } from './roles.ts';

const TEXT = 'text COLLATE "C"';

/** Rows are never altered, but the retention role may empty a body at the end of its retention; hash and place stay. */
const JOURNAL = `
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

const KEYS = `
  CREATE TABLE keys (
    kid ${TEXT} PRIMARY KEY,
    case_id ${TEXT},
    kind text,
    subject ${TEXT},
    wrapped bytea,
    created_at ${TEXT},
    destroyed_at ${TEXT},
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  ) WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
  CREATE INDEX keys_of_subject ON keys (subject) WHERE subject IS NOT NULL;

  CREATE FUNCTION handschlag_guard_keys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF NEW.kid = OLD.kid AND NEW.wrapped IS NULL THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'a key is only destroyed, and leaves a tombstone';
  END $$;
  CREATE TRIGGER keys_stay_destroyed BEFORE UPDATE OR DELETE ON keys
    FOR EACH ROW EXECUTE FUNCTION handschlag_guard_keys();

  ${forRoles(`
    GRANT SELECT ON handschlag_migrations TO ${APP_ROLE};
    GRANT SELECT, INSERT, UPDATE ON keys TO ${APP_ROLE};
  `)}
`;

/** A case that is emptied asks for all of its keys. */
const KEYS_OF_CASE = `
  CREATE INDEX keys_of_case ON keys (case_id) WHERE wrapped IS NOT NULL;
`;

const PEOPLE_AND_DOCUMENTS = `
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

const PEOPLE_WISHES = `
  ALTER TABLE people ADD COLUMN notices text, ADD COLUMN registers text;
`;

/** Handed-out secrets by their hash; they go with the person. */
const CREDENTIALS = `
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
const SENT_MAILS = `
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

/** The engine deletes the documents of a case that is emptied. */
const DOCUMENTS_GO = `
  ${forRoles(`GRANT DELETE ON documents TO ${APP_ROLE};`)}
`;

/**
 * What lists are filtered and sorted by. The indexes hold all of it, so that a filter which finds little reads no row of the
 * tables. Rows of before have `version` 1 and are written anew by the engine (`view.ts`). A text is found by any three letters
 * in a row: by plain PostgreSQL, since an extension needs rights that not every installation gives.
 */
const LISTS = `
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

/** Every document before was a PDF. An upload's id and fingerprint say whether it comes a second time. */
const UPLOADS = `
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

/** Who wants to hear of a municipality's cases, and up to which row of each case it has heard. */
const WEBHOOKS = `
  CREATE TABLE webhooks (
    id ${TEXT} PRIMARY KEY,
    municipality ${TEXT} NOT NULL,
    url text NOT NULL,
    events text,
    state text NOT NULL,
    problem text,
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_until ${TEXT},
    created_at ${TEXT} NOT NULL
  );
  CREATE INDEX webhooks_of_municipality ON webhooks (municipality);

  CREATE TABLE webhook_positions (
    webhook ${TEXT} NOT NULL,
    case_id ${TEXT} NOT NULL,
    seq integer NOT NULL,
    PRIMARY KEY (webhook, case_id)
  );
  ${forRoles(`GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks, webhook_positions TO ${APP_ROLE};`)}
`;

export const POSTGRES_MIGRATIONS = {
  journal: [
    JOURNAL,
    PEOPLE_AND_DOCUMENTS,
    PEOPLE_WISHES,
    CREDENTIALS,
    DOCUMENTS_GO,
    LISTS,
    SENT_MAILS,
    UPLOADS,
    WEBHOOKS,
  ],
  keys: [KEYS, KEYS_OF_CASE],
} as const;
