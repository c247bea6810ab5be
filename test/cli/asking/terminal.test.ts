/** A real pseudo-terminal, as a person sits at one. It needs `script` of util-linux, which every Linux has. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type ApiDouble, apiDouble } from '../api-double.ts';

const MAIN = fileURLToPath(new URL('../../../client/cli/main.ts', import.meta.url));
const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
const PATIENCE_MS = 50_000;
const RETURN = '\r';
const CONTROL_C = '\u0003';

const hasScript = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false;
const onLinux = hasScript ? describe : describe.skip;

let api: ApiDouble;
beforeEach(async () => {
  api = await apiDouble();
});
afterEach(() => api.close());

interface Dialogue {
  readonly exit: number | null;
  readonly seen: string;
}

/** Answers each question once it is seen; pairs of what is awaited and what is typed then. */
function sit(args: readonly string[], dialogue: readonly (readonly [string, string])[], env = {}): Promise<Dialogue> {
  return new Promise((done, fail) => {
    const line = [process.execPath, '--disable-warning=ExperimentalWarning', MAIN, ...args].map((word) => `'${word}'`);
    const child = spawn('script', ['-qefc', `stty cols 70 rows 40; ${line.join(' ')}`, '/dev/null'], {
      env: { PATH: process.env.PATH, TERM: 'xterm', HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 't', ...env },
    });
    let [seen, from, at] = ['', 0, 0];
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`waited in vain for ${dialogue[at]?.[0] ?? 'its end'}:\n${stripVTControlCharacters(seen)}`));
    }, PATIENCE_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString('utf8');
      const [awaited, typed] = dialogue[at] ?? [];
      if (awaited === undefined || typed === undefined || !stripVTControlCharacters(seen.slice(from)).includes(awaited))
        return;
      [from, at] = [seen.length, at + 1];
      setTimeout(() => child.stdin.write(typed), 80);
    });
    child.on('close', (exit) => {
      clearTimeout(patience);
      done({ exit, seen: stripVTControlCharacters(seen) });
    });
  });
}

const posts = () => api.asked.filter(({ method }) => method === 'POST');

onLinux('at a terminal', () => {
  test('a form is asked, shown, and sent on a yes', async () => {
    api.answers = [{ status: 200, body: { kind: 'receipt', from: 4, to: 5 } }];
    const { exit, seen } = await sit(
      ['step', 'complete', CASE, 'check-completeness'],
      [
        ['Was trifft zu?', RETURN],
        ['Was möchten Sie außerdem angeben?', RETURN],
        ['So senden?', RETURN],
      ],
    );
    expect([exit, posts().map(({ body }) => JSON.parse(body))]).toEqual([0, [{ outcome: 'complete' }]]);
    expect(seen).toContain('erledigt (Einträge 4–5)');
  }, 60_000);

  test('Ctrl-C ends it with 130; nothing was sent, and the cursor is there again', async () => {
    const { exit, seen } = await sit(['step', 'complete', CASE, 'check-completeness'], [['Was trifft zu?', CONTROL_C]]);
    expect([exit, posts()]).toEqual([130, []]);
    expect(seen).toContain('Abgebrochen; nichts gesendet.');
  }, 60_000);

  test('what the API refuses leads back to the field', async () => {
    const errors = [{ path: '/reason', message: 'zu kurz' }];
    api.answers = [
      { status: 422, body: { detail: 'Bitte prüfen Sie die Angaben.', errors } },
      { status: 200, body: { kind: 'receipt', from: 4, to: 5 } },
    ];
    const { exit } = await sit(
      ['command', 'give', CASE, 'withdraw-case'],
      [
        ['Grund', `Ferien${RETURN}`],
        ['Was möchten Sie außerdem angeben?', RETURN],
        ['So senden?', RETURN],
        ['Bitte prüfen Sie die Angaben.', ` bis August${RETURN}`],
        ['So senden?', RETURN],
      ],
    );
    expect(exit).toBe(0);
    expect(posts().map(({ body }) => JSON.parse(body).reason)).toEqual(['Ferien', 'Ferien bis August']);
  }, 60_000);

  test('with --no-input, in continuous integration and for programs nobody is asked', async () => {
    api.answers = [{ status: 422, body: { detail: 'Bitte prüfen Sie die Angaben.' } }];
    const args = ['step', 'complete', CASE, 'check-completeness'];
    for (const [more, env] of [
      [['--no-input'], {}],
      [['--json'], {}],
      [[], { CI: 'true' }],
    ] as const) {
      const { exit, seen } = await sit([...args, ...more], [], env);
      expect([exit, seen]).toEqual([1, expect.not.stringContaining('Was trifft zu?')]);
    }
  }, 160_000);

  test('which document is signed is offered with the command that opens it, and still shown before it is sent', async () => {
    const document = 'd'.repeat(64);
    api.answers = [
      { status: 200, body: { declaration: { document }, openSteps: [], complaints: [] } },
      { status: 200, body: { kind: 'receipt', from: 4, to: 5 } },
    ];
    const { exit, seen } = await sit(
      ['step', 'complete', CASE, 'sign-for-carrier'],
      [
        ['Alle Vorgaben', RETURN],
        ['Was möchten Sie außerdem angeben?', RETURN],
        ['So senden?', RETURN],
      ],
    );
    expect([exit, posts().map(({ body }) => JSON.parse(body))]).toEqual([0, [{ document, commits: true }]]);
    expect(seen).toContain(`handschlag document download ${CASE}`);
    expect(seen).not.toMatch(/◆ +Unterzeichnete Fassung/);
  }, 30_000);

  test('what cannot be taken back is asked once more; no is the answer that is offered', async () => {
    const { exit } = await sit(['retention', 'consent', CASE], [['Fortfahren?', RETURN]]);
    expect([exit, posts()]).toEqual([130, []]);
  }, 60_000);

  test('lists fit its width, in colour unless NO_COLOR is set', async () => {
    const row = {
      caseId: CASE,
      number: 'HS-K3VUO5JQ',
      phase: { id: 'x', label: { de: 'Kriterienprüfung', en: 'x' } },
      carrierName: 'Ein Träger mit einem Namen, der in keine Spalte passt',
      changedAt: '2026-07-01T08:00:00.000Z',
    };
    api.answers = [{ status: 200, body: { cases: [row] } }];
    const { seen } = await sit(['case', 'list'], []);
    expect(Math.max(...seen.split(/\r?\n/).map((line) => line.length))).toBeLessThanOrEqual(70);
    expect(seen).toContain('HS-K3VUO5JQ');
  }, 60_000);
});
