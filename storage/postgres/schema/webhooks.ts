/** Receivers that follow cases. */
import { APP_ROLE, forRoles } from '../roles.ts';
import { TEXT } from './text.ts';

/** Who wants to hear of a municipality's cases, and up to which row of each case it has heard. */
export const WEBHOOKS = `
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

/** Under which request the secret was changed last: the same one again changes nothing. */
export const WEBHOOK_ROTATIONS = `
  ALTER TABLE webhooks ADD COLUMN rotated_by ${TEXT};
`;
