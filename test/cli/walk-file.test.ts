/** Walks as YAML: what a file must say; whatever is wrong is named with its place before anything is played. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWalk, WHOEVER_MAY } from '../../client/cli/walk-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handschlag-walk-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(...steps: readonly string[]) {
  const file = join(folder, 'walk.yaml');
  await writeFile(file, `title: x\nmunicipality: muelheim\nsteps:\n${steps.map((step) => `  - ${step}\n`).join('')}`);
  return readWalk(file);
}

test('a step, another command and a command to the municipality are told apart', async () => {
  const { steps } = await read(
    '{ step: close-case, as: p-planung }',
    '{ command: pause-case, form: { reason: Ferien } }',
    '{ municipality: cancel-sitting, as: operator, form: { sitting: s } }',
  );
  expect(steps).toEqual([
    { step: 'close-case', as: 'p-planung', form: {} },
    { command: 'pause-case', as: WHOEVER_MAY, form: { reason: 'Ferien' } },
    { municipality: 'cancel-sitting', as: 'operator', form: { sitting: 's' } },
  ]);
});

test('a line can be recorded for an office, given for one, or be expected to be refused', async () => {
  const { steps } = await read(
    '{ record: print-mailing, office: print-shop, receipt: Bl. 3, form: { printed: 3 } }',
    '{ step: approve-mailing, as: p-sozial, for: press-office }',
    '{ step: weigh-request, expect: refused A3 }',
    '{ step: weigh-request, expect: refused }',
  );
  expect(steps).toEqual([
    { record: 'print-mailing', office: 'print-shop', receipt: 'Bl. 3', as: WHOEVER_MAY, form: { printed: 3 } },
    { step: 'approve-mailing', as: 'p-sozial', for: 'press-office', form: {} },
    { step: 'weigh-request', as: WHOEVER_MAY, expect: { rule: 'A3' }, form: {} },
    { step: 'weigh-request', as: WHOEVER_MAY, expect: {}, form: {} },
  ]);
});

test.each([
  ['a record without its office', '{ record: print-mailing }', 'Zeile 5, steps.1: nennt nicht die Stelle'],
  ['a receipt of nothing', '{ step: close-case, receipt: Bl. 3 }', 'Zeile 5, steps.1: nennt office oder receipt'],
  [
    'a rule that is none',
    '{ step: close-case, expect: refused Z9 }',
    'Zeile 5, steps.1.expect: verlangt etwas anderes',
  ],
  ['an expectation that is none', '{ step: close-case, expect: success }', 'Zeile 5, steps.1.expect: verlangt'],
  ['an unknown step', '{ step: fly-to-the-moon }', 'Zeile 5, steps.1.step'],
  ['a command of the engine', '{ command: record-notice }', 'Zeile 5, steps.1.command'],
  ['a calendar, which the engine records', '{ municipality: record-calendar }', 'Zeile 5, steps.1.municipality'],
  ['two at once', '{ step: close-case, command: pause-case }', 'Zeile 5, steps.1: nennt nicht genau eines'],
  ['none', '{ form: {} }', 'Zeile 5, steps.1: nennt nicht genau eines'],
  ['an unknown field', '{ step: close-case, who: me }', 'Zeile 5, steps.1'],
  [
    'an unknown placeholder',
    '{ step: close-case, form: { on: "{{soon}}" } }',
    'steps.1.form.on: unbekannter Platzhalter {{soon}}',
  ],
  [
    'a file that is not there',
    '{ step: close-case, form: { f: "{{upload x.pdf}}" } }',
    'steps.1.form.f: diese Datei gibt es nicht',
  ],
])('%s is named with its place', async (_what, step, place) => {
  await expect(read('{ step: open-case }', step)).rejects.toThrow(place);
});

test('no YAML and no file are said so', async () => {
  await writeFile(join(folder, 'broken.yaml'), 'steps: [');
  await expect(readWalk(join(folder, 'broken.yaml'))).rejects.toThrow('broken.yaml, Zeile 1: kein gültiges YAML');
  await expect(readWalk(join(folder, 'none.yaml'))).rejects.toThrow('gibt es nicht');
  await writeFile(join(folder, 'other.yaml'), 'a: 1\nfile: x\n');
  await expect(readWalk(join(folder, 'other.yaml'))).rejects.toThrow('Zeile 1: „municipality“ fehlt');
  await expect(readWalk(join(folder, 'other.yaml'))).rejects.toThrow('„a“, „file“ gehört nicht hierher');
});
