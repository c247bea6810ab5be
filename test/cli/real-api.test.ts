/** Every command that only looks, against the real API: what the double answers, the API answers, too. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { readMunicipality } from '../../client/http/municipality-file.ts';
import type { Instant } from '../../domain/terms.ts';
import { type Installation, installation, MUELHEIM } from '../api/installation.ts';
import { handschlag } from './handschlag.ts';

const FILE = 'examples/muelheim/municipality.yaml';
let at: Installation;
let server: ServerType;
let url: string;
let number: string;

beforeAll(async () => {
  at = await installation();
  at.clock = new Date().toISOString() as Instant;
  const { profile } = readMunicipality(await readFile(FILE, 'utf8'), FILE);
  await at.services.municipalities.submit({
    actor: at.actor('opa', 'operator'),
    type: 'establish-municipality',
    id: MUELHEIM,
    form: profile,
    key: 'establish-the-sample',
  });
  await new Promise<void>((ready) => {
    server = serve({ fetch: at.app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready());
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shown = /```yaml\n(# anfrage\.yaml\n[\s\S]*?)```/.exec(await readFile('README.md', 'utf8'))?.[1] ?? '';
  const token = await at.token({ sub: 'sub-carla' });
  const environment = { HANDSCHLAG_URL: url, HANDSCHLAG_TOKEN: token };
  const opened = await handschlag(['--json', 'case', 'open', '--as', 'carrier', '--form', '-'], environment, shown);
  expect(opened.err).toBe('');
  number = `HS-${(JSON.parse(opened.out) as { caseId: string }).caseId.slice(0, 8).toUpperCase()}`;
}, 60_000);
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await at.close();
});

const as = async (person: string, ...line: readonly string[]) =>
  handschlag(
    line.map((word) => (word === 'CASE' ? number : word)),
    { HANDSCHLAG_URL: url, HANDSCHLAG_TOKEN: await at.token({ sub: `sub-${person}` }) },
  );

test.each([
  ['petra', 'task list', 'Vollständigkeitsprüfung'],
  ['petra', 'task list --taken nobody', 'Vollständigkeitsprüfung'],
  ['petra', 'task list --taken mine', 'Es wartet nichts'],
  ['petra', 'case list --open --phase vetting --phase request --phase involvement --sort due', 'HS-'],
  ['petra', 'case list --text nachbarschaft', 'HS-'],
  ['petra', 'case show CASE', 'Wie wohnen Menschen ab 75?'],
  ['petra', 'case show CASE --at 3', 'HS-'],
  ['petra', 'case steps CASE --status open', 'check-completeness'],
  ['petra', 'case forecast CASE', ''],
  ['petra', 'case comparable CASE', 'Kein vergleichbarer'],
  ['petra', 'document list CASE', 'Keine Dokumente'],
  ['audit', 'case history CASE', 'angefragt'],
  ['audit', 'case events CASE --limit 2', 'weiter mit --after'],
  ['audit', 'case entry CASE 3', 'open-case'],
  ['petra', 'whoami', 'Sozialplanung (social-planner)'],
  ['petra', 'calendar-feed list', 'kein Kalenderabo'],
  ['petra', 'municipality show', 'Mülheim an der Ruhr'],
  ['petra', 'municipality offices', 'press-office'],
  ['petra', 'municipality committees', '14 Tage vorher'],
  ['petra', 'municipality sitting list --from 01.01.2027', 'social-affairs-2027-02-23'],
  ['petra', 'municipality election list', 'council-2030'],
  ['petra', 'municipality closed-day list', 'Sommerpause'],
  ['opa', 'municipality person list', 'petra'],
  ['opa', 'municipality carrier list', 'nachbarschaft'],
  ['opa', 'municipality history', 'eingerichtet'],
  ['petra', 'municipality effort', ''],
  ['carla', 'municipality when', 'Vorlagenschluss'],
  ['dora', 'retention preview', 'nichts zu löschen'],
  ['carla', 'access-report', 'Eigene Handlungen: 1'],
  ['opa', 'webhook list', 'keinen Webhook'],
])('%s: %s', async (person, line, expected) => {
  const { exit, out, err } = await as(person, ...line.split(' '));
  expect([exit, err]).toEqual([0, '']);
  expect(out).toContain(expected);
  const json = await as(person, ...line.split(' '), '--json');
  expect(JSON.parse(json.out)).toEqual(expect.any(Object));
});

test('the README’s case by hand goes on as the README says', async () => {
  const token = await at.token({ sub: 'sub-petra' });
  const line = ['step', 'complete', number, 'check-completeness', '--form', '-'];
  const { exit, err } = await handschlag(line, { HANDSCHLAG_URL: url, HANDSCHLAG_TOKEN: token }, 'outcome: complete\n');
  expect([exit, err]).toEqual([0, '']);
});

test('a file goes into a case, is listed for whoever may open it, and comes out as it went in', async () => {
  const source = 'examples/muelheim/fragebogen.pdf';
  const uploaded = await as('petra', 'document', 'upload', 'CASE', source);
  expect([uploaded.exit, uploaded.err]).toEqual([0, '']);
  expect(uploaded.out).toMatch(/^file:\n {2}document: [0-9a-f]{64}\n/);

  const folder = await mkdtemp(join(tmpdir(), 'handschlag-documents-'));
  try {
    const form = join(folder, 'beifuegen.yaml');
    await writeFile(form, `readers: municipality\ntitle: Fragebogen\n${uploaded.out}`);
    const attached = await as(
      'petra',
      'command',
      'give',
      'CASE',
      'attach-document',
      '--form',
      form,
      '--as',
      'social-planner',
    );
    expect([attached.exit, attached.err]).toEqual([0, '']);

    const { documents } = JSON.parse((await as('petra', 'document', 'list', 'CASE', '--json')).out) as {
      readonly documents: readonly { readonly document: string; readonly bytes: number }[];
    };
    const [{ document, bytes } = { document: '', bytes: 0 }] = documents;
    const original = await readFile(source);
    expect([documents.length, bytes]).toEqual([1, original.length]);
    expect((await as('petra', 'document', 'list', 'CASE')).out).toMatch(new RegExp(`PDF +${bytes} .*${document}`));

    const kept = join(folder, 'fragebogen.pdf');
    expect(await as('petra', 'document', 'download', 'CASE', document, '--output', kept)).toMatchObject({
      exit: 0,
      err: '',
    });
    expect((await readFile(kept)).equals(original)).toBe(true);

    expect((await as('carla', 'document', 'list', 'CASE')).out).toContain('Keine Dokumente');
    expect(await as('carla', 'document', 'download', 'CASE', document, '--output', '-')).toMatchObject({
      exit: 1,
      out: '',
    });
    expect(await as('petra', 'document', 'download', 'CASE', 'd', '--output', '-')).toMatchObject({ exit: 1, out: '' });
    expect(await as('petra', 'document', 'upload', 'CASE', join(folder, 'gone.pdf'))).toMatchObject({
      exit: 2,
      out: '',
    });
    expect(await as('petra', 'document', 'upload', 'CASE', form)).toMatchObject({ exit: 2, out: '' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what a planner writes is taken as it stands on the line', async () => {
  const lines = [
    'municipality sitting add seniors-council 14.10.2027 10:00',
    'municipality sitting move seniors-council-2027-10-14 15.10.2027',
    'municipality sitting cancel seniors-council-2027-10-14',
    'municipality closed-day close 15.11.2027 --reason Brückentag',
    'municipality closed-day open 15.11.2027',
    'municipality election move council-2030 22.09.2030',
    'municipality budget 2029 --hours 1 --sheets 2 --postage 3',
    'municipality carrier add neu-ev Neu',
    'preferences --mail-language en --notices days-mail',
    'calendar-feed create',
  ];
  for (const line of lines) expect([line, (await as('petra', ...line.split(' '))).err]).toEqual([line, '']);
  const add = 'municipality person add --name Nora --email n@muelheim.example --role social-planner';
  const nora = JSON.parse((await as('opa', ...add.split(' '), '--json')).out) as { id: string };
  const change = `municipality person change ${nora.id} --role social-planner --role enabler`;
  expect((await as('opa', ...change.split(' '))).out).toContain('Nora');
  expect((await as('opa', 'municipality', 'person', 'remove', nora.id, '--yes')).out).toContain('keine Rolle');
});
