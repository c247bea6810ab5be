/** A walk as a shell sees it: one line a step by the right person, waits for the engine, stops at a refusal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handschlag } from './handschlag.ts';
import { type LocalDouble, localDouble, type Reply, type Request } from './local-double.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
const DOCUMENT = 'd'.repeat(64);
const WALK = `
title: Zwei Schritte
municipality: muelheim
steps:
  - municipality: schedule-sitting
    as: p-planung
    form: { id: "sondersitzung-{{today}}" }
  - { step: open-case, as: carrier, form: { title: "Fahrt am {{today+1}}" } }
  - step: sign-for-carrier
    form: { document: "{{declaration}}", commits: true }
  - step: draft-mailing
    as: p-kontakt
    form: { file: "{{upload brief.pdf}}" }
  - step: submit-report
    as: p-planung
    form: { file: "{{upload brief.pdf}}" }
`;

let folder: string;
let double: LocalDouble;
let looks = 0;
let refusing = '';

const steps = (step: string, roles: readonly string[]) => [
  { step, roles, label: { de: step, en: step }, yours: true, since: '', rolledOver: [] },
];
const file = () => ({
  caseId: CASE,
  carrier: 'nachbarschaft-am-fluss',
  municipality: 'muelheim',
  status: looks > 5 ? 'closed' : 'running',
  phase:
    looks > 5
      ? { id: 'closed', label: { de: 'Abgeschlossen', en: 'Closed' } }
      : { id: 'declaration', label: { de: 'Erklärung', en: 'Declaration' } },
  // The engine renders the declaration while the walk looks on.
  ...(looks > 2 ? { declaration: { document: DOCUMENT } } : {}),
  openSteps:
    looks > 2
      ? [
          ...steps('sign-for-carrier', ['carrier-management']),
          ...steps('draft-mailing', ['carrier']),
          ...steps('submit-report', ['social-planner']),
        ]
      : [],
});
function reply({ method, path }: Request): Reply {
  if (refusing !== '' && path.endsWith(refusing)) {
    return { status: 422, body: { detail: 'Das geht so nicht.', rule: 'S2', code: 'no' } };
  }
  if (path.endsWith('/documents')) {
    return {
      status: 201,
      body: { document: DOCUMENT, mediaType: 'application/pdf', bytes: 9, commitment: 'c', sha256: 'f' },
    };
  }
  if (path.endsWith('/history')) {
    const sentence = { de: 'Die Sozialplanung hat den Vorgang abgeschlossen.', en: 'Closed.' };
    const row = { seq: 7, at: '2026-11-24T22:00:00.000Z', kind: 'event', sentence, basis: ['R1', 'R2', 'R3', 'F1'] };
    return { status: 200, body: { rows: [row] } };
  }
  if (method === 'POST')
    return {
      status: 200,
      body: {
        kind: 'receipt',
        from: 1,
        to: 2,
        repeated: false,
        ...(/^\/cases(\/import)?$/.test(path) ? { caseId: CASE } : {}),
      },
    };
  looks += 1;
  return { status: 200, body: file() };
}

beforeEach(async () => {
  [looks, refusing] = [0, ''];
  double = await localDouble(reply);
  folder = mkdtempSync(join(tmpdir(), 'handschlag-walk-'));
  writeFileSync(join(folder, 'walk.yaml'), WALK);
  writeFileSync(join(folder, 'brief.pdf'), '%PDF-1.7\n');
});
afterEach(async () => {
  await double.close();
  rmSync(folder, { recursive: true });
});

const play = (...options: readonly string[]) =>
  handschlag(['walk', join(folder, 'walk.yaml'), ...options], { HANDSCHLAG_DATA: double.data });
const posts = () => double.requests.filter(({ method }) => method === 'POST');

test('one line a step says what it is called and who took it; then come the end, the history and where to look', async () => {
  const { exit, out, err } = await play();
  expect([exit, err]).toEqual([0, '']);
  expect(out).toContain('✓  1  Sitzung ansetzen       Petra Planung (Sozialplanung)\n');
  expect(out).toContain('✓  2  Anfrage stellen        Karla Kontakt (Träger)\n');
  expect(out).toContain('✓  3  Unterzeichnung Träger  Volker Vorstand (Geschäftsführung des Trägers)\n');
  expect(out).toMatch(new RegExp(`Der Vorgang ${CASE} ist abgeschlossen \\(1 Einträge, [\\d,]+ s\\)`));
  expect(out).toContain('   7  24.11.26, 23:00:00  Die Sozialplanung hat den Vorgang abgeschlossen.  [R1–R3, F1]');
  expect(out).toContain(`http://127.0.0.1:8233/namespaces/default/workflows/${CASE}`);
  expect(out).not.toContain('\u001b');
});

test('it waits until the engine has rendered the declaration, and fills in what turned out', async () => {
  await play();
  const sent = posts().find(({ path }) => path.endsWith('/sign-for-carrier'));
  expect(sent).toMatchObject({ by: 'p-vorstand' });
  expect(JSON.parse(sent?.body ?? '')).toEqual({ document: DOCUMENT, commits: true });
});

test('an upload keeps its plain hash in a mailing alone', async () => {
  await play();
  const fileOf = (step: string) => JSON.parse(posts().find(({ path }) => path.endsWith(step))?.body ?? '{}').file;
  expect(fileOf('/draft-mailing')).toMatchObject({ document: DOCUMENT, sha256: 'f' });
  expect(fileOf('/submit-report')).toEqual({
    document: DOCUMENT,
    mediaType: 'application/pdf',
    bytes: 9,
    commitment: 'c',
  });
});

test('whoever is named by a role acts in it, and every write has a key of its own', async () => {
  await play();
  expect(posts().find(({ path }) => path === '/cases')).toMatchObject({ by: 'p-kontakt', role: 'carrier' });
  expect(new Set(posts().map(({ key }) => key)).size).toBe(posts().length);
});

test('a refusal stops it with its sentence and rule, and says where the case stands', async () => {
  refusing = '/sign-for-carrier';
  const { exit, out, err } = await play();
  expect([exit, err]).toEqual([1, 'Das geht so nicht. [S2]\n']);
  expect(out).toContain('✗  3  Unterzeichnung Träger  Volker Vorstand');
  expect(out).toContain(`npx handschlag case show ${CASE}`);
  expect(posts().some(({ path }) => path.endsWith('/draft-mailing'))).toBe(false);
});

test('--json says how it ended and nothing else; --lang en speaks English', async () => {
  const { out } = await play('--json');
  expect(JSON.parse(out)).toEqual({ caseId: CASE, status: 'closed', phase: 'closed', rows: 1 });
  expect((await play('--lang', 'en')).out).toContain('✓  1  Schedule a sitting');
});

describe('lines beyond plain steps', () => {
  const line = (text: string) =>
    writeFileSync(
      join(folder, 'walk.yaml'),
      `title: x\nmunicipality: muelheim\ncarrier: besuchsdienst-ruhr\nsteps:\n  - { command: import-case, as: p-planung }\n  - ${text}\n`,
    );
  const last = () => posts().at(-1);

  test('an import opens the case of the carrier that is named', async () => {
    line('{ command: finish-import, as: p-planung }');
    expect((await play()).exit).toBe(0);
    expect(posts().map(({ path }) => path)).toEqual(['/cases/import', `/cases/${CASE}/commands/finish-import`]);
    expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
      municipality: 'muelheim',
      carrier: 'besuchsdienst-ruhr',
    });
  });

  test('what an office did on paper is recorded by the planner, with its receipt', async () => {
    line('{ record: print-mailing, office: print-shop, receipt: Bl. 3, form: { printed: 3 } }');
    const { out } = await play();
    expect(out).toContain('✓  2  Druck                         Petra Planung (Sozialplanung, für die Stadtdruckerei)');
    expect(last()).toMatchObject({ by: 'p-planung', path: `/cases/${CASE}/commands/record-for-office` });
    expect(JSON.parse(last()?.body ?? '')).toEqual({
      office: 'print-shop',
      step: 'print-mailing',
      form: { printed: 3 },
      receipt: { kind: 'number', number: 'Bl. 3' },
    });
  });

  test('a substitute says for which office', async () => {
    line('{ step: approve-mailing, as: p-sozial, for: press-office }');
    expect((await play()).out).toContain('Sven Sozialraum (Sozialplanung, für die Pressestelle)');
    expect(last()).toMatchObject({ by: 'p-sozial', office: 'press-office' });
  });

  test('a line that must be refused is told under its rule, and the walk goes on', async () => {
    refusing = '/weigh-request';
    line('{ step: weigh-request, as: p-planung, expect: refused S2 }');
    const { exit, out } = await play();
    expect([exit, out]).toEqual([0, expect.stringContaining('abgelehnt nach S2, wie erwartet')]);
  });

  test.each([
    ['refused under another rule', '/weigh-request', 'Das geht so nicht. [S2]'],
    ['taken all the same', '', 'Das hätte nach A3 abgelehnt werden müssen'],
  ])('one that is %s stops it', async (_what, path, words) => {
    refusing = path;
    line('{ step: weigh-request, as: p-planung, expect: refused A3 }');
    const { exit, err } = await play();
    expect([exit, err]).toEqual([1, expect.stringContaining(words)]);
  });
});

describe('an import', () => {
  const bring = () => handschlag(['case', 'import', join(folder, 'import.yaml')], { HANDSCHLAG_DATA: double.data });
  beforeEach(() =>
    writeFileSync(
      join(folder, 'import.yaml'),
      `municipality: muelheim
carrier: besuchsdienst-ruhr
file: 50-12/2026
request: { title: Besuche, occurredOn: "2026-08-03" }
steps:
  - { record: check-completeness, office: social-planner, form: { outcome: complete, occurredOn: "2026-08-05" } }
`,
    ),
  );

  test('opens the case, records each line by the paper file’s number, and finishes', async () => {
    const { exit, out } = await bring();
    expect([exit, out]).toEqual([0, expect.stringContaining(`Vorgang ${CASE} ist übernommen`)]);
    const bodies = posts().map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies[0]).toMatchObject({ form: { file: '50-12/2026', request: { title: 'Besuche' } } });
    expect(bodies[1]).toMatchObject({ step: 'check-completeness', receipt: { kind: 'number', number: '50-12/2026' } });
    expect(posts()[2]?.path).toBe(`/cases/${CASE}/commands/finish-import`);
  });

  test('run again it sends each line under the key that it had', async () => {
    await bring();
    const keys = posts().map(({ key }) => key);
    await bring();
    expect(posts().map(({ key }) => key)).toEqual([...keys, ...keys]);
  });
});
