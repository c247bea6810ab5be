/** What a forecast and a plan say to people, in both languages; the days are worked by hand in test/domain/forecast. */
import { tellForecast } from '../../client/texts/tell-forecast.ts';
import { tellPlan } from '../../client/texts/tell-plan.ts';
import { tellShifted } from '../../client/texts/tell-shifted.ts';
import { forecast } from '../../domain/forecast/forecast.ts';
import { day, muelheim, sitting } from '../domain/calendar/muelheim.ts';
import { openCase } from '../domain/commands.ts';
import { freshForecast, planOf } from '../domain/forecast/dates.ts';
import { basisSet, on, stateOf, tellAll } from '../domain/story.ts';

const recess = { from: day('2026-11-20'), to: day('2026-12-01'), name: 'Herbstpause' };
const basis = { ...muelheim, sittings: [sitting('2026-11-12'), sitting('2026-12-10')], recesses: [recess] };

const opened = stateOf(tellAll(basisSet('2026-01-02', basis), on('2026-03-02', openCase())));

test('a forecast says what it assumes, the earliest days, why no earlier, and what they hang on', () => {
  expect(tellForecast(freshForecast(basis, '2026-03-02')).map(({ de }) => de)).toEqual([
    'Angenommen ist, dass jeder Schritt genau seine Bearbeitungszeit braucht und nichts zurückgegeben wird; Überfälliges wird heute erledigt.',
    'Angenommen ist eine Zusage.',
    'Offen: „Vollständigkeitsprüfung“ (Sozialplanung).',
    'Frühester Versand: 22. Juli 2026.',
    'Frühester Bericht: Sitzung am 10. Dezember 2026 (Ausschuss für Arbeit, Gesundheit und Soziales).',
    'Vorlagenschluss für die Sitzung am 12. November 2026 (Ausschuss für Arbeit, Gesundheit und Soziales) ist der 29. Oktober 2026; er würde um 9 Arbeitstage verfehlt.',
    'Herbstpause: Vom 20. November 2026 bis zum 1. Dezember 2026 tagt niemand.',
    'Frühester Abschluss: 1. Februar 2027.',
    expect.stringMatching(/^Reserve bis zum Bericht: \d+ Arbeitstage; nicht mehr haben: \d+ Schritte\.$/),
  ]);
});

test('an overdue step is told with whose turn it is', () => {
  const told = tellForecast(forecast(opened, day('2026-03-12')));
  expect(told).toContainEqual({
    de: 'Offen: „Vollständigkeitsprüfung“ (Sozialplanung), überfällig seit 3 Arbeitstagen.',
    en: 'Open: “Check completeness” (Social planner), overdue for 3 working days.',
  });
});

test('a plan says first whether the sitting can be met, by how much its worst step would be late', () => {
  const plan = tellPlan(planOf(opened, 'social-affairs-2026-11-12', '2026-03-02'));
  // Each step's own day stands in the table beside it.
  expect(plan).toEqual([
    {
      de: 'Die Sitzung am 12. November 2026 (Ausschuss für Arbeit, Gesundheit und Soziales) ist nicht mehr zu erreichen: „Vorlage fertigen“ würde um 9 Arbeitstage zu spät erledigt.',
      en: 'The sitting on 12 November 2026 (Ausschuss für Arbeit, Gesundheit und Soziales) can no longer be met: “Prepare the paper” would be 9 working days too late.',
    },
  ]);
});

test('a plan that can be met says where the calendar moved a last day, and whose', () => {
  const plan = tellPlan(planOf(opened, 'social-affairs-2026-12-10', '2026-03-02')).map(({ de }) => de);
  expect(plan[0]).toMatch(/ ist zu erreichen\.$/);
  expect(plan.filter((line) => line.startsWith('Zählt nicht'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Zählt nicht für die Frist von „.+“: .*Feiertag/)]),
  );
});

test('a planned dispatch that cannot be kept is said, and after which step', () => {
  const told = tellForecast(forecast(opened, day('2026-03-02')), { wanted: day('2026-05-04') });
  expect(told.map(({ de }) => de)).toContainEqual(
    expect.stringMatching(
      /^Der geplante Versand am 4\. Mai 2026 ist nicht zu halten: „.+“ ist frühestens am .+ 2026 erledigt\.$/,
    ),
  );
  expect(tellForecast(forecast(opened, day('2026-03-02')), { wanted: day('2026-09-01') })).not.toContainEqual(
    expect.objectContaining({ de: expect.stringContaining('nicht zu halten') }),
  );
});

test('of a case that is over, that is all', () => {
  const closed = forecast({ ...opened, status: 'closed' }, day('2026-03-02'));
  expect(tellForecast({ ...closed, steps: [] }, { status: 'closed' }).map(({ de }) => de)).toEqual([
    'Der Vorgang ist abgeschlossen.',
  ]);
});

test('days that do not count are told as spans only where they follow each other', () => {
  const holidays = ['2026-05-01', '2026-05-14', '2026-05-25'].map(
    (date) => ({ date: day(date), why: 'holiday' }) as const,
  );
  const closed = ['2026-12-28', '2026-12-29', '2026-12-30'].map(
    (date) => ({ date: day(date), why: 'closed-day' }) as const,
  );
  expect(tellShifted({ kind: 'rolled-over', days: [...holidays, ...closed] })).toEqual({
    de: 'Zählt nicht: 1. Mai 2026 (Feiertag), 14. Mai 2026 (Feiertag), 25. Mai 2026 (Feiertag) und 28. Dezember 2026 bis 30. Dezember 2026 (geschlossen).',
    en: 'Does not count: 1 May 2026 (holiday), 14 May 2026 (holiday), 25 May 2026 (holiday) and 28 December 2026 to 30 December 2026 (closed).',
  });
});
