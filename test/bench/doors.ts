/**
 * What a step costs through the API: beside the bare update, and with fifty people at once for a minute. The course ends with
 * both signatures, before documents come into it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openKeys } from '../../domain/case/open-keys.ts';
import { type CaseId, type PlainDate, STEPS } from '../../domain/terms.ts';
import { MUELHEIM, NACHBARSCHAFT } from '../domain/people.ts';
import { playBare, startBareWorker } from './compare.ts';
import { COURSE, type CourseStep } from './course.ts';
import { type BenchEngine, startBenchEngine } from './engine.ts';
import { percentile } from './percentiles.ts';
import { type Measured, ms, type Scenario, times } from './scenario.ts';
import { startServer } from './server.ts';
import { startWebProcess, type WebProcess } from './web-process.ts';

interface Crowd {
  readonly seconds: number;
  readonly steps: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: readonly string[];
}

const LAST = COURSE.findIndex(({ type }) => type === 'sign-for-municipality');
const TO_THE_SIGNATURES = COURSE.slice(0, LAST + 1);
const USERS = 50;

export const doorsScenario: Scenario = {
  name: 'doors',
  async run({ quick, say }) {
    const server = await startServer();
    const engine = await startBenchEngine(server.address);
    const bareWorker = await startBareWorker(server.address);
    const web = await startWebProcess(engine.environment);
    try {
      await playCase(engine, web);
      say('steps through the API, in turns with a bare workflow');
      const [steps, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round < (quick ? 3 : 12); round += 1) {
        steps.push(...(await playCase(engine, web)));
        bare.push(...(await playBare(engine.client, TO_THE_SIGNATURES.length)));
      }
      const before = await web.memory();
      say(`${USERS} users at once`);
      const crowd = await crowded(engine, web, quick ? 10 : 60);
      return measured({ steps, bare, crowd, before, after: await web.memory() });
    } finally {
      await web.stop();
      await bareWorker.stop();
      await engine.stop();
      await server.stop();
    }
  },
};

function measured({ steps, bare, crowd, before, after }: Figures): Measured {
  const [p50, p99, bareP50] = [percentile(steps, 50), percentile(steps, 99), percentile(bare, 50)];
  const { seconds, steps: answered, errors } = crowd;
  return {
    figures: { p50, p99, bareP50, ratio: p50 / bareP50, crowd, megabytes: { before, after } },
    lines: [
      ['step through the API p50 / p99', `${ms(p50)} / ${ms(p99)}`, ''],
      ['the same against the bare update', times(p50 / bareP50), '≤ 1.8'],
      [`${USERS} users at once: steps in ${seconds.toFixed(0)} s`, String(answered), '–'],
      [`${USERS} users at once: p50 / p99`, `${ms(crowd.p50)} / ${ms(crowd.p99)}`, '–'],
      [`${USERS} users at once: errors`, errors.length === 0 ? 'none' : errors.join(', '), 'none'],
      ['memory of the web process before / after', `${before.toFixed(0)} / ${after.toFixed(0)} MB`, '–'],
    ],
  };
}

interface Figures {
  readonly steps: readonly number[];
  readonly bare: readonly number[];
  readonly crowd: Crowd;
  readonly before: number;
  readonly after: number;
}

/** Each user plays one case after the other; the last one may go on a little after the time is up. */
async function crowded(engine: BenchEngine, web: WebProcess, seconds: number): Promise<Crowd> {
  const latencies: number[] = [];
  const errors: string[] = [];
  const until = performance.now() + seconds * 1000;
  const user = async (): Promise<void> => {
    while (performance.now() < until) {
      try {
        latencies.push(...(await playCase(engine, web)));
      } catch (error) {
        errors.push(told(error));
      }
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: USERS }, user));
  const spent = (performance.now() - began) / 1000;
  const sample = { p50: percentile(latencies, 50), p99: percentile(latencies, 99) };
  return { seconds: spent, steps: latencies.length, ...sample, errors: [...new Set(errors)] };
}

const told = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

let number = 0;

/** Milliseconds of each step. */
async function playCase(engine: BenchEngine, web: WebProcess): Promise<readonly number[]> {
  const latencies: number[] = [];
  let caseId: CaseId | undefined;
  for (const step of TO_THE_SIGNATURES) {
    const state = caseId && (await whenOpen(engine, caseId, step));
    const body = { ...bodyOf(step, step.form(state, today())) };
    const token = await web.token(step.as.person);
    const began = performance.now();
    const response = await fetch(`${web.url}/api/v1${pathOf(step, caseId)}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `doors-${process.pid}-${number++}`,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { readonly caseId?: CaseId; readonly code?: string };
    latencies.push(performance.now() - began);
    if (!response.ok) throw new Error(`${step.type}: ${response.status} ${answer.code}`);
    caseId ??= answer.caseId;
  }
  return latencies;
}

/** The engine may have to do something first; waiting for it is not the step's. */
async function whenOpen(engine: BenchEngine, caseId: CaseId, { type, waits }: CourseStep) {
  for (;;) {
    const state = await engine.stateOf(caseId);
    if (!waits || (state && openKeys(state).some(({ step }) => step === type))) return state;
    await sleep(20);
  }
}

const pathOf = ({ type }: CourseStep, caseId: CaseId | undefined): string => {
  if (caseId === undefined) return '/cases';
  return `/cases/${caseId}/${STEPS.some((step) => step === type) ? 'steps' : 'commands'}/${type}`;
};

const bodyOf = ({ type }: CourseStep, form: unknown): object =>
  type === 'open-case' ? { municipality: MUELHEIM, carrier: NACHBARSCHAFT, form } : (form as object);

/** The municipality's date, which is not the machine's around midnight. */
const today = (): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()) as PlainDate;
