import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
let api: ApiDouble;
let nowhere: string;

beforeEach(async () => {
  api = await apiDouble();
  nowhere = mkdtempSync(join(tmpdir(), 'handschlag-cli-'));
});
afterEach(async () => {
  await api.close();
  rmSync(nowhere, { recursive: true });
});

/** An installation elsewhere, reached with a token that somebody was given. */
const elsewhere = () => ({ HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });

describe('usage', () => {
  test('help names every command and shows examples', async () => {
    const { exit, out } = await handschlag(['--help']);
    expect(exit).toBe(0);
    for (const command of [
      'task',
      'case',
      'step',
      'command',
      'municipality',
      'token',
      'restart',
      'erase',
      'journal',
      'walk',
    ])
      expect(out).toContain(command);
    expect((await handschlag(['walk', '--help'])).out).toContain('handschlag walk examples/muelheim/needs-survey.yaml');
  });

  test.each([
    ['an unknown command', ['dance']],
    ['a missing argument', ['case', 'show']],
    ['an unknown option', ['case', 'show', CASE, '--loud']],
    ['another language', ['--lang', 'fr', 'case', 'show', CASE]],
    ['a step that is none', ['step', 'complete', CASE, 'walk-the-dog']],
    ['a command where a step belongs', ['step', 'complete', CASE, 'pause-case']],
    ['an office that is none', ['step', 'complete', CASE, 'close-case', '--for', 'kitchen']],
    ['the form of nothing', ['step', 'form', 'walk-the-dog']],
    ['neither a case nor --all', ['restart']],
    ['a case and --all', ['restart', CASE, '--all']],
    ['nothing to erase', ['erase', CASE]],
    ['a form that is no JSON', ['step', 'complete', CASE, 'close-case', '--form', '-']],
    ['a walk that is not there', ['walk', '/nowhere/walk.yaml']],
    ['neither a number nor an id', ['case', 'show', 'Bedarfsbefragung']],
    ['somebody unknown', ['case', 'show', CASE, '--as', 'nobody']],
    ['a key that is too short', ['step', 'complete', CASE, 'close-case', '--key', 'abc']],
    ['a form that is not there', ['step', 'complete', CASE, 'close-case', '--form', '/nowhere/form.yaml']],
    ['keys to erase, and a person', ['erase', CASE, '--key', 'k', '--person', 'p-kontakt']],
    ['no command', []],
  ])('%s is a mistake of usage', async (_what, args) => {
    const { exit, err } = await handschlag(args, elsewhere(), args.includes('-') ? 'no json' : undefined);
    expect(exit).toBe(2);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/^\s+at /m);
    expect(api.asked).toEqual([]);
  });
});

describe('what an installation answers', () => {
  test('a refusal ends with 1 and says what is wrong, under which rule, never where in the code', async () => {
    const detail = 'Vor der Wahl geht keine Sendung hinaus.';
    api.answers = [{ status: 422, body: { title: 'So nicht annehmbar', detail, rule: 'T2', code: 'window-closed' } }];
    const { exit, out, err } = await handschlag(
      ['step', 'complete', CASE, 'send-mailing', '--form', '-'],
      elsewhere(),
      '{}',
    );
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain(detail);
    expect(err).toContain('T2');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('wrong fields are named', async () => {
    const errors = [{ path: '/sent', message: 'muss angegeben werden' }];
    api.answers = [{ status: 422, body: { detail: 'Bitte prüfen Sie die Angaben.', errors } }];
    const { err } = await handschlag(['step', 'complete', CASE, 'send-mailing'], elsewhere());
    expect(err).toContain('/sent: muss angegeben werden');
  });

  test('without an answer in time the same is sent again under the same key', async () => {
    const busy = { status: 503, body: { detail: 'Es kam keine rechtzeitige Antwort.' } };
    api.answers = [busy, busy, { status: 200, body: { kind: 'receipt', from: 4, to: 5 } }];
    const { exit, out } = await handschlag(['--json', 'step', 'complete', CASE, 'close-case'], elsewhere());
    expect([exit, JSON.parse(out)]).toEqual([0, { kind: 'receipt', from: 4, to: 5 }]);
    expect(new Set(api.asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(api.asked.map(({ path }) => path)).toEqual(Array(3).fill(`/api/v1/cases/${CASE}/steps/close-case`));
  });

  test('a key of one’s own, the token and the language travel along', async () => {
    await handschlag(['--lang', 'en', 'command', 'give', CASE, 'pause-case', '--key', 'pause-once'], elsewhere());
    expect(api.asked).toMatchObject([
      {
        path: `/api/v1/cases/${CASE}/commands/pause-case`,
        headers: { authorization: 'Bearer given-token', 'idempotency-key': 'pause-once', 'accept-language': 'en' },
      },
    ]);
  });

  test('one’s own cases are listed by the number that stands in mails', async () => {
    const phase = { id: 'vetting', label: { de: 'Kriterienprüfung', en: 'Vetting' } };
    const row = { caseId: CASE, phase, paused: true, changedAt: '2026-07-01T08:00:00.000Z' };
    api.answers = [{ status: 200, body: { cases: [row], next: CASE } }];
    const { out } = await handschlag(['case', 'list'], elsewhere());
    expect(out).toContain(`HS-${CASE.slice(0, 8).toUpperCase()}  Kriterienprüfung (Ruhend)`);
    expect(out).toContain('und weitere');
    api.answers = [{ status: 200, body: { cases: [] } }];
    expect((await handschlag(['--lang', 'en', 'case', 'list'], elsewhere())).out).toContain('no cases here');
  });

  test('what waits for one is listed with its deadline and its case’s number', async () => {
    const label = { de: 'Freigabe', en: 'Approve the mailing' };
    const task = { caseId: CASE, key: 'approve-mailing/press-office', label, due: '2026-07-08', overdue: true };
    api.answers = [{ status: 200, body: { tasks: [task] } }];
    const { out } = await handschlag(['task', 'list'], elsewhere());
    expect(out).toContain(
      `HS-${CASE.slice(0, 8).toUpperCase()}  08.07.2026  überfällig  Freigabe  approve-mailing/press-office`,
    );
    api.answers = [{ status: 200, body: { tasks: [] } }];
    expect((await handschlag(['--lang', 'en', 'task', 'list'], elsewhere())).out).toContain('Nothing waits');
  });

  test('a case is found by the number that stands in mails, among one’s own', async () => {
    const number = `HS-${CASE.slice(0, 8).toUpperCase()}`;
    const receipt = { status: 200, body: { kind: 'receipt', from: 4, to: 5 } };
    api.answers = [{ status: 200, body: { cases: [{ caseId: CASE }] } }, receipt];
    expect((await handschlag(['step', 'complete', number.toLowerCase(), 'close-case'], elsewhere())).exit).toBe(0);
    expect(api.asked.map(({ path }) => path)).toEqual([
      `/api/v1/cases?limit=2&text=${number}`,
      `/api/v1/cases/${CASE}/steps/close-case`,
    ]);
  });

  test('a number that stands for none of one’s cases, or for two, is refused', async () => {
    const number = `HS-${CASE.slice(0, 8).toUpperCase()}`;
    api.answers = [{ status: 200, body: { cases: [{ caseId: `z${CASE.slice(1)}` }] } }];
    const none = await handschlag(['case', 'show', number], elsewhere());
    expect([none.exit, none.err]).toEqual([1, expect.stringContaining(number)]);
    const twin = `${CASE.slice(0, 25)}f`;
    api.answers = [{ status: 200, body: { cases: [{ caseId: CASE }, { caseId: twin }] } }];
    const two = await handschlag(['case', 'show', number], elsewhere());
    expect([two.exit, two.err]).toEqual([1, expect.stringContaining(twin)]);
  });

  test('for which office somebody acts travels along', async () => {
    await handschlag(['step', 'complete', CASE, 'approve-mailing', '--for', 'press-office'], elsewhere());
    expect(api.asked).toMatchObject([{ headers: { 'handschlag-for': 'press-office' } }]);
  });

  test('an import needs no more than the planner’s token', async () => {
    const file = join(nowhere, 'import.yaml');
    writeFileSync(file, 'municipality: m\ncarrier: c\nfile: 50-12\nrequest: { title: Besuche }\n');
    api.answers = [
      { status: 201, body: { caseId: CASE } },
      { status: 200, body: { kind: 'receipt' } },
    ];
    const { exit, err } = await handschlag(['case', 'import', file], elsewhere());
    expect([exit, err]).toEqual([0, '']);
    expect(api.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/api/v1/cases/import', 'Bearer given-token'],
      [`/api/v1/cases/${CASE}/commands/finish-import`, 'Bearer given-token'],
    ]);
  });

  test('comparable decisions and the year’s effort are told in words', async () => {
    const found = {
      number: 'HS-ABCDEFGH',
      outcome: 'accept',
      decidedOn: '2026-03-16',
      summary: 'Befragung',
      reasons: 'Weil es passt.',
      alike: ['targetGroup', 'occasion'],
    };
    api.answers = [{ status: 200, body: { cases: [found] } }];
    const { out } = await handschlag(['case', 'comparable', CASE], elsewhere());
    expect(out).toMatch(
      /HS-ABCDEFGH {2}angenommen am 16\.03\.2026 {2}2 von 6 Merkmalen gleich[\s\S]*Gleich: Zielgruppe, Anlass[\s\S]*Weil es passt\./,
    );
    const amounts = { staffHours: 40, sheets: 6000, postageCents: 230005 };
    const account = {
      year: 2026,
      accepted: 1,
      declined: 0,
      running: 1,
      estimated: amounts,
      actual: amounts,
      bound: amounts,
    };
    api.answers = [{ status: 200, body: { accounts: [account] } }];
    const effort = await handschlag(['municipality', 'effort', '--year', '2026', '--municipality', 'm'], elsewhere());
    expect(effort.out).toMatch(/2026 {2}angenommen 1[\s\S]*geschätzt +40 Stunden +6\.000 Blatt +2\.300,05 €/);
    expect(api.asked.at(-1)?.path).toBe('/api/v1/municipalities/m/effort?year=2026');
    expect(effort.out).not.toContain('überschritten');
    const over = { ...account, overrun: { staffHours: 0, sheets: 1200, postageCents: 0 } };
    api.answers = [{ status: 200, body: { accounts: [over] } }];
    const exceeded = await handschlag(['municipality', 'effort', '--municipality', 'm'], elsewhere());
    expect(exceeded.out).toContain('Das Budget des Jahres ist überschritten.');
  });

  test('--json gives what the API gave; without it stand sentences', async () => {
    const rows = [
      { seq: 2, at: '2026-07-01T08:00:00.000Z', kind: 'command', sentence: { de: 'Auftrag', en: 'Command' } },
      { seq: 3, at: '2026-07-01T08:00:00.000Z', kind: 'event', sentence: { de: 'Satz', en: 'Sentence' } },
    ];
    api.answers = [{ status: 200, body: { rows } }];
    const json = await handschlag(['case', 'history', CASE, '--json'], elsewhere());
    expect(JSON.parse(json.out)).toEqual({ rows });
    const german = await handschlag(['case', 'history', CASE], elsewhere());
    expect(german.out.trim()).toMatch(/^3 .*01\.07\.26.*10:00:00.*Satz$/);
    expect((await handschlag(['--lang', 'en', 'case', 'history', CASE], elsewhere())).out).toContain('Sentence');
  });
});

describe('nobody there', () => {
  test('where nothing runs it ends with 3 and says how to start', async () => {
    const { exit, err } = await handschlag(['case', 'show', CASE], { HANDSCHLAG_DATA: nowhere });
    expect(exit).toBe(3);
    expect(err).toContain('npm start');
  });

  test('a journal without its key ends with 78, and the variable is named', async () => {
    const { exit, err } = await handschlag(['journal', 'verify'], { HANDSCHLAG_DATA: nowhere });
    expect(exit).toBe(78);
    expect(err).toContain('HANDSCHLAG_KEY_ENCRYPTION_KEY is missing');
  });

  test('where nobody answers it ends with 3, too', async () => {
    const { exit, err } = await handschlag(['case', 'show', CASE], {
      HANDSCHLAG_URL: 'http://127.0.0.1:1',
      HANDSCHLAG_TOKEN: 'given-token',
    });
    expect(exit).toBe(3);
    expect(err).toContain('http://127.0.0.1:1');
  });
});

describe('forms', () => {
  test('a step’s form is told field by field, in the language that was asked for, without an installation', async () => {
    const { exit, out } = await handschlag(['step', 'form', 'assess-legal-position']);
    expect(exit).toBe(0);
    expect(out).toContain('Rechtliche Einschätzung (assess-legal-position)');
    expect(out).toContain('wer: Datenschutzbeauftragte*r');
    expect(out).toMatch(/outcome\*: Ergebnis \[eines von\]\n +permissible {3}\(zulässig\)/);
    expect(out).toContain('Keine Namen'.slice(6));
    const english = await handschlag(['--lang', 'en', 'step', 'form', 'draft-mailing']);
    expect(english.out).toMatch(/action: propose {3}\(propose a version\)[\s\S]*action: agree/);
    expect(english.out).toMatch(/pieces\*: Pieces of the mailing \[list\]\n[\s\S]*piece\*: Piece \[one of\]/);
  });

  test('every form can be told, of steps and of commands', async () => {
    const json = await handschlag(['--json', 'command', 'form', 'record-for-office']);
    expect(JSON.parse(json.out)).toMatchObject({ id: 'record-for-office', form: [{ fields: expect.any(Array) }] });
    expect((await handschlag(['step', 'form', 'open-case'])).exit).toBe(0);
    expect((await handschlag(['command', 'form', 'import-case'])).exit).toBe(0);
  });
});
