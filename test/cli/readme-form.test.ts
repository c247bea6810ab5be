/** The request that the README shows is one that the form takes as it stands. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { parseForm } from '../../client/commands/parse-form.ts';

test('the README’s request is complete', async () => {
  const shown = /```yaml\n(# anfrage\.yaml\n[\s\S]*?)```/.exec(await readFile('README.md', 'utf8'))?.[1];
  expect(parseForm('open-case', parse(shown ?? ''))).toMatchObject({ kind: 'parsed' });
});
