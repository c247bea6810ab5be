/** What runs: the web process answers and is ready, Temporal answers, a worker asks for work, no mail is stuck. */
import { Client, Connection } from '@temporalio/client';
import { z } from 'zod';
import { NotReadyError } from '../../../storage/operation/health.ts';
import { workerPolls } from '../../http/temporal-checks.ts';
import { type Check, NOT_RUNNING, type Processes, skipped, type Verdict, well, wrong } from '../check.ts';

const PATIENCE_MS = 5_000;
const get = (url: string) => fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });

export const PROCESSES: readonly Check[] = [
  {
    id: 'web',
    label: { de: 'Webprozess', en: 'web process' },
    ask: async ({ processes }) => {
      if (!processes) return NOT_RUNNING;
      const response = await get(`${processes.url}/health/ready`).catch(() => undefined);
      if (response?.ok) return well(`bereit (${processes.url})`, `ready (${processes.url})`);
      if (response) return notReady(processes.metrics, 'web');
      return wrong(`${processes.url} antwortet nicht`, `${processes.url} does not answer`, LOOK_AT('web'));
    },
  },
  {
    id: 'worker',
    label: { de: 'Worker', en: 'worker' },
    ask: async ({ processes }) => {
      if (!processes) return NOT_RUNNING;
      if (!processes.workerMetrics) return skipped('sein Port ist nicht genannt', 'its port is not named');
      const response = await get(`${processes.workerMetrics}/health`).catch(() => undefined);
      if (response?.ok) return well('bereit', 'ready');
      return response
        ? notReady(processes.workerMetrics, 'worker')
        : wrong('antwortet nicht', 'does not answer', LOOK_AT('worker'));
    },
  },
  {
    id: 'temporal',
    label: { de: 'Temporal', en: 'Temporal' },
    ask: async ({ processes }) => {
      if (!processes) return NOT_RUNNING;
      const { temporalAddress: address, namespace, taskQueue } = processes;
      const connection = await Connection.connect({ address, connectTimeout: PATIENCE_MS }).catch(() => undefined);
      if (!connection)
        return wrong(`${address} antwortet nicht`, `${address} does not answer`, {
          de: 'Läuft der Server, und stimmt HANDSCHLAG_TEMPORAL_ADDRESS? Verloren ist nichts: Die Läufe beginnen aus dem Journal neu.',
          en: 'Does the server run, and is HANDSCHLAG_TEMPORAL_ADDRESS right? Nothing is lost: runs begin again from the journal.',
        });
      try {
        await workerPolls(new Client({ connection, namespace }), taskQueue);
        return well('antwortet, ein Worker holt Arbeit ab', 'answers, and a worker asks for work');
      } catch (error) {
        if (!(error instanceof NotReadyError)) throw error;
        return wrong(
          'antwortet, aber kein Worker holt Arbeit ab',
          'answers, but no worker asks for work',
          LOOK_AT('worker'),
        );
      } finally {
        await connection.close();
      }
    },
  },
  {
    id: 'mails',
    label: { de: 'Benachrichtigungen', en: 'notices' },
    ask: async ({ processes }) => {
      if (!processes?.workerMetrics) return NOT_RUNNING;
      const metrics = await get(`${processes.workerMetrics}/metrics`).catch(() => undefined);
      if (!metrics?.ok) return skipped('siehe Worker', 'see the worker');
      const text = await metrics.text();
      const failing = Number(/^handschlag_notices_failing (\S+)$/m.exec(text)?.[1] ?? 0);
      if (failing === 0) return well('keine hängt', 'none is stuck');
      return wrong(
        `${failing} werden nicht angenommen und immer wieder versucht`,
        `${failing} are not taken and tried again and again`,
        {
          de: 'Prüfen Sie den Mailserver (unten) und das Protokoll des Workers.',
          en: 'Check the mail server (below) and the worker’s log.',
        },
      );
    },
  },
];

const Examined = z.object({ parts: z.record(z.string(), z.string()) });

/** What exactly, the process says on the operators' port. */
async function notReady(metrics: Processes['metrics'], name: string): Promise<Verdict> {
  const told =
    metrics &&
    (await get(`${metrics}/health`).then(
      (response) => response.json(),
      () => undefined,
    ));
  const parts = Examined.safeParse(told);
  const list = parts.success
    ? Object.entries(parts.data.parts)
        .filter(([, answer]) => answer !== 'ok')
        .map(([part, answer]) => `${part}: ${answer}`)
    : [];
  const more = list.length > 0 ? ` (${list.join('; ')})` : '';
  return wrong(`nicht bereit${more}`, `not ready${more}`, LOOK_AT(name));
}

const LOOK_AT = (name: string) => ({
  de: `Was es hindert, steht im Protokoll: logs/${name}.log im Datenordner, sonst journalctl. Neu starten hilft oft: systemctl restart handschlag, sonst npm start`,
  en: `What keeps it from it stands in the log: logs/${name}.log in the data folder, or journalctl. A new start often helps: systemctl restart handschlag, or npm start`,
});
