/**
 * What must hold however a case goes: any commands, by anybody, in any order, in four towns, while hours or weeks pass, sittings
 * move and elections come up. `HANDSCHLAG_PROPERTY_RUNS` asks for more stories than the ten thousand of every run.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CaseEventName } from '../../../domain/case/events.ts';
import { EVERY_EVENT } from '../../history/every-event.ts';
import type { ToldMany } from './tell-many.ts';

const everyEventName = Object.keys(EVERY_EVENT) as CaseEventName[];

const RUNS = Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 10_000);
const PATIENCE = 3_600_000;

async function tellMany(which: 'guideline' | 'machine', runs: number): Promise<ToldMany> {
  const script = join(import.meta.dirname, 'tell-many.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, which, `${runs}`];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as ToldMany;
}

test(
  'however a case goes, the guideline’s invariants hold',
  async () => {
    const { broken, runs, reached } = await tellMany('guideline', RUNS);
    expect(broken).toBeUndefined();
    expect(runs).toBe(RUNS);
    // The stories are worth nothing if some event never comes about in them.
    const seldom: readonly CaseEventName[] = RUNS < 10_000 ? everyEventName : ['rules-adopted'];
    expect(everyEventName.filter((type) => !reached[type] && !seldom.includes(type))).toEqual([]);
  },
  PATIENCE,
);

test(
  'however a case goes, the engine comes to rest, a replay tells the same, and no rule looks inside a sealed value',
  async () => {
    const { broken, runs } = await tellMany('machine', Math.ceil(RUNS / 10));
    expect(broken).toBeUndefined();
    expect(runs).toBe(Math.ceil(RUNS / 10));
  },
  PATIENCE,
);
