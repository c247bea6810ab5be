/**
 * The mark of the process that authenticated a command's actor (design, section 5): whoever merely reaches Temporal does not
 * have the installation's key and so cannot act as somebody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/journal/envelope.ts';

/** HMAC-SHA-256 over the canonical JSON of the command without a `mac`, hex. */
export function commandMac(installationKey: Uint8Array, command: object): string {
  const { mac: _, ...unsigned } = command as MaybeSigned;
  return createHmac('sha256', installationKey).update(canonicalJson(unsigned), 'utf8').digest('hex');
}

export const signCommand = <C extends object>(
  installationKey: Uint8Array,
  command: C,
): C & { readonly mac: string } => ({
  ...command,
  mac: commandMac(installationKey, command),
});

/** Compares in constant time. */
export function verifyCommandMac(installationKey: Uint8Array, command: object): boolean {
  const { mac } = command as MaybeSigned;
  if (typeof mac !== 'string') return false;
  const given = Buffer.from(mac, 'utf8');
  const right = Buffer.from(commandMac(installationKey, command), 'utf8');
  return given.length === right.length && timingSafeEqual(given, right);
}

interface MaybeSigned {
  readonly mac?: unknown;
}
