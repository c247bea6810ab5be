/** A case's history as lines: when, what, under which rules. */
import type { HistoryRow } from '../reading/told-rows.ts';
import { localTime } from './local-time.ts';
import type { Terminal } from './terminal.ts';
import { hanging } from './text-width.ts';

/**
 * What happened, without the engine's own bookkeeping; `all` shows every row. Actors, causes and hashes stand in `--json`.
 */
export function historyText(rows: readonly HistoryRow[], terminal: Terminal, { all = false } = {}): string {
  return rows
    .filter(({ kind, weight }) => all || (kind === 'event' && weight !== 'aside'))
    .map(({ seq, at, sentence, basis }) => {
      const rules = basis && basis.length > 0 ? `  [${ruleList(basis)}]` : '';
      const head = `${String(seq).padStart(4)}  ${localTime(at)}  `;
      return hanging(head, `${terminal.words(sentence)}${rules}`, terminal.look.columns);
    })
    .join('\n');
}

/** R1, R2, R3, A9 → "R1–R3, A9". */
export function ruleList(rules: readonly string[]): string {
  const runs: string[][] = [];
  for (const rule of rules) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', rule)) run.push(rule);
    else runs.push([rule]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)).join(', ');
}

const follows = (one: string, next: string): boolean =>
  one.charAt(0) === next.charAt(0) && Number(one.slice(1)) + 1 === Number(next.slice(1));
