/** What the engine's scenario measures, and its lines of the table. */
import type { AppendRate } from './append-rates.ts';
import type { Comparison } from './compare.ts';
import { type Line, ms, times } from './scenario.ts';

export interface EngineFigures {
  readonly steps: number;
  readonly eventsPerCase: number;
  readonly eventsPerStep: number;
  readonly comparisons: readonly Comparison[];
  readonly cachedCaseMegabytes: number;
  readonly bundleMegabytes: number;
  readonly workerStartMs: number;
  readonly appends: readonly AppendRate[];
  readonly restart: { readonly cases: number; readonly seconds: number };
}

export function engineLines(report: EngineFigures): readonly Line[] {
  const lines: Line[] = [
    [`history events per case (${report.steps} commands)`, `${report.eventsPerCase}`, '≤ 350'],
    ['history events per command, notices and timers included', report.eventsPerStep.toFixed(1), '–'],
  ];
  for (const { concurrency, cases, bare, p50Ratio, cpuRatio } of report.comparisons) {
    const at = `${concurrency} at a time`;
    lines.push(
      [`step p50 / p99, ${at}`, `${ms(cases.p50)} / ${ms(cases.p99)}`, ''],
      [`bare update p50 / p99, ${at}`, `${ms(bare.p50)} / ${ms(bare.p99)}`, ''],
      [`step p50 against bare update, ${at}`, times(p50Ratio), '≤ 1.5'],
      [`CPU per case / per bare workflow, ${at}`, `${ms(cases.cpu)} / ${ms(bare.cpu)}`, ''],
      [`CPU against bare workflow, ${at}`, times(cpuRatio), '≤ 1.7'],
    );
  }
  lines.push(
    ['memory of a cached open case', `${report.cachedCaseMegabytes.toFixed(2)} MB`, '≤ 0.3 MB'],
    ['workflow bundle', `${report.bundleMegabytes.toFixed(2)} MB`, '–'],
    ['worker start, prebundled', ms(report.workerStartMs), '–'],
  );
  for (const { store, writers, perSecond } of report.appends) {
    lines.push([`appends a second, ${store}, ${writers} writer(s)`, perSecond.toFixed(0), '–']);
  }
  const { cases, seconds } = report.restart;
  lines.push([`restart of ${cases} open cases`, `${seconds.toFixed(1)} s`, '–']);
  return lines;
}
