/** Mails that were handed over, on either database. */
import type { Kysely } from 'kysely';
import type { SentMails, SentNotice } from './sent-mails.ts';

export interface SentMailTables {
  readonly sent_mails: {
    readonly message_id: string;
    readonly case_id: string;
    readonly notice: string;
    readonly sent_at: string;
    readonly came_back_at: string | null;
  };
}

export function createSentMails(database: Kysely<SentMailTables>): SentMails {
  return {
    async note(messageId, notices, at) {
      if (notices.length === 0) return;
      const rows = notices.map(({ caseId, notice }) => ({
        message_id: messageId,
        case_id: caseId,
        notice,
        sent_at: at,
        came_back_at: null,
      }));
      await database
        .insertInto('sent_mails')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async find(messageId) {
      const rows = await database
        .selectFrom('sent_mails')
        .select(['case_id', 'notice'])
        .where('message_id', '=', messageId)
        .orderBy('case_id')
        .orderBy('notice')
        .execute();
      return rows.map((row) => ({ caseId: row.case_id, notice: row.notice }) as SentNotice);
    },

    async cameBack(messageId, at) {
      await database
        .updateTable('sent_mails')
        .set({ came_back_at: at })
        .where('message_id', '=', messageId)
        .where('came_back_at', 'is', null)
        .execute();
    },

    async returned(messageIds) {
      if (messageIds.length === 0) return new Set();
      const rows = await database
        .selectFrom('sent_mails')
        .select('message_id')
        .distinct()
        .where('message_id', 'in', [...messageIds])
        .where('came_back_at', 'is not', null)
        .execute();
      return new Set(rows.map((row) => row.message_id));
    },

    async purge(before) {
      await database.deleteFrom('sent_mails').where('sent_at', '<', before).execute();
    },
  };
}
