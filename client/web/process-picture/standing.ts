/** How far a case has come in the picture: each of its steps done, open, still to come, or not needed. */
import type { CaseFile } from '../../reading/case-file.ts';
import type { StateName } from '../texts/process.ts';
import { type FlowNode, PROCESS_FLOW } from './process-flow.ts';

export type Standing = (node: FlowNode) => StateName;

type Known = Pick<CaseFile, 'openSteps' | 'completed' | 'waived' | 'status'>;

/** What is open in one of several places counts as open, what is done in all of them as done. */
export function standingOf({ openSteps, completed, waived, status }: Known): Standing {
  const open = openSteps.map(({ key }) => key);
  const done = completed.map(({ key }) => key);
  const spared = waived.flatMap((one) => ('key' in one ? [one.key] : []));
  const { nodes } = PROCESS_FLOW;
  const has = (keys: readonly string[], node: FlowNode): boolean => keys.some((key) => isOf(key, node));
  const reached = new Set(nodes.filter((node) => has(open, node) || has(done, node)).map(({ id }) => id));
  return (node) => {
    if (has(open, node)) return 'open';
    if (has(done, node)) return 'done';
    if (has(spared, node)) return 'waived';
    if (status !== 'running') return 'unused';
    // A way back up stays possible until the check that may lead there has been made.
    if (sendersBack(node.id).some((sender) => !has(done, sender))) return 'waiting';
    // What the case has gone past it did not ask for.
    return followersOf(node.id).some((id) => reached.has(id)) ? 'unused' : 'waiting';
  };
}

/** A step that each of several does is in a case under the step's name and theirs: an office, its register, a committee. */
const isOf = (key: string, { id, step }: FlowNode): boolean =>
  key === id || (id === step ? key.startsWith(`${step}/`) : key === step || key.startsWith(`${id}-`));

const sendersBack = (id: string): readonly FlowNode[] => {
  const { nodes, flows } = PROCESS_FLOW;
  const senders = flows.flatMap((flow) => (flow.returns && flow.to === id ? [flow.from] : []));
  return nodes.filter((node) => senders.includes(node.id));
};

function followersOf(id: string): readonly string[] {
  const { flows } = PROCESS_FLOW;
  const next = (from: string) => flows.flatMap((flow) => (flow.from === from && !flow.returns ? [flow.to] : []));
  const found = new Set<string>();
  const follow = (from: string): void => {
    for (const to of next(from)) {
      if (found.has(to)) continue;
      found.add(to);
      follow(to);
    }
  };
  follow(id);
  return [...found];
}
