/** Whatever happens to a municipality's calendar, in whatever order: what must hold all the same. */
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { MunicipalityCommand, MunicipalityState } from '../../../domain/municipality/messages.ts';
import { evolveMunicipality, planningBasis } from '../../../domain/municipality/municipality.ts';
import type { PlainDate } from '../../../domain/terms.ts';
import { day, instant } from '../calendar/muelheim.ts';
import { after, asked, cancel, confirm, establish, JUNE, move, profile, recordCalendar, SEPTEMBER } from './town.ts';

const anyDate = fc.nat(200).map((n): PlainDate => addDays(day('2026-04-01'), n));
const ids = [JUNE, SEPTEMBER, 'council-1', 'council-2', 'council-3'];
const anyId = fc.constantFrom(...ids);
const sittingOn = (id: string, date: PlainDate) => ({ id, committee: 'social-affairs', date, start: '16:00' });

const anyImport = fc
  .tuple(
    fc.constantFrom('council', 'seniors'),
    fc.uniqueArray(fc.tuple(anyId, anyDate, fc.boolean()), { selector: ([id]) => id, maxLength: 5 }),
    fc.option(anyDate, { nil: undefined }),
  )
  .map(([source, words, until]): MunicipalityCommand => {
    const sittings = words.map(([id, date, off]) => ({
      ...sittingOn(id, date),
      ...(off ? { cancelled: true as const } : {}),
    }));
    return {
      type: 'import-sittings',
      data: { source, from: day('2026-04-01'), ...(until ? { until } : {}), sittings },
    };
  });

const anyCommand: fc.Arbitrary<MunicipalityCommand> = fc.oneof(
  anyImport,
  fc.tuple(anyId, anyDate).map(([sitting, to]) => move(to, { sitting })),
  anyId.map(cancel),
  anyId.map(confirm),
  fc
    .tuple(anyId, anyDate)
    .map(([id, date]): MunicipalityCommand => ({ type: 'schedule-sitting', data: sittingOn(id, date) })),
  fc
    .tuple(fc.constantFrom('council-2030', 'mayor'), anyDate)
    .map(([id, date]): MunicipalityCommand => ({ type: 'schedule-election', data: { id, kind: 'mayor', date } })),
  fc.constant<MunicipalityCommand>({ type: 'cancel-election', data: { election: 'council-2030' } }),
  anyDate.map((date): MunicipalityCommand => ({ type: 'close-days', data: { days: [date], reason: 'Brückentag' } })),
  anyDate.map((date): MunicipalityCommand => ({ type: 'open-days', data: { days: [date] } })),
  fc.nat(30).map((n): MunicipalityCommand => ({ type: 'revise-profile', data: { leadTimes: { 'weigh-request': n } } })),
  fc
    .uniqueArray(fc.constantFrom(...profile.sittings), { selector: ({ id }) => id })
    .map((sittings): MunicipalityCommand => ({ type: 'establish-municipality', data: { ...profile, sittings } })),
);

/** The town after those of the commands that are accepted. */
const told = (commands: readonly MunicipalityCommand[], start = after(establish, recordCalendar)): MunicipalityState =>
  commands.reduce((state, command) => {
    const decision = asked(state, command);
    if (decision.kind === 'refused') return state;
    return decision.events.reduce((inner, event) => evolveMunicipality(inner, event, inner.seq + 1) ?? inner, state);
  }, start);
const stories = fc.array(anyCommand, { maxLength: 25 });

const sliceOf = (state: MunicipalityState): string => {
  const { municipalitySeq: _, ...slice } = planningBasis(state, instant('2026-03-02T10:00:00.000Z')) ?? {
    municipalitySeq: 0,
  };
  return JSON.stringify(slice);
};

test('T1: a profile that says what it said before changes nothing that a case plans by', () => {
  fc.assert(
    fc.property(stories, (commands) => {
      const state = told(commands);
      expect(sliceOf(told([{ type: 'establish-municipality', data: state.established }], state))).toBe(sliceOf(state));
    }),
  );
});

test('T1: a file that is imported twice changes nothing the second time', () => {
  fc.assert(
    fc.property(stories, anyImport, (commands, file) => {
      expect(asked(told([...commands, file]), file)).toEqual({ kind: 'accepted', events: [] });
    }),
  );
});

test('T1: no sitting is ever deleted, and none is both cancelled and in doubt', () => {
  fc.assert(
    fc.property(stories, (commands) => {
      let known: readonly string[] = [];
      for (let length = 0; length <= commands.length; length += 1) {
        const { profile: now, cancelled, doubtful } = told(commands.slice(0, length));
        const here = now.sittings.map(({ id }) => id);
        expect(here).toEqual(expect.arrayContaining([...known]));
        expect(new Set(here).size).toBe(here.length);
        expect(cancelled.filter((id) => doubtful.includes(id))).toEqual([]);
        expect(new Set(cancelled).size).toBe(cancelled.length);
        expect([...cancelled, ...doubtful].filter((id) => !here.includes(id))).toEqual([]);
        known = here;
      }
    }),
  );
});

test('T1: what an import says anew is what a case plans by, unless a person has called the sitting off', () => {
  fc.assert(
    fc.property(stories, anyImport, (commands, file) => {
      if (file.type !== 'import-sittings') return;
      const before = told(commands);
      const after = told([file], before);
      for (const { cancelled: off, ...word } of file.data.sittings) {
        const repeated =
          JSON.stringify(before.imports[file.data.source]?.[word.id]) ===
          JSON.stringify({ ...word, ...(off ? { cancelled: off } : {}) });
        const sitting = after.profile.sittings.find(({ id }) => id === word.id);
        if (repeated || !sitting || after.cancelled.includes(word.id)) continue;
        expect([sitting.date, off]).toEqual([word.date, undefined]);
        expect(after.doubtful).not.toContain(word.id);
      }
    }),
  );
});
