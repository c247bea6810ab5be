/** Where a municipality's records system hears of its cases: made, listed, given a new secret, resumed and removed by operators. */
import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { refusal } from '../../domain/case/refusals.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { CommandId, Instant, MunicipalityId, PersonId, Refusal } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { Webhook, Webhooks } from '../../storage/webhooks.ts';
import { WEBHOOK_WORKFLOW, type WebhookInput, webhookNews, webhookWorkflowId } from '../../workflows/messages.ts';
import { reach } from '../reading/unreachable.ts';

export interface WebhookRegister {
  list(municipality: MunicipalityId): Promise<readonly Webhook[]>;
  /** The secret is told this once. */
  create(wanted: WantedWebhook): Promise<Made | { readonly refusal: Refusal }>;
  rotate(
    of: OneWebhook,
    by: CommandId,
  ): Promise<{ readonly secret: string; readonly previousUntil: Instant } | undefined>;
  resume(of: OneWebhook): Promise<Webhook | undefined>;
  /** False where the municipality has no such webhook. */
  remove(of: OneWebhook): Promise<boolean>;
}

export interface WantedWebhook {
  readonly municipality: MunicipalityId;
  readonly url: string;
  readonly events?: readonly string[];
  readonly from: 'now' | 'beginning';
  readonly by: PersonId;
  readonly key: string;
}

export interface OneWebhook {
  readonly municipality: MunicipalityId;
  readonly webhook: string;
}

interface Made {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Makes a webhook's run look; if Temporal is away, `reconcile` does within minutes. */
export type WakeWebhook = (id: string) => Promise<void>;

const MOST = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

export function createWebhookRegister({
  webhooks,
  wake,
  local,
  now,
}: {
  readonly webhooks: Webhooks;
  readonly wake: WakeWebhook;
  /** A local installation may call programs on its own machine without TLS. */
  readonly local: boolean;
  readonly now: () => Instant | Promise<Instant>;
}): WebhookRegister {
  const mine = async ({ municipality, webhook }: OneWebhook): Promise<Webhook | undefined> => {
    const found = await reach(() => webhooks.find(webhook));
    return found?.municipality === municipality ? found : undefined;
  };
  return {
    list: (municipality) => reach(() => webhooks.ofMunicipality(municipality)),

    async create({ municipality, url, events, from, by, key }) {
      if (!isTakenUrl(url, local)) return { refusal: urlNotTaken };
      // The same request again is the same webhook; its secret was told and is not told again.
      const id = sha256Hex(canonicalJson(['webhook', municipality, by, key])).slice(0, 20);
      const present = await reach(() => webhooks.ofMunicipality(municipality));
      if (present.some((other) => other.id === id)) return { refusal: madeAlready };
      if (present.length >= MOST) return { refusal: tooMany };
      const secret = randomBytes(32);
      const createdAt = await now();
      const webhook: Webhook = { id, municipality, url, ...(events ? { events } : {}), state: 'active', createdAt };
      await reach(() => webhooks.create(webhook, secret, from));
      await wake(id);
      return { webhook, secret: textOf(secret) };
    },

    async rotate(of, by) {
      if (!(await mine(of))) return undefined;
      const previousUntil = new Date(Date.parse(await now()) + DAY_MS).toISOString() as Instant;
      const holds = await reach(() => webhooks.rotate(of.webhook, { secret: randomBytes(32), previousUntil, by }));
      return holds && { secret: textOf(holds.secret), previousUntil: holds.previousUntil };
    },

    async resume(of) {
      if (!(await mine(of))) return undefined;
      await reach(() => webhooks.setState(of.webhook, 'active'));
      await wake(of.webhook);
      return mine(of);
    },

    async remove(of) {
      if (!(await mine(of))) return false;
      await reach(() => webhooks.remove(of.webhook));
      return true;
    },
  };
}

export const webhookWaker =
  (temporal: Client, taskQueue: string, log: Logger): WakeWebhook =>
  async (id) => {
    const args: [WebhookInput] = [{ id }];
    const signal = { signal: webhookNews, signalArgs: [[]] as [readonly []] };
    try {
      const run = { workflowId: webhookWorkflowId(id), taskQueue, args, ...signal };
      await temporal.workflow.signalWithStart(WEBHOOK_WORKFLOW, run);
    } catch (error) {
      log.warn({ code: 'webhook-not-woken', webhook: id, err: error }, 'a receiver hears later');
    }
  };

/** As the Standard Webhooks specification writes secrets. */
const textOf = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/** Which addresses are reached is judged at each call (`activities/webhooks/`); here, what can never be right. */
function isTakenUrl(text: string, local: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username || password || hash) return false;
  return protocol === 'https:' || (local && protocol === 'http:' && LOOPBACK.test(hostname));
}
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const urlNotTaken = refusal(
  'webhook-url-not-taken',
  'Als Adresse geht nur eine mit https, ohne Anmeldedaten und ohne Sprungmarke.',
  'Only an address with https will do, without a login and without a fragment.',
);
const madeAlready = refusal(
  'webhook-made-already',
  'Unter diesem Schlüssel ist der Webhook schon eingerichtet; sein Geheimnis wurde einmal genannt. Bitte lassen Sie ein neues erzeugen, falls es verloren ging.',
  'The webhook is set up under this key already; its secret was told once. Please have a new one made if it was lost.',
);
const tooMany = refusal(
  'too-many-webhooks',
  'Für diese Kommune sind schon zwanzig Webhooks eingerichtet. Bitte entfernen Sie zuerst einen, der nicht mehr gebraucht wird.',
  'Twenty webhooks are set up for this municipality already. Please remove one that is no longer needed first.',
);
