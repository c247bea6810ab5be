import { readFile } from 'node:fs/promises';
import { COMMAND_LINE_PAGE, commandLinePage } from './command-line-page.ts';

test('docs/command-line.md is what the commands say; if not, run `npx node test/house/command-line-page.ts`', async () => {
  expect(await readFile(COMMAND_LINE_PAGE, 'utf8')).toBe(commandLinePage());
});
