/** Handschlag at work in a story: wakes up when the agenda says so, does what is due and records it, until a given time. */
import { agenda } from '../../domain/case/agenda.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import type { Work } from '../../domain/case/work.ts';
import { ENGINE, type Instant } from '../../domain/terms.ts';
import {
  DECLARATION,
  recordDeclaration,
  recordDeletion,
  recordElection,
  recordErasure,
  recordNotice,
  recordRelease,
} from './commands.ts';
import { stateOf, type Told, tell, time } from './story.ts';

export interface Done {
  readonly at: Instant;
  readonly work: Work;
}
export interface Run {
  readonly told: Told;
  readonly done: readonly Done[];
}

/** From `from` until `until`; a case that owes without end would never come back, and is cut off. */
export function engineRuns(told: Told, from: string, until: string): Run {
  let run: Run = { told, done: [] };
  let now = time(from);
  for (let wakeUps = 0; wakeUps < 500; wakeUps++) {
    const { due, next } = agenda(stateOf(run.told), now);
    for (const work of due) run = { told: carryOut(run.told, work, now), done: [...run.done, { at: now, work }] };
    if (due.length > 0) continue;
    if (!next || next.due > time(until)) return run;
    now = next.due;
  }
  throw new Error('the agenda never comes to rest');
}

export const carryOut = (told: Told, work: Work, at: Instant): Told =>
  tell(told, { command: recordOf(work), as: ENGINE, at });

export function recordOf(work: Work): CaseCommand {
  switch (work.kind) {
    case 'render-declaration':
      return recordDeclaration(DECLARATION, Number(work.key.split('/')[1]));
    case 'release-dispatch':
      return recordRelease(work.key);
    case 'renew-after-election':
      return recordElection(work.election ?? '');
    case 'erase':
      return recordErasure(work.order ?? 0);
    case 'empty-case':
      return recordDeletion(work.order ?? 0);
    default:
      return recordNotice(work.key);
  }
}

/** Of a run: when, what and to whom, of one step if one is named. */
export const told = ({ done }: Run, step?: Work['step']): readonly (readonly [string, string, string])[] =>
  done
    .filter(({ work }) => step === undefined || work.step === step)
    .map(({ at, work }) => [at.slice(0, 16), work.kind, work.to.join(' ')] as const);
