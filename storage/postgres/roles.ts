/**
 * Two roles of the database server: `handschlag_app` may read and append but not alter, even where a trigger was switched
 * off; `handschlag_retention` may empty bodies at the end of their retention and nothing else. Neither can sign in; people and
 * processes are made members. A server that does not let us make roles gets them from its administrator before the first
 * start, or goes without; the triggers hold either way.
 */
export const APP_ROLE = 'handschlag_app';
export const RETENTION_ROLE = 'handschlag_retention';

const createRole = (role: string): string => `
  DO $$ BEGIN
    CREATE ROLE ${role} NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
  END $$;`;

/** Idempotent; roles belong to the whole server, so another database's migration may do the same at this moment. */
export const CREATE_ROLES = `
  ${createRole(APP_ROLE)}
  ${createRole(RETENTION_ROLE)}
`;

/** Grants that are skipped where the roles do not exist. */
export const forRoles = (grants: string): string => `
  DO $$ BEGIN
    IF (SELECT count(*) FROM pg_roles WHERE rolname IN ('${APP_ROLE}', '${RETENTION_ROLE}')) = 2 THEN
      ${grants}
    END IF;
  END $$;`;
