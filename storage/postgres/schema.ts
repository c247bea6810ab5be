/** What the two databases hold. A released entry is never changed; changes are appended as further entries. */
import { JOURNAL, LETTERS_IN_INDEX_ONLY, LISTS, TAKEN_TASKS } from './schema/journal.ts';
import { KEYS, KEYS_OF_CASE } from './schema/keys.ts';
import {
  CREDENTIALS,
  CREDENTIALS_MADE_BY,
  DOCUMENTS_GO,
  DRAFTS,
  PEOPLE_AND_DOCUMENTS,
  PEOPLE_WISHES,
  SENT_MAILS,
  UPLOADS,
} from './schema/people-and-documents.ts';
import { WEBHOOK_ROTATIONS, WEBHOOKS } from './schema/webhooks.ts';

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
    WEBHOOK_ROTATIONS,
    CREDENTIALS_MADE_BY,
    DRAFTS,
    LETTERS_IN_INDEX_ONLY,
    TAKEN_TASKS,
  ],
  keys: [KEYS, KEYS_OF_CASE],
} as const;
