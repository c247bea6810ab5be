#!/usr/bin/env node
/**
 * The command `handschlag`: hands over to the command line under Node 24 (the one among the packages), whatever Node the
 * shell finds.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const node = inRoot('node_modules/.bin/node');
const args = ['--disable-warning=ExperimentalWarning', inRoot('client/cli/main.ts'), ...process.argv.slice(2)];

if (!existsSync(inRoot('node_modules'))) {
  process.stderr.write('handschlag: not installed yet; run `npm run setup` first\n');
  process.exit(1);
}
const child = spawn(existsSync(node) ? node : process.execPath, args, { stdio: 'inherit' });
// Ctrl-C reaches the child by itself; this process only waits for its answer.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`handschlag: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
