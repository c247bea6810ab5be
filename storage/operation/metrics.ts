/**
 * Prometheus metrics of a process: one registry each, with Node's own beside Handschlag's. Labels are names of the code's own
 * (routes, commands, refusals), never an id or a value: who reads metrics needs no right to read cases.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  counter<L extends string>(name: string, help: string, labels: readonly L[]): Counter<L>;
  /** `collect` is asked whenever the metrics are read. */
  gauge(name: string, help: string, collect: () => number | Promise<number>): void;
  seconds<L extends string>(name: string, help: string, labels: readonly L[], buckets: readonly number[]): Histogram<L>;
  /** In Prometheus' text format, with its media type. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

export function createMetrics({ ofTheProcess = true }: { readonly ofTheProcess?: boolean } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofTheProcess) collectDefaultMetrics({ register: registry });
  return {
    counter: (name, help, labelNames) => new Counter({ name: `handschlag_${name}`, help, labelNames, registers }),
    gauge(name, help, collect) {
      const gauge: Gauge = new Gauge({
        name: `handschlag_${name}`,
        help,
        registers,
        async collect() {
          // What cannot be known now is not a number: better no sample than a wrong one.
          const value = await Promise.resolve()
            .then(collect)
            .catch(() => Number.NaN);
          gauge.set(value);
        },
      });
    },
    seconds: (name, help, labelNames, buckets) =>
      new Histogram({ name: `handschlag_${name}`, help, labelNames, buckets: [...buckets], registers }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
