/**
 * The step table as a graph: which steps there are, on whose side, and what leads to what. A step that each of several offices
 * completes stands there once for each. Nothing is drawn here; see `draw-picture.ts`.
 */
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type Phase, type Role, STEPS, type StepName } from '../../../domain/terms.ts';
import { CONDITIONS, type LANE } from '../texts/process.ts';

export interface FlowNode {
  /** The step's name, with `/<role>` where each of several offices completes it: the same key as in a case. */
  readonly id: string;
  readonly step: StepName;
  /** Whoever completes it: one of them, or all together by one act. */
  readonly roles: readonly Role[];
  readonly lane: LaneName;
  readonly band: number;
  /** Not every case has it. */
  readonly optional: boolean;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  /** Leads back up, where something is missing. */
  readonly returns?: true;
}

export interface ProcessFlow {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

export type LaneName = keyof typeof LANE;

/** Roles that seldom act share a column with whom they act beside. */
export const LANES: readonly { readonly id: LaneName; readonly roles: readonly Role[] }[] = [
  { id: 'carrier', roles: ['carrier', 'carrier-management'] },
  { id: 'planning', roles: ['social-planner', 'enabler'] },
  { id: 'data-protection', roles: ['data-protection-officer'] },
  { id: 'press', roles: ['press-office'] },
  { id: 'registers', roles: ['registration-office', 'statistics-office'] },
  { id: 'printing', roles: ['print-shop', 'mail-room'] },
  { id: 'leadership', roles: ['leadership', 'head-of-unit'] },
];

/** Phases that run side by side are one band. */
export const BANDS: readonly (readonly Phase[])[] = [
  ['request'],
  ['vetting', 'involvement', 'legal-review'],
  ['declaration'],
  ['drafting'],
  ['dispatch'],
  ['response'],
  ['reporting'],
  ['closed'],
];

/** What the decider keeps beside the table, for each instance of its own (`case/open-keys.ts`). */
const BESIDE_THE_TABLE: { readonly [N in StepName]?: readonly StepName[] } = {
  'prepare-paper': ['choose-sitting'],
  'present-report': ['prepare-paper'],
  'close-case': ['close-complaint'],
};

/** What a check finds missing is added, and checked again. */
const CHECK: StepName = 'check-completeness';
const COMPLETION: StepName = 'complete-request';
const LOOP: readonly Flow[] = [
  { from: CHECK, to: COMPLETION, returns: true },
  { from: COMPLETION, to: CHECK },
];

export const precedes = (step: StepName): readonly StepName[] => [
  ...stepOf(step).after,
  ...(BESIDE_THE_TABLE[step] ?? []),
];

/** Without what follows from the others: whoever waits for the decision has waited for all that it waits for. */
function necessary(step: StepName): readonly StepName[] {
  const direct = precedes(step);
  return direct.filter((before) => !direct.some((other) => other !== before && comesAfter(other, before)));
}

const comesAfter = (step: StepName, earlier: StepName): boolean =>
  precedes(step).some((before) => before === earlier || comesAfter(before, earlier));

function nodesOf(step: StepName): readonly FlowNode[] {
  const { by, each, informs, phase } = stepOf(step);
  const band = BANDS.findIndex((phases) => phases.includes(phase));
  const optional = CONDITIONS[step] !== undefined;
  const node = (id: string, roles: readonly Role[], place: Role | undefined = roles[0]): FlowNode => ({
    ...{ id, step, roles, band, optional },
    lane: LANES.find((lane) => place && lane.roles.includes(place))?.id ?? 'planning',
  });
  if (each === 'role') return by.map((role) => node(`${step}/${role}`, [role]));
  // A2: the engine informs; what counts in the picture is who knows of it.
  return [informs ? node(step, ['engine'], informs) : node(step, by)];
}

function processFlow(): ProcessFlow {
  const nodes = STEPS.flatMap(nodesOf);
  const ids = (step: StepName) => nodes.filter((node) => node.step === step).map(({ id }) => id);
  const flows = STEPS.filter((step) => step !== COMPLETION).flatMap((step) =>
    necessary(step).flatMap((before) => ids(before).flatMap((from) => ids(step).map((to) => ({ from, to })))),
  );
  return { nodes, flows: [...flows, ...LOOP] };
}

/** The same for the whole life of a process. */
export const PROCESS_FLOW = processFlow();
