/** `doctor`: what is wrong with this installation, and what to do. Works whether it runs or not. */
import type { Command } from 'commander';
import type { Processes } from '../../doctor/check.ts';
import { type Examined, examine } from '../../doctor/examine.ts';
import { type Context, described } from '../context.ts';
import { runningPorts, storageEnvironment } from '../installation.ts';

export function addDoctor(program: Command, context: Context): void {
  described(
    'doctor',
    {
      de: 'diese Installation untersuchen: was ihr fehlt und was zu tun ist',
      en: 'examine this installation: what is wrong with it and what to do',
    },
    context,
    program,
    ['doctor', 'doctor --thorough', 'doctor --json'],
  )
    .option(
      '--thorough',
      context.words({
        de: 'auch jede Zeile, jeden Schlüssel und jedes Dokument lesen; das kann Minuten dauern',
        en: 'also read every row, key and document; this may take minutes',
      }),
    )
    .action(async ({ thorough }: { readonly thorough?: true }) => {
      const environment = storageEnvironment(context.environment);
      const { HANDSCHLAG_DATA: folder = '', HANDSCHLAG_DATABASE_URL: database } = environment;
      const processes = processesOf(environment, folder);
      const bar = context.progress({ de: 'Untersuchen', en: 'examining' });
      const examined = await examine(
        {
          ...{ environment, folder, postgres: database !== undefined && database !== '', now: Date.now },
          thorough: thorough === true,
          files: await context.machineFiles(),
          withStores: context.withStores,
          ...(processes ? { processes } : {}),
        },
        (done, of) => bar.at(done, of),
      ).finally(() => bar.end());
      const found = examined.filter(({ kind }) => kind === 'wrong').length;
      const terminal = context.terminal();
      const told = examined.map((one) => ({
        id: one.id,
        kind: one.kind,
        text: terminal.words(one.text),
        ...('todo' in one ? { todo: terminal.words(one.todo) } : {}),
      }));
      terminal.answer({ well: found === 0, checks: told }, () =>
        [
          ...examined.flatMap((one) => linesOf(one, context)),
          '',
          context.words(
            found === 0
              ? { de: '✓ Nichts zu beanstanden.', en: '✓ Nothing is wrong.' }
              : {
                  de: `✗ ${found} ${found === 1 ? 'Sache ist' : 'Sachen sind'} zu richten.`,
                  en: `✗ ${found} to be mended.`,
                },
          ),
        ].join('\n'),
      );
      if (found > 0) context.exitWith(1);
    });
}

const SIGNS = { well: '✓', note: '·', skipped: '–', warning: '!', wrong: '✗' } as const;

function linesOf(one: Examined, { words }: Context): readonly string[] {
  const line = `${SIGNS[one.kind]} ${words(one.label)}: ${words(one.text)}`;
  return 'todo' in one ? [line, `    → ${words(one.todo)}`] : [line];
}

/** What runs here says where; elsewhere the variables of the processes do. */
function processesOf(environment: Readonly<Record<string, string | undefined>>, folder: string): Processes | undefined {
  const local = runningPorts(folder);
  const host = '127.0.0.1';
  if (local) {
    const { url, temporalAddress, ports } = local;
    return {
      ...{ url, temporalAddress, namespace: 'default', taskQueue: 'handschlag' },
      ...(ports.metrics ? { metrics: `http://${host}:${ports.metrics}` } : {}),
      ...(ports.workerMetrics ? { workerMetrics: `http://${host}:${ports.workerMetrics}` } : {}),
    };
  }
  const { HANDSCHLAG_TEMPORAL_ADDRESS: temporalAddress, HANDSCHLAG_HTTP_PORT: port, HANDSCHLAG_URL: url } = environment;
  if (!temporalAddress || !(url || port)) return undefined;
  // Where the web process is elsewhere, so are the operators' ports.
  const { HANDSCHLAG_METRICS_PORT: metrics, HANDSCHLAG_WORKER_METRICS_PORT: workerMetrics } = url ? {} : environment;
  return {
    url: url?.replace(/\/+$/, '') || `http://${host}:${port}`,
    temporalAddress,
    namespace: environment.HANDSCHLAG_TEMPORAL_NAMESPACE || 'default',
    taskQueue: environment.HANDSCHLAG_TASK_QUEUE || 'handschlag',
    ...(metrics ? { metrics: `http://${host}:${metrics}` } : {}),
    ...(workerMetrics ? { workerMetrics: `http://${host}:${workerMetrics}` } : {}),
  };
}
