/** How far a case has come in the picture: each of its steps done, open, still to come, or not needed. */
import type { CaseFile } from '../../reading/case-file.ts';
import type { StateName } from '../texts/process.ts';
import type { FlowNode } from './process-flow.ts';

export type Standing = (node: FlowNode) => StateName;

type Known = Pick<CaseFile, 'openSteps' | 'completed' | 'waived' | 'status'>;

/** What is open in one of several places counts as open, what is done in all of them as done. */
export function standingOf({ openSteps, completed, waived, status }: Known): Standing {
  const open = openSteps.map(({ key }) => key);
  const done = completed.map(({ key }) => key);
  const spared = waived.flatMap((one) => ('key' in one ? [one.key] : []));
  return ({ id, step }) => {
    const isHere = (key: string): boolean =>
      key === id || key === step || (id === step ? key.startsWith(`${step}/`) : key.startsWith(`${id}-`));
    if (open.some(isHere)) return 'open';
    if (done.some(isHere)) return 'done';
    if (spared.some(isHere)) return 'waived';
    return status === 'running' ? 'waiting' : 'unused';
  };
}
