/** `case show` and the lists say names instead of ids, the conditions that everybody keeps to, and what is due next. */
import { caseText } from '../../client/cli/show-case.ts';
import { historyText } from '../../client/cli/show-history.ts';
import { createTerminal } from '../../client/cli/terminal.ts';
import type { CaseFile } from '../../client/reading/case-file.ts';
import type { HistoryRow } from '../../client/reading/told-rows.ts';
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
let api: ApiDouble;
beforeEach(async () => {
  api = await apiDouble();
});
afterEach(() => api.close());

const run = (...args: readonly string[]) =>
  handschlag(args, { HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });

const text = (de: string) => ({ de, en: de });
const file = {
  caseId: CASE,
  number: 'HS-K3VUO5JQ',
  municipality: 'muelheim',
  carrier: 'nachbarschaft',
  names: {
    carrier: 'Nachbarschaft e. V.',
    municipality: 'Mülheim an der Ruhr',
    people: { 'p-planung': 'Petra Planung' },
    committees: { social: 'Sozialausschuss' },
  },
  phase: { id: 'drafting', label: text('Entwurf und Freigabe') },
  paused: false,
  importing: false,
  openedAt: '2026-03-02T09:00:00.000Z',
  responsible: 'p-planung',
  substitutes: [{ office: 'press-office', person: 'p-erased', from: '2026-03-02' }],
  round: { round: 1, kind: 'first' },
  sittings: [{ committee: 'social', sitting: 'social-2026-06', date: '2026-06-18' }],
  complaints: [],
  waived: [],
  request: { title: 'Wohnsituation im Alter' },
  facts: { assessment: { conditions: ['Keine Fragen zur Gesundheit.', { erased: true }] } },
  openSteps: [
    { step: 'prepare-paper', instance: 'social', label: text('Vorlage fertigen'), roles: ['social-planner'] },
    { step: 'set-dispatch', label: text('Versand terminieren'), roles: ['social-planner'], due: '2026-04-20' },
    { step: 'draft-mailing', label: text('Schreiben entwerfen'), roles: ['carrier'], due: '2026-04-09', yours: true },
  ],
};

test('A3: whoever looks at a case reads the conditions of its assessment', async () => {
  api.answers = [{ status: 200, body: file }];
  const { out } = await run('case', 'show', CASE);
  expect(out).toContain('Auflagen der rechtlichen Einschätzung (A3)\n  - Keine Fragen zur Gesundheit.\n  - (gelöscht');
});

test('names stand in place of ids, where the reader is told them', async () => {
  api.answers = [{ status: 200, body: file }];
  const { out } = await run('case', 'show', CASE);
  expect(out).toContain('Nachbarschaft e. V. → Mülheim an der Ruhr');
  expect(out).toMatch(/Zuständig +Petra Planung\n/);
  expect(out).toMatch(/Vertretung +Pressestelle: p-erased/);
  expect(out).toContain('18.06.2026 (Sozialausschuss)');
  expect(out).toContain('Vorlage fertigen (Sozialausschuss)');
});

test('what is due first stands first, with whose turn it is', async () => {
  api.answers = [{ status: 200, body: file }];
  const { out } = await run('case', 'show', CASE);
  expect(out).toMatch(/▶ Schreiben entwerfen +Träger +bis 09\.04\.2026\n.*Versand terminieren.*\n.*Vorlage fertigen/);
});

test('a case that is over says until when it is kept, and who holds it back', async () => {
  const over = {
    ...file,
    retention: { ending: 'withdrawn', overSince: '2026-03-02', dueSince: '2027-03-03' },
    hold: { since: '2026-04-01T09:00:00.000Z', by: 'head-of-unit' },
    deletion: { proposedAt: '2027-03-04T09:00:00.000Z', proposedBy: 'social-planner' },
  };
  api.answers = [{ status: 200, body: over }];
  const { out } = await run('case', 'show', CASE);
  expect(out).toMatch(/Frist +löschbar ab 03\.03\.2027 \(zurückgezogen\)/);
  expect(out).toMatch(/Sperre +Löschsperre seit 01\.04\.26, .*\(Amtsleitung\)/);
  expect(out).toMatch(/Löschung +vorgeschlagen am 04\.03\.27, .*\(Sozialplanung\)/);
});

test('lists say whose each case is', async () => {
  const row = { caseId: CASE, phase: file.phase, changedAt: file.openedAt, carrierName: 'Besuche e. V.', facts: {} };
  api.answers = [{ status: 200, body: { cases: [row] } }];
  expect((await run('case', 'list')).out).toMatch(/HS-K3VUO5JQ {2}.* {2}Besuche e\. V\./);
  const task = {
    caseId: CASE,
    key: 'draft-mailing',
    label: text('Entwerfen'),
    due: null,
    carrierName: 'Besuche e. V.',
  };
  api.answers = [{ status: 200, body: { tasks: [task] } }];
  expect((await run('task', 'list')).out).toContain('Entwerfen  Besuche e. V.  draft-mailing');
});

describe('at a terminal of sixty columns', () => {
  const narrow = createTerminal('de', false, () => undefined, { columns: 60 });
  const longest = (shown: string) => Math.max(...shown.split('\n').map((line) => line.length));

  test('a case stays readable: steps keep their columns, conditions go on below themselves', () => {
    const conditions = [
      'Rückmeldungen gehen ohne Namen ein; wer Kontakt wünscht, meldet sich selbst bei der Vertrauensperson.',
    ];
    const steps = [
      { label: text('Trägerprüfung'), roles: ['social-planner', 'enabler'], due: '2026-04-20', yours: true },
    ];
    const one = { ...file, facts: { assessment: { conditions } }, openSteps: [...file.openSteps, ...steps] };
    const shown = caseText(one as unknown as CaseFile, narrow);
    expect(longest(shown)).toBeLessThanOrEqual(60);
    expect(shown).toMatch(/\n {2}- Rückmeldungen .*\n {4}\S/);
    expect(shown).toMatch(/▶ Trägerprüfung +Sozialplanung,.* bis 20\.04\.2026/);
  });

  test('a sentence of its history goes on below its own beginning', () => {
    const sentence = text('Die Sozialplanung hat die Anfrage als Einzelfall abgewogen und mit Begründung angenommen.');
    const row = { seq: 39, at: '2026-03-02T09:00:00.000Z', kind: 'event', sentence, basis: ['A4', 'A5', 'A6'] };
    const shown = historyText([row as unknown as HistoryRow], narrow);
    expect(longest(shown)).toBeLessThanOrEqual(60);
    const [first = '', ...others] = shown.split('\n');
    const head = first.indexOf('Die');
    expect(others.length).toBeGreaterThan(1);
    for (const line of others) expect(line.search(/\S/)).toBe(head);
  });
});
