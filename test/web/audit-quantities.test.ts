/** L7, A6: quantities add up or the page says that they do not; the effort is held against its estimate. */
import type { CaseFile } from '../../client/reading/case-file.ts';
import type { Moment } from '../../client/reading/read-case-at.ts';
import type { HistoryRow } from '../../client/reading/told-rows.ts';
import { type AuditServices, createAuditedCases } from '../../client/web/pages/audit/audited-case.ts';
import { effortOf } from '../../client/web/pages/audit/effort.ts';
import { Contents } from '../../client/web/pages/audit/quantities-page.tsx';
import { quantitiesOf, sumOfReturns, sumsOf } from '../../client/web/pages/audit/reconcile.ts';
import type { View } from '../../client/web/view.ts';
import type { Actor, CaseId } from '../../domain/terms.ts';

const view = { language: 'de', t: ({ de }) => de } as View;
const end = (round: number, facts: CaseFile['facts']) =>
  ({ round: { round, kind: 'main' }, facts }) as unknown as CaseFile;
const SENT = { estimate: 1210, selected: 1184, print: { printed: 1200, spoiled: 11, kept: 5 }, sent: 1184 };
const shown = (...ends: readonly CaseFile[]) =>
  String(Contents({ view, file: ends.at(-1) as CaseFile, rounds: quantitiesOf(ends) }));

test('L7: printed is what was sent, spoiled and kept; it holds', () => {
  const page = shown(end(1, { ...SENT, responses: { answered: 397, undeliverable: 23 } }));
  expect(page).toContain('1.200 = 1.200');
  expect(page).toContain('420 ≤ 1.184');
  expect(page.match(/>stimmt</g)).toHaveLength(3);
  expect(page).not.toContain('stimmt nicht');
});

test.each([
  ['L7', { ...SENT, print: { printed: 1200, spoiled: 11, kept: 4 } }, '1.200 = 1.199'],
  ['L9', { ...SENT, selected: 1100 }, '1.184 ≤ 1.100'],
  ['L7', { ...SENT, responses: { answered: 1100, undeliverable: 100 } }, '1.200 ≤ 1.184'],
])('a broken sum is shown, in words and with its numbers: %s', (_, facts, numbers) => {
  const page = shown(end(1, facts));
  expect(page).toMatch(/kern-alert--danger[\s\S]*Eine Summe stimmt nicht/);
  expect(page).toContain(numbers);
  expect(page.match(/>stimmt nicht</g)).toHaveLength(1);
});

test('before the dispatch nothing has to add up', () => {
  const { sent: _, ...printed } = SENT;
  const [round] = quantitiesOf([end(1, printed)]);
  expect(round && sumsOf(round)).toEqual([]);
  expect(shown(end(1, {}))).toContain('Bis dahin wurde noch nichts gezählt');
});

test('each round is reconciled alone; what came back counts in the round in which it was reported', () => {
  const rounds = quantitiesOf([
    end(1, { ...SENT, responses: { answered: 40, undeliverable: 2 } }),
    end(2, {
      selected: 500,
      print: { printed: 500, spoiled: 0, kept: 0 },
      sent: 500,
      responses: { answered: 100, undeliverable: 5 },
    }),
  ]);
  expect(rounds).toMatchObject([
    { round: 1, sent: 1184, answered: 40, undeliverable: 2 },
    { round: 2, sent: 500, answered: 60, undeliverable: 3 },
  ]);
  expect(sumOfReturns(rounds)).toMatchObject({ left: 105, right: 1684, holds: true });
});

test('A6: the effort is held against its estimate; whoever is told of neither sees none', () => {
  const effort = { staffHours: 38, sheets: 4800, postageCents: 114_000, returnPostageCents: 30_000 };
  const facts = { decision: { effort }, actualEffort: { ...effort, staffHours: 44, postageCents: 112_480 } };
  const page = shown(end(1, facts));
  expect(page).toMatch(/Arbeitsstunden[\s\S]*>38<[\s\S]*>44<[\s\S]*>6</);
  expect(page).toMatch(/Porto[\s\S]*1\.140,00 €[\s\S]*1\.124,80 €[\s\S]*−15,20 €/);
  expect(effortOf({ facts: { decision: { outcome: 'accept' } } })).toEqual([]);
});

test('a round ends where the next one begins, up to the instant that is looked at', async () => {
  const asked: number[] = [];
  const types = ['case-opened', 'mailing-sent', 'round-started', 'mailing-sent', 'round-started', 'note-added'];
  const rows = types.map((type, index) => ({ seq: index + 1, kind: 'event', type }) as HistoryRow);
  const open = createAuditedCases({
    readersOnce: () => ({
      readHistory: async () => rows,
      readCaseAt: async (_case: CaseId, _actor: Actor, moment: Moment) => {
        if ('seq' in moment) asked.push(moment.seq);
        return { ...end(1, {}), ...moment };
      },
    }),
  } as unknown as AuditServices);
  const audited = await open('c' as CaseId, { role: 'auditor' } as Actor);
  const now = await audited?.at('');
  if (!audited || !now || 'refusal' in now) throw new Error('the case is there');
  expect((await audited.ends(now)).map(({ seq }) => seq)).toEqual([2, 4, 6]);
  const then = await audited.at('4');
  if ('refusal' in then) throw new Error('the case is there');
  expect((await audited.ends(then)).map(({ seq }) => seq)).toEqual([2, 4]);
  expect(Math.max(...asked)).toBe(6);
});
