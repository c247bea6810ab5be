/** `case forecast`, `case plan` and `municipality when` ask the API and say what it answers, a line for each date. */
import { tellAdvice } from '../../client/texts/tell-advice.ts';
import { tellForecast } from '../../client/texts/tell-forecast.ts';
import { tellPlan } from '../../client/texts/tell-plan.ts';
import { whenIsAGoodTime } from '../../domain/forecast/good-time.ts';
import { day, muelheim, sitting } from '../domain/calendar/muelheim.ts';
import { openCase } from '../domain/commands.ts';
import { planOf } from '../domain/forecast/dates.ts';
import { basisSet, on, stateOf, tellAll } from '../domain/story.ts';
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
const election = { id: 'council', kind: 'municipal-council', date: day('2027-01-17') } as const;
const basis = { ...muelheim, sittings: [sitting('2026-12-10')], elections: [election] };
const ahead = whenIsAGoodTime(basis, day('2026-03-02'), 12);

let api: ApiDouble;
beforeEach(async () => {
  api = await apiDouble();
});
afterEach(() => api.close());

const run = (...args: readonly string[]) =>
  handschlag(args, { HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });

test('case forecast: sentences first, then each step’s day, those without slack marked', async () => {
  api.answers = [{ status: 200, body: { ...ahead.forecast, sentences: tellForecast(ahead.forecast) } }];
  const { exit, out } = await run('case', 'forecast', CASE);
  expect(exit).toBe(0);
  expect(api.asked.at(-1)?.path).toBe(`/api/v1/cases/${CASE}/forecast`);
  expect(out).toContain('Frühester Versand: 22. Juli 2026.');
  expect(out).toContain('  22.07.2026    Versand  Puffer (AT): 11');
  expect(out).toContain('  10.12.2026  * Bericht vorstellen');
  expect(out).toContain('  01.07.2026    Freigabe (Pressestelle)');
});

test('case plan: each step’s last day beside its first', async () => {
  const state = stateOf(tellAll(basisSet('2026-01-02', basis), on('2026-03-02', openCase())));
  const plan = planOf(state, 'social-affairs-2026-12-10', '2026-03-02');
  api.answers = [{ status: 200, body: { ...plan, sentences: tellPlan(plan) } }];
  const { exit, out } = await run('case', 'plan', CASE, '--sitting', 'social-affairs-2026-12-10', '--lang', 'en');
  expect(exit).toBe(0);
  expect(api.asked.at(-1)?.path).toBe(`/api/v1/cases/${CASE}/plan?sitting=social-affairs-2026-12-10`);
  expect(out).toContain('can be met.');
  expect(out).toContain('  06.08.2026  22.07.2026  ✓ Send the mailing');
});

test('case plan: a sitting out of reach is told in one sentence and one table, by date, with how late each step is', async () => {
  const late = { ...muelheim, sittings: [sitting('2026-11-12')] };
  const state = stateOf(tellAll(basisSet('2026-01-02', late), on('2026-03-02', openCase())));
  const plan = planOf(state, 'social-affairs-2026-11-12', '2026-03-02');
  api.answers = [{ status: 200, body: { ...plan, sentences: tellPlan(plan) } }];
  const { out } = await run('case', 'plan', CASE, '--sitting', 'social-affairs-2026-11-12');
  const [first, second, , ...rows] = out.trimEnd().split('\n');
  expect([first, second]).toEqual([expect.stringContaining('nicht mehr zu erreichen'), '']);
  expect(out).toContain('✗ Vorlage fertigen (social-affairs)  zu spät um (AT): 9');
  const days = rows.map((row) => row.trim().split(' ')[0]?.split('.').reverse().join('-'));
  expect(days).toEqual([...days].sort());
});

test('T0: municipality when: sittings and elections in order, then how far a request made today would get', async () => {
  api.answers = [
    {
      status: 200,
      body: { ...ahead, answer: tellAdvice(ahead.advice, ahead.today), sentences: tellForecast(ahead.forecast) },
    },
  ];
  const { exit, out } = await run('municipality', 'when', '--municipality', 'muelheim', '--months', '12');
  expect(exit).toBe(0);
  expect(api.asked.at(-1)?.path).toBe('/api/v1/municipalities/muelheim/when?months=12');
  expect(out).toMatch(
    /10\.12\.2026 {2}Ausschuss.*Vorlagenschluss 26\.11\.2026 {2}\[social-affairs-2026-12-10\]\n.*17\.01\.2027 {2}Kommunalwahl, kein Versand ab 06\.12\.2026/,
  );
  expect(out).toMatch(/^Ja\. Wer bis zum .* anfragt, erreicht die Sitzung am 10\. Dezember 2026 /);
  expect(out).toContain('Frühester Bericht: Sitzung am 10. Dezember 2026');
});
