/**
 * `npm run bench`: every scenario, or those that are named (`npm run bench -- lists`). `--json` prints figures for programs,
 * `--quick` measures less. Nothing here is asserted: machines differ, ratios less so.
 */
import { auditScenario } from './audit-scenario.ts';
import { doorsScenario } from './doors.ts';
import { engineScenario } from './engine-scenario.ts';
import { listsScenario } from './lists/lists-scenario.ts';
import { pagesScenario } from './pages-scenario.ts';
import { printReport } from './report.ts';
import type { Measured } from './scenario.ts';

const SCENARIOS = [engineScenario, doorsScenario, listsScenario, pagesScenario, auditScenario];
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `bench: no scenario ${unknown.join(', ')}; there are ${SCENARIOS.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

const measured: Record<string, Measured> = {};
for (const { name, run } of SCENARIOS.filter((scenario) => named.length === 0 || named.includes(scenario.name))) {
  const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
  measured[name] = await run({ quick: process.argv.includes('--quick'), say });
}
printReport(measured, process.argv.includes('--json'));
process.exit(0);
