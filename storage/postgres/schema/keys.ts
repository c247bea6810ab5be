/** The key store, a database of its own. */
import { APP_ROLE, forRoles } from '../roles.ts';
import { TEXT } from './text.ts';

export const KEYS = `
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
export const KEYS_OF_CASE = `
  CREATE INDEX keys_of_case ON keys (case_id) WHERE wrapped IS NOT NULL;
`;
