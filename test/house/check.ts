/**
 * `npm run check`: everything that can be judged without running the program. One line per part; a part that fails shows
 * what it says, and the others still run.
 */
import { spawn } from 'node:child_process';

interface Part {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

const SOURCES = ['domain', 'storage', 'activities', 'workflows', 'workers', 'client', 'test'];
const PARTS: readonly Part[] = [
  { name: 'types', command: ['tsc', '--project', 'tsconfig.json'] },
  { name: 'purity of domain and workflows', command: ['tsc', '--project', 'tsconfig.pure.json'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '--colors=off'] },
  { name: 'imports', command: ['depcruise', '--config', '.dependency-cruiser.js', ...SOURCES] },
  { name: 'unused code', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
];

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

function run([program, ...args]: Part['command']): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ passed: false, output: error.message }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

let failed = 0;
for (const { name, command } of PARTS) {
  const began = performance.now();
  const { passed, output } = await run(command);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (!passed) {
    failed += 1;
    process.stdout.write(`${output.trimEnd()}\n`);
  }
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`);
}
process.stdout.write(failed === 0 ? 'check passed\n' : `check failed: ${failed} of ${PARTS.length} parts\n`);
process.exitCode = failed === 0 ? 0 : 1;
