/**
 * What tells one process from another that was given the same number later: when it began and what it runs. Whoever ends a
 * process by a number from a file must compare this first.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** undefined where no such process lives. */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | undefined {
  try {
    // The name in parentheses may hold spaces; the fields are counted from behind it. 1: state, 20: start in clock ticks.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return stat[0] === 'Z' ? undefined : `${stat[19]} ${command}`;
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}
