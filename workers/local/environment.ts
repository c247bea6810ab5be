/** What worker and web process of a local installation are told: all of it through their environment, as anywhere else. */
import { join } from 'node:path';
import { type Folders, ROOT } from './folders.ts';
import type { LocalKeys } from './local-keys.ts';
import { HOST, type Ports } from './ports.ts';
import { NAMESPACE } from './temporal-server.ts';

export const webUrl = (ports: Ports): string => `http://${HOST}:${ports.web}`;

/** What the shell sets (a mail server, a log level) stays, where the installation does not decide it itself. */
export function processEnvironment(
  shell: NodeJS.ProcessEnv,
  folders: Folders,
  ports: Ports,
  keys: LocalKeys,
): NodeJS.ProcessEnv {
  return {
    HANDSCHLAG_MUNICIPALITY_FILE: join(ROOT, 'examples/muelheim/municipality.yaml'),
    ...shell,
    HANDSCHLAG_MODE: 'local',
    HANDSCHLAG_DATA: folders.data,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: keys.keyEncryptionKey,
    HANDSCHLAG_COMMAND_KEY: keys.commandKey,
    HANDSCHLAG_OIDC_SECRET: keys.oidcSecret,
    HANDSCHLAG_TEMPORAL_ADDRESS: `${HOST}:${ports.temporal}`,
    HANDSCHLAG_TEMPORAL_NAMESPACE: NAMESPACE,
    HANDSCHLAG_TASK_QUEUE: 'handschlag',
    HANDSCHLAG_HTTP_PORT: String(ports.web),
    HANDSCHLAG_METRICS_HOST: HOST,
    HANDSCHLAG_METRICS_PORT: String(ports.metrics),
    HANDSCHLAG_WORKER_METRICS_PORT: String(ports.workerMetrics),
    HANDSCHLAG_TEMPORAL_METRICS_PORT: String(ports.temporalMetrics),
    // With real accounts people come by an address of the municipality's; the demonstration is on this machine alone.
    HANDSCHLAG_PUBLIC_URL: (shell.HANDSCHLAG_OIDC_ISSUER && shell.HANDSCHLAG_PUBLIC_URL) || webUrl(ports),
    // The zone of the machine must not leak into anything.
    TZ: 'UTC',
  };
}
