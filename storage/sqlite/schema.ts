/** What the four SQLite files hold. A released entry is never changed; changes are appended as further entries. */
import { DOCUMENTS, UPLOADS } from './schema/documents.ts';
import { JOURNAL, LISTS, TAKEN_TASKS } from './schema/journal.ts';
import { KEYS, KEYS_OF_CASE } from './schema/keys.ts';
import { CREDENTIALS, CREDENTIALS_MADE_BY, DRAFTS, PEOPLE, PEOPLE_WISHES, SENT_MAILS } from './schema/people.ts';
import { WEBHOOK_ROTATIONS, WEBHOOKS } from './schema/webhooks.ts';

export const SQLITE_MIGRATIONS = {
  journal: [JOURNAL, LISTS, WEBHOOKS, WEBHOOK_ROTATIONS, TAKEN_TASKS],
  keys: [KEYS, KEYS_OF_CASE],
  people: [PEOPLE, PEOPLE_WISHES, CREDENTIALS, SENT_MAILS, CREDENTIALS_MADE_BY, DRAFTS],
  documents: [DOCUMENTS, UPLOADS],
} as const;
