/** Webhooks on either database; their secrets are wrapped under the key-encryption key. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CaseId, Instant, KeyId } from '../domain/terms.ts';
import type { KeyWrapping } from './key-wrapping.ts';
import type { ReadModelTables } from './kysely-read-model.ts';
import type { Webhook, Webhooks } from './webhooks.ts';

export interface WebhookTables extends Pick<ReadModelTables, 'cases'> {
  readonly webhooks: {
    readonly id: string;
    readonly municipality: string;
    readonly url: string;
    readonly events: string | null;
    readonly state: string;
    readonly problem: string | null;
    readonly secret: Uint8Array;
    readonly previous_secret: Uint8Array | null;
    readonly previous_until: string | null;
    readonly rotated_by: string | null;
    readonly created_at: string;
  };
  readonly webhook_positions: {
    readonly webhook: string;
    readonly case_id: string;
    readonly seq: number;
  };
}

export function createWebhooks(database: Kysely<WebhookTables>, wrapping: KeyWrapping): Webhooks {
  const rows = () => database.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id');
  return {
    async create({ id, municipality, url, events, state, problem, createdAt }, secret, from) {
      // Where it has heard up to comes first: whatever is appended between the two statements is owed.
      if (from === 'now') {
        await database
          .insertInto('webhook_positions')
          .columns(['webhook', 'case_id', 'seq'])
          .expression(
            database
              .selectFrom('cases')
              .select([sql<string>`cast(${id} as text)`.as('webhook'), 'case_id', 'seq'])
              .where('municipality', '=', municipality),
          )
          .execute();
      }
      const row = {
        id,
        municipality,
        url,
        events: events ? JSON.stringify(events) : null,
        state,
        problem: problem ?? null,
        secret: await wrapping.wrap(keyOf(id), secret),
        previous_secret: null,
        previous_until: null,
        rotated_by: null,
        created_at: createdAt,
      };
      await database.insertInto('webhooks').values(row).execute();
    },

    async find(id) {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && webhookOf(row);
    },

    async ofMunicipality(municipality) {
      return (await rows().where('municipality', '=', municipality).execute()).map(webhookOf);
    },

    async active() {
      return (await rows().where('state', '=', 'active').execute()).map(webhookOf);
    },

    async troubled() {
      const found = await rows()
        .where('state', '!=', 'disabled')
        .where(({ or, eb }) => or([eb('state', '=', 'paused'), eb('problem', 'is not', null)]))
        .execute();
      return found.map(webhookOf);
    },

    async secrets(id, at) {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      if (!row) return [];
      const { secret, previous_secret: previous, previous_until: until } = row;
      const wrapped = previous && until && until > at ? [secret, previous] : [secret];
      return Promise.all(wrapped.map((one) => wrapping.unwrap(keyOf(id), Buffer.from(one))));
    },

    async rotate(id, { secret, previousUntil, by }) {
      const wrapped = await wrapping.wrap(keyOf(id), secret);
      await database
        .updateTable('webhooks')
        .set(({ ref }) => ({
          previous_secret: ref('secret'),
          previous_until: previousUntil,
          secret: wrapped,
          rotated_by: by,
        }))
        .where('id', '=', id)
        .where((where) => where.or([where('rotated_by', 'is', null), where('rotated_by', '<>', by)]))
        .execute();
      const row = await rows().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const held = await wrapping.unwrap(keyOf(id), Buffer.from(row.secret));
      return { secret: held, previousUntil: row.previous_until as Instant };
    },

    async setState(id, state, problem) {
      await database
        .updateTable('webhooks')
        .set({ state, problem: problem ?? null })
        .where('id', '=', id)
        .execute();
    },

    async remove(id) {
      await database.deleteFrom('webhooks').where('id', '=', id).execute();
      await database.deleteFrom('webhook_positions').where('webhook', '=', id).execute();
    },

    async owed({ id, municipality }, limit, cases) {
      let query = database
        .selectFrom('cases')
        .leftJoin('webhook_positions as heard', (join) =>
          join.onRef('heard.case_id', '=', 'cases.case_id').on('heard.webhook', '=', id),
        )
        .select(['cases.case_id as caseId', 'heard.seq as after'])
        .where('cases.municipality', '=', municipality)
        .where(({ eb, fn, val }) => eb('cases.seq', '>', fn.coalesce('heard.seq', val(0))))
        .orderBy('cases.case_id')
        .limit(limit);
      if (cases) query = query.where('cases.case_id', 'in', [...cases]);
      return (await query.execute()).map(({ caseId, after }) => ({ caseId: caseId as CaseId, after: after ?? 0 }));
    },

    async heard(webhook, caseId, seq) {
      await database
        .insertInto('webhook_positions')
        .values({ webhook, case_id: caseId, seq })
        .onConflict((conflict) =>
          conflict.columns(['webhook', 'case_id']).doUpdateSet({ seq }).where('webhook_positions.seq', '<', seq),
        )
        .execute();
    },
  };
}

/** What the wrapping binds a secret to: one webhook's does not pass for another's. */
const keyOf = (id: string): KeyId => `webhook/${id}` as string as KeyId;

const webhookOf = (row: Selectable<WebhookTables['webhooks']>): Webhook =>
  ({
    id: row.id,
    municipality: row.municipality,
    url: row.url,
    ...(row.events === null ? {} : { events: JSON.parse(row.events) }),
    state: row.state,
    ...(row.problem === null ? {} : { problem: row.problem }),
    createdAt: row.created_at,
  }) as Webhook;
