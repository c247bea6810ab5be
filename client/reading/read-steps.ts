/** Every step of one case: done, waived, open, or not yet, with whose it is and until when. */
import { instancesOf, isStepDone } from '../../domain/case/instances.ts';
import { opensNow, outlives } from '../../domain/case/open-keys.ts';
import { openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState, Done } from '../../domain/case/state.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import {
  type Actor,
  type CaseId,
  type Instant,
  type Phase,
  type PlainDate,
  type Role,
  STEPS,
  type StepName,
  type Text,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { stepLabel } from '../texts/step-label.ts';
import { doneIn } from './case-standing.ts';
import { readerFor } from './reader-of.ts';
import { reachable } from './unreachable.ts';

/**
 * `possible`: may be completed at any time, and nobody is asked for it. `lapsed`: the case ended before its turn came.
 */
export const STEP_STATUSES = ['done', 'waived', 'open', 'possible', 'not-yet', 'lapsed'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

export interface CaseStep {
  /** Unique within the case: the step, with `/<instance>` where it is completed once for each of several. */
  readonly key: string;
  readonly step: StepName;
  readonly instance?: string;
  readonly label: Text;
  readonly phase: Phase;
  readonly status: StepStatus;
  /** Who may complete it now, or else in its turn. */
  readonly roles: readonly Role[];
  /** Whether the reader is among them. */
  readonly yours: boolean;
  readonly since?: Instant;
  readonly notBefore?: PlainDate;
  readonly due?: PlainDate;
  readonly done?: Pick<Done, 'at' | 'on' | 'role' | 'seq'>;
  /** Sequence number of the waiver. */
  readonly waivedBy?: number;
  /** What must be completed before. */
  readonly waitsFor?: readonly StepName[];
}

export type StepsReader = (
  caseId: CaseId,
  actor: Actor,
) => Promise<{ readonly seq: number; readonly steps: readonly CaseStep[] } | undefined>;

/** Undefined where there is no such case, or not for this actor. */
export function createStepsReader(
  { journal }: { readonly journal: Journal },
  now: () => Instant | Promise<Instant>,
): StepsReader {
  const { load } = createCaseLoader(reachable(journal));
  return async (caseId, actor) => {
    const { state } = (await load(caseId)).fold;
    const reader = readerFor(actor, state, await now());
    return state && reader && { seq: state.head.seq, steps: stepsOf(state, reader.role) };
  };
}

/** Those that this municipality and this case have at all (A10). */
export function stepsOf(state: CaseState, role: Role): readonly CaseStep[] {
  const open = new Map(openSteps(state).map((one) => [one.key, one]));
  return STEPS.flatMap((step) =>
    instancesOf(state, step).map((instance): CaseStep => {
      const { key } = instance;
      const now = open.get(key);
      const roles = now?.roles ?? instance.roles;
      return {
        key,
        step,
        ...(instance.instance === undefined ? {} : { instance: instance.instance }),
        label: stepLabel(step),
        phase: stepOf(step).phase,
        roles,
        yours: roles.includes(role),
        ...(now
          ? {
              status: 'open',
              since: now.since,
              ...(now.notBefore ? { notBefore: now.notBefore } : {}),
              ...(now.due ? { due: now.due } : {}),
            }
          : standing(state, key, step)),
      };
    }),
  );
}

function standing(state: CaseState, key: string, step: StepName) {
  const done = doneIn(state)[key];
  if (done) return { status: 'done', done: { at: done.at, on: done.on, role: done.role, seq: done.seq } } as const;
  const waivedBy = state.waived[key] ?? state.waived[step];
  if (waivedBy !== undefined) return { status: 'waived', waivedBy } as const;
  if (state.status !== 'running' && !outlives(state, step)) return { status: 'lapsed' } as const;
  if (stepOf(step).anytime && opensNow(state, step)) return { status: 'possible' } as const;
  const waitsFor = stepOf(step).after.filter((before) => !isStepDone(state, before));
  return { status: 'not-yet', ...(waitsFor.length > 0 ? { waitsFor } : {}) } as const;
}
