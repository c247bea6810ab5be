/** What a carrier reads before it asks (T0). */
import { tellAdvice } from '../../client/texts/tell-advice.ts';
import type { Advice } from '../../domain/forecast/advice.ts';
import { day, sitting } from '../domain/calendar/muelheim.ts';

const today = day('2026-11-26');
const good = { kind: 'good', sitting: { ...sitting('2027-09-14'), name: 'Sozialausschuss' } } as const;
const told = (advice: Advice) => tellAdvice(advice, today);

test('until when asking later costs nothing', () => {
  expect(told({ ...good, askUntil: day('2026-12-09') })).toEqual({
    de: 'Ja. Wer bis zum 9. Dezember 2026 anfragt, erreicht die Sitzung am 14. September 2027 (Sozialausschuss).',
    en: 'Yes. Whoever asks until 9 December 2026 reaches the sitting on 14 September 2027 (Sozialausschuss).',
  });
});

test('that there is no time to lose', () => {
  expect(told({ ...good, askUntil: today }).de).toBe(
    'Ja, heute noch: Wer später anfragt, erreicht die Sitzung am 14. September 2027 (Sozialausschuss) nicht mehr.',
  );
});

test('T2: that the dispatch waits for an election', () => {
  const election = { id: 'council', kind: 'municipal-council', date: day('2027-05-23') } as const;
  expect(told({ ...good, askUntil: day('2026-12-09'), election }).de).toMatch(
    / Der Versand muss dabei die Kommunalwahl am 23\. Mai 2027 abwarten\.$/,
  );
});

test('T1: that no sitting is known', () => {
  expect(told({ kind: 'no-sitting' }).de).toContain('keine Sitzung');
});
