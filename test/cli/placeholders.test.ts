/** Placeholders of a walk's forms. */
import { daysFromToday, fillIn, placeholdersIn, uploadedFile } from '../../client/cli/placeholders.ts';

test('a placeholder that is the whole text keeps its type, within a text it becomes a part of it', async () => {
  const resolve = async (name: string): Promise<unknown> => (name === 'mailing' ? ['a', 'b'] : `<${name}>`);
  const form = { documents: '{{mailing}}', id: 'sitting-{{today}}-{{ today+3 }}', n: 3, none: null };
  expect(await fillIn(form, resolve)).toEqual({
    documents: ['a', 'b'],
    id: 'sitting-<today>-<today+3>',
    n: 3,
    none: null,
  });
});

test('a value that looks like a placeholder is not filled in again', async () => {
  const resolve = async (name: string): Promise<unknown> => (name === 'version' ? '{{today}}' : 'wrong');
  expect(await fillIn('v{{version}}', resolve)).toBe('v{{today}}');
});

test('each is found with its place, and an unknown one is known as such', () => {
  const form = { pieces: [{ file: '{{upload a b.pdf}}' }], note: 'bis {{tomorrow}}' };
  expect(placeholdersIn(form)).toEqual([
    { path: ['pieces', 0, 'file'], name: 'upload a b.pdf', known: true },
    { path: ['note'], name: 'tomorrow', known: false },
  ]);
});

test.each([
  ['today', 0],
  ['today+3', 3],
  ['today-1', -1],
  ['today+', undefined],
  ['todays', undefined],
])('%s', (name, days) => {
  expect(daysFromToday(name)).toBe(days);
});

test('an upload names its file', () => {
  expect(uploadedFile('upload anschreiben.pdf')).toBe('anschreiben.pdf');
  expect(uploadedFile('upload ')).toBeUndefined();
});
