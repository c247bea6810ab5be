/** Whoever mistypes a line reads what was wrong, what fits there, and where the help of that command is. */
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

let api: ApiDouble;
beforeEach(async () => {
  api = await apiDouble();
});
afterEach(() => api.close());

const typed = (line: string) =>
  handschlag(line.split(' '), { HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });

test.each([
  ['case show', '<case>: Nummer (HS-K3VUO5JQ) oder Kennung eines Vorgangs', 'case show'],
  ['case', 'Es gibt: list, open, import, show', 'case'],
  ['document get', '„get“ gibt es nicht. Es gibt: upload, list, download, paper.', 'document'],
  ['case lsit', 'Meinten Sie list?', 'case'],
  [
    'case list --sort size',
    '„size“ passt nicht zur Option „--sort <order>“. Möglich: changed, due, opened',
    'case list',
  ],
  ['webhook add https://x.example --event nothing', 'Möglich: ', 'webhook add'],
  ['erase-again --erasures f --since gestern', 'Möglich: 2026-03-02T01:00:00Z', 'erase-again'],
  ['municipality carrier add neu Nachbarschaft am Fluss', 'gehört in Anführungszeichen', 'municipality carrier add'],
  ['case plan HS-K3VUO5JQ', 'Es fehlt die Option „--sitting <id>“.', 'case plan'],
])('%s: %s', async (line, said, command) => {
  const { exit, err } = await typed(line);
  expect(exit).toBe(2);
  expect(err).toContain(said);
  expect(err).toContain(`Hilfe: handschlag help ${command}\n`);
  const english = await typed(`--lang en ${line}`);
  expect(english.err).toContain(`Help: handschlag help ${command}\n`);
  expect(english.err).not.toMatch(/error:|Allowed choices|[äöüß„]/);
});

test('of two that were meant as likely both are named', async () => {
  expect((await typed('case show x --a')).err).not.toContain('one of');
  expect((await typed('municipality sho')).err).toContain('Meinten Sie show?');
});

test('numbers are read as people write them, and what is none is a mistake of usage', async () => {
  await typed('municipality budget 2029 --hours 400 --sheets 24.000 --postage 1200000 --municipality m');
  expect(JSON.parse(api.asked.at(-1)?.body ?? '')).toEqual({
    ...{ year: 2029, staffHours: 400, sheets: 24_000, postageCents: 1_200_000 },
  });
  const asked = api.asked.length;
  for (const wrong of ['municipality budget bald', 'municipality budget 2029 --hours viele']) {
    expect(await typed(wrong)).toMatchObject({ exit: 2, err: expect.stringContaining('Bitte eine Zahl.') });
  }
  expect(api.asked).toHaveLength(asked);
});

test('a substitute’s last day is read as people write it', async () => {
  await typed('municipality substitute press-office p-sozial --until 31.12.2026 --municipality m');
  expect(JSON.parse(api.asked.at(-1)?.body ?? '')).toMatchObject({ until: '2026-12-31' });
});
