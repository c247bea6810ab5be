/** That the rules of who may import whom bite: a small tree that breaks each of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../workers/local/folders.ts';

const BROKEN: Readonly<Record<string, readonly [file: string, target: string]>> = {
  'domain-is-pure': ['domain/clock.ts', 'node:fs'],
  'workflows-know-terms-and-contract': ['workflows/decides.ts', '../domain/decide.ts'],
  'workflows-import-types-of-contract-or-domain-alone': ['workflows/stores.ts', '../storage/journal.ts'],
  'storage-knows-the-domain-alone': ['storage/calls.ts', '../activities/mail.ts'],
  'activities-know-domain-and-ports': ['activities/asks.ts', '../workflows/process.ts'],
  'activities-take-no-adapter': ['activities/opens.ts', '../storage/sqlite/journal.ts'],
  'contract-is-types': ['activities/contract.ts', '../domain/decide.ts'],
  'workers-do-not-know-the-client': ['workers/serves.ts', '../client/page.ts'],
  'client-reaches-the-engine-by-messages': ['client/sends.ts', '../activities/mail.ts'],
  'client-takes-only-types-of-the-contract': ['client/runs.ts', '../activities/contract.ts'],
  'client-knows-ports-only': ['client/stores.ts', '../storage/sqlite/journal.ts'],
  'adapters-do-not-know-each-other': ['storage/sqlite/borrows.ts', '../postgres/journal.ts'],
  'no-test-outside-test': ['client/tests.ts', '../test/fake.ts'],
  resolvable: ['client/nowhere.ts', './not-there.ts'],
};
/** These only exist, to be imported. */
const TARGETS = [
  'domain/decide.ts',
  'storage/journal.ts',
  'storage/sqlite/journal.ts',
  'storage/postgres/journal.ts',
  'activities/mail.ts',
  'workflows/process.ts',
  'client/page.ts',
  'test/fake.ts',
];
const Violations = z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) }));

let violations: z.output<typeof Violations> = [];
let tree: string;
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'handschlag-imports-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  for (const file of TARGETS) write(file, 'export const something = 1;\n');
  for (const [file, target] of Object.values(BROKEN)) {
    write(file, `import { something } from '${target}';\nexport const other = something;\n`);
  }
  cpSync(join(ROOT, '.dependency-cruiser.js'), join(tree, '.dependency-cruiser.js'));
  write('package.json', '{ "type": "module" }\n');
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  const folders = ['domain', 'storage', 'activities', 'workflows', 'workers', 'client', 'test'];
  const cruise = join(ROOT, 'node_modules/.bin/depcruise');
  const args = ['--config', '.dependency-cruiser.js', '--output-type', 'json', ...folders];
  const { stdout } = spawnSync(cruise, args, { cwd: tree, encoding: 'utf8', maxBuffer: 50_000_000 });
  violations = z.object({ summary: z.object({ violations: Violations }) }).parse(JSON.parse(stdout)).summary.violations;
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(Object.entries(BROKEN))('%s', (rule, [file]) => {
  expect(violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
});
