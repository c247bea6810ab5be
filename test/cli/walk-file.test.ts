/** Walks as YAML: what a file must say, and what its placeholders stand for. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillIn, readWalk } from '../../client/cli/walk-file.ts';

test('a placeholder that is the whole text keeps its type, within a text it becomes a part of it', async () => {
  const resolve = async (name: string): Promise<unknown> => (name === 'mailing' ? ['a', 'b'] : `<${name}>`);
  expect(
    await fillIn({ documents: '{{mailing}}', id: 'sitting-{{today}}-{{today+3}}', n: 3, none: null }, resolve),
  ).toEqual({
    documents: ['a', 'b'],
    id: 'sitting-<today>-<today+3>',
    n: 3,
    none: null,
  });
});

test('a file with an unknown step is refused, and the place is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-walk-'));
  const file = join(folder, 'walk.yaml');
  await writeFile(
    file,
    'title: x\nmunicipality: muelheim\nsteps:\n  - { step: fly-to-the-moon, as: p-planung, form: {} }\n',
  );
  await expect(readWalk(file)).rejects.toThrow('steps.0');
  await expect(readWalk(join(folder, 'none.yaml'))).rejects.toThrow('nicht zu lesen');
  await rm(folder, { recursive: true, force: true });
});

test('no walk gives a command that is the engine’s own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-walk-'));
  const file = join(folder, 'walk.yaml');
  await writeFile(
    file,
    'title: x\nmunicipality: muelheim\nsteps:\n  - { command: record-notice, as: p-planung, form: {} }\n',
  );
  await expect(readWalk(file)).rejects.toThrow('steps.0');
  await rm(folder, { recursive: true, force: true });
});
