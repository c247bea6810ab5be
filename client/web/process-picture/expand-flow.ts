/**
 * Steps and flows as the elements of a BPMN diagram: where several ways part or meet there is a gateway, and each way begins and
 * ends with an event. A step that a case does not need counts as done, so all gateways but one wait for every way.
 */
import type { FlowNode, ProcessFlow } from './process-flow.ts';

export type Element =
  | { readonly id: string; readonly kind: 'task'; readonly node: FlowNode }
  | { readonly id: string; readonly kind: 'split' | 'join'; readonly at: string; readonly exclusive: boolean }
  | { readonly id: string; readonly kind: 'start' | 'end'; readonly at: string };

export interface Connection {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Only where something is missing; else the others. */
  readonly returns?: true;
}

export interface Diagram {
  readonly elements: readonly Element[];
  readonly connections: readonly Connection[];
}

export function expandFlow({ nodes, flows }: ProcessFlow): Diagram {
  const onward = flows.filter(({ returns }) => !returns);
  const into = (id: string) => onward.filter(({ to }) => to === id);
  const outOf = (id: string) => onward.filter(({ from }) => from === id);
  // Whoever had to add something comes back to where the first way leads: one of the two arrives, not both.
  const isMerge = (id: string) => flows.some(({ from, returns }) => returns && from === id);
  const elements: Element[] = [];
  const connections: Connection[] = [];
  const connect = (from: string, to: string, returns?: true) =>
    connections.push({ id: `flow-${connections.length + 1}`, from, to, ...(returns ? { returns } : {}) });
  for (const node of nodes) {
    const { id } = node;
    const before = into(id).length;
    const after = outOf(id).length;
    if (before === 0 && !flows.some(({ to }) => to === id)) {
      elements.push({ id: startOf(id), kind: 'start', at: id });
      connect(startOf(id), id);
    }
    if (before > 1) {
      elements.push({ id: joinOf(id), kind: 'join', at: id, exclusive: isMerge(id) });
      connect(joinOf(id), id);
    }
    elements.push({ id, kind: 'task', node });
    if (after > 1) {
      elements.push({ id: splitOf(id), kind: 'split', at: id, exclusive: false });
      connect(id, splitOf(id));
    }
    if (after === 0) {
      elements.push({ id: endOf(id), kind: 'end', at: id });
      connect(id, endOf(id));
    }
  }
  for (const { from, to, returns } of flows) {
    if (returns) connect(from, to, returns);
    else connect(outOf(from).length > 1 ? splitOf(from) : from, into(to).length > 1 ? joinOf(to) : to);
  }
  return { elements, connections };
}

const startOf = (id: string): string => `${id}:start`;
const endOf = (id: string): string => `${id}:end`;
const splitOf = (id: string): string => `${id}:split`;
const joinOf = (id: string): string => `${id}:join`;
