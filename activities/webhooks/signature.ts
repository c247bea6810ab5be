/** Signs a message after the Standard Webhooks specification, under each secret that holds at this time. */
import { createHmac } from 'node:crypto';

export interface SignedHeaders extends Readonly<Record<string, string>> {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** `at` in whole seconds: receivers refuse what is minutes old, so each attempt is signed anew. */
export function signed(id: string, at: number, body: string, secrets: readonly Buffer[]): SignedHeaders {
  const content = `${id}.${at}.${body}`;
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(content).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signatures.join(' ') };
}
