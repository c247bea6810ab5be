/** Asks every question, one after the other; what goes wrong while asking is an answer, too. */
import type { Text } from '../../domain/terms.ts';
import type { Check, Site, Verdict } from './check.ts';
import { BACKUP } from './checks/backup.ts';
import { CONFIGURATION } from './checks/configuration.ts';
import { CONTENT } from './checks/content.ts';
import { FILES } from './checks/files.ts';
import { MACHINE } from './checks/machine.ts';
import { OUTSIDE } from './checks/outside.ts';
import { PROCESSES } from './checks/processes.ts';
import { STORES } from './checks/stores.ts';

export const CHECKS: readonly Check[] = [
  ...[...MACHINE, ...FILES, ...CONFIGURATION],
  ...[...STORES, ...CONTENT],
  ...[...PROCESSES, ...OUTSIDE, ...BACKUP],
];

export type Examined = { readonly id: string; readonly label: Text } & Verdict;

export async function examine(
  site: Site,
  onCheck: (done: number, of: number) => void,
  checks: readonly Check[] = CHECKS,
): Promise<readonly Examined[]> {
  const examined: Examined[] = [];
  for (const check of checks) {
    examined.push({ id: check.id, label: check.label, ...(await answerOf(check, site)) });
    onCheck(examined.length, checks.length);
  }
  return examined;
}

async function answerOf({ ask }: Check, site: Site): Promise<Verdict> {
  try {
    return await ask(site);
  } catch (error) {
    const { name = 'Error', code } = error as { readonly name?: string; readonly code?: unknown };
    const why = code === undefined ? name : `${name} ${String(code)}`;
    return {
      kind: 'wrong',
      text: { de: `ließ sich nicht prüfen (${why})`, en: `could not be checked (${why})` },
      todo: {
        de: 'Meist ist es eine Folge von etwas, das weiter oben steht; sonst hilft das Protokoll.',
        en: 'Mostly it follows from something further up; otherwise the log helps.',
      },
    };
  }
}
