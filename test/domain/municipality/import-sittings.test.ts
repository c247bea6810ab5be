/** T1: what an export of the council's calendar changes, and what it leaves alone. */
import type { MunicipalityCommand, MunicipalityData } from '../../../domain/municipality/messages.ts';
import { MUNICIPALITY_TABLE } from '../../../domain/municipality/messages.ts';
import { municipalityAgenda } from '../../../domain/municipality/municipality.ts';
import { day, instant } from '../calendar/muelheim.ts';
import {
  after,
  asked,
  cancel,
  confirm,
  establish,
  JUNE,
  move,
  recordCalendar,
  refused,
  revise,
  SEPTEMBER,
  schedule,
  sittingsOf,
} from './town.ts';

type Word = MunicipalityData<'import-sittings'>['sittings'][number];
const word = (id: string, date: string, rest: Partial<Word> = {}): Word => ({
  id,
  committee: 'social-affairs',
  date: day(date),
  start: '16:00',
  ...rest,
});
const imported = (...sittings: readonly Word[]) => importedIn({ from: day('2026-03-01') }, ...sittings);
const importedIn = (
  span: Pick<MunicipalityData<'import-sittings'>, 'from' | 'until'>,
  ...sittings: readonly Word[]
): MunicipalityCommand => ({ type: 'import-sittings', data: { source: 'council', ...span, sittings: [...sittings] } });

const NOVEMBER = word('council-17', '2026-11-05');
const before = [establish, recordCalendar] as const;
const events = (decision: ReturnType<typeof asked>) =>
  decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : decision;

test('T1: a sitting that the source names for the first time is scheduled', () => {
  expect(events(asked(after(...before), imported(NOVEMBER)))).toEqual(['sittings-imported', 'sitting-scheduled']);
  expect(sittingsOf(after(...before, imported(NOVEMBER))).at(-1)).toEqual(['council-17', '2026-11-05', 'stands']);
});

test('T1: a date or an hour that the source has changed moves the sitting', () => {
  const later = word('council-17', '2026-11-12', { start: '18:00' });
  expect(asked(after(...before, imported(NOVEMBER)), imported(later))).toMatchObject({
    events: [
      { type: 'sittings-imported' },
      {
        type: 'sitting-moved',
        data: { sitting: 'council-17', from: '2026-11-05', to: '2026-11-12', start: '18:00' },
      },
    ],
  });
  const hour = after(...before, imported(NOVEMBER), imported(word('council-17', '2026-11-05', { start: '18:00' })));
  expect(hour.profile.sittings.at(-1)).toMatchObject({ date: '2026-11-05', start: '18:00' });
});

test('T1: a sitting that has vanished from its source is in doubt, never deleted', () => {
  const gone = after(...before, imported(NOVEMBER), imported());
  expect(sittingsOf(gone).at(-1)).toEqual(['council-17', '2026-11-05', 'doubtful']);
  expect(sittingsOf(gone)).toHaveLength(3);
});

test('T1: a sitting that is cancelled or in doubt already is not doubted by whatever vanishes', () => {
  const off = after(...before, imported(NOVEMBER), cancel('council-17'));
  expect(events(asked(off, imported()))).toEqual(['sittings-imported']);
  const other: MunicipalityCommand = {
    type: 'import-sittings',
    data: { source: 'seniors', from: day('2026-03-01'), sittings: [NOVEMBER] },
  };
  const none: MunicipalityCommand = { ...other, data: { ...other.data, sittings: [] } };
  const doubted = after(...before, imported(NOVEMBER), other, imported());
  expect(doubted.doubtful).toEqual(['council-17']);
  expect(events(asked(doubted, none))).toEqual(['sittings-imported']);
});

test('T1: only the source’s own sittings vanish with it, and only of the days that it tells of', () => {
  const november = after(...before, imported(NOVEMBER));
  const other: MunicipalityCommand = {
    type: 'import-sittings',
    data: { source: 'seniors', from: day('2026-03-01'), sittings: [] },
  };
  expect(asked(november, other)).toEqual({ kind: 'accepted', events: [] });
  for (const span of [{ from: day('2026-11-06') }, { from: day('2026-03-01'), until: day('2026-11-04') }]) {
    expect(asked(november, importedIn(span))).toEqual({ kind: 'accepted', events: [] });
  }
  expect(sittingsOf(after(...before, imported()))).toEqual(sittingsOf(after(...before)));
});

test('T1: the planner confirms a doubtful sitting, and the next import does not doubt it again', () => {
  const confirmed = after(...before, imported(NOVEMBER), imported(), confirm('council-17'));
  expect(sittingsOf(confirmed).at(-1)?.[2]).toBe('stands');
  expect(asked(confirmed, imported())).toEqual({ kind: 'accepted', events: [] });
  expect(asked(confirmed, confirm('council-17'))).toMatchObject(refused('sitting-not-in-doubt', 'T1'));
  expect(asked(confirmed, confirm('unknown'))).toMatchObject(refused('no-such-sitting', 'T1'));
});

test.each<[string, MunicipalityCommand, string]>([
  ['cancelled', cancel('council-17'), 'cancelled'],
  ['moved', move('2026-11-19', { sitting: 'council-17' }), 'stands'],
  ['scheduled again', { type: 'schedule-sitting', data: NOVEMBER }, 'stands'],
  ['named again by its source', imported(NOVEMBER), 'stands'],
  ['named again with another date', imported(word('council-17', '2026-11-19')), 'stands'],
  ['named again as cancelled', imported({ ...NOVEMBER, cancelled: true }), 'cancelled'],
])('T1: a doubtful sitting that is %s is in doubt no more', (_what, command, standing) => {
  expect(sittingsOf(after(...before, imported(NOVEMBER), imported(), command)).at(-1)?.[2]).toBe(standing);
});

test('T1: what the source merely repeats leaves own dates alone', () => {
  const own = after(...before, imported(NOVEMBER), move('2026-11-19', { sitting: 'council-17' }));
  expect(asked(own, imported(NOVEMBER))).toEqual({ kind: 'accepted', events: [] });
  const off = after(...before, imported(NOVEMBER), cancel('council-17'));
  for (const said of [NOVEMBER, word('council-17', '2026-11-12')])
    expect(sittingsOf(after(...before, imported(NOVEMBER), cancel('council-17'), imported(said))).at(-1)?.[2]).toBe(
      'cancelled',
    );
  expect(asked(off, imported(NOVEMBER))).toEqual({ kind: 'accepted', events: [] });
});

test('T1: the source cancels a sitting and takes that back', () => {
  const off = imported({ ...NOVEMBER, cancelled: true });
  expect(sittingsOf(after(...before, imported(NOVEMBER), off)).at(-1)?.[2]).toBe('cancelled');
  expect(sittingsOf(after(...before, imported(NOVEMBER), off, imported(NOVEMBER))).at(-1)?.[2]).toBe('stands');
  expect(sittingsOf(after(...before, off))).toEqual(sittingsOf(after(...before)));
  expect(sittingsOf(after(...before, off, imported(NOVEMBER))).at(-1)?.[2]).toBe('stands');
});

test('T1: a sitting that the profile has under the same id is the same sitting', () => {
  const state = after(...before, imported(word(JUNE, '2026-06-25')));
  expect(sittingsOf(state)).toEqual([
    [JUNE, '2026-06-25', 'stands'],
    [SEPTEMBER, '2026-09-10', 'stands'],
  ]);
});

test('T1: an import that names an unknown committee or a sitting twice is taken in no part', () => {
  const culture = word('council-18', '2026-11-06', { committee: 'culture' });
  expect(asked(after(...before), imported(NOVEMBER, culture))).toMatchObject(refused('no-such-sitting', 'T1'));
  const form = { source: 'council', from: '2026-03-01', sittings: [NOVEMBER, NOVEMBER] };
  expect(MUNICIPALITY_TABLE['import-sittings'].form.safeParse(form).success).toBe(false);
});

const summer = revise({ recesses: [{ from: day('2026-07-20'), to: day('2026-09-01'), name: 'Sommerpause' }] });

test('T1: nobody schedules or moves a sitting into the recess, unless as a special one', () => {
  const state = after(...before, summer);
  expect(asked(state, schedule('2026-08-13'))).toMatchObject(refused('sitting-in-recess', 'T1'));
  expect(asked(state, move('2026-07-20'))).toMatchObject(refused('sitting-in-recess', 'T1'));
  expect(asked(state, move('2026-09-02')).kind).toBe('accepted');
  const special = after(...before, summer, schedule('2026-08-13', { special: true }));
  expect(special.profile.sittings.at(-1)).toMatchObject({ special: true });
  // A special sitting stays one, wherever in the recess it goes.
  expect(asked(special, move('2026-08-20', { sitting: 'social-affairs-2026-08-13' })).kind).toBe('accepted');
  expect(after(...before, summer, move('2026-08-13', { special: true })).profile.sittings).toContainEqual(
    expect.objectContaining({ id: JUNE, date: '2026-08-13', special: true }),
  );
});

test('T1: the council’s own calendar may sit in the recess: then the sitting is a special one', () => {
  const state = after(...before, summer, imported(word('council-19', '2026-08-13')));
  expect(state.profile.sittings.at(-1)).toMatchObject({ id: 'council-19', special: true });
});

test('T1: what an import changes is owed a new plan, what it does not change is not', () => {
  const at = instant('2026-03-02T10:00:00.000Z');
  const replanned = { type: 'record-replanning', data: { upTo: 4 } } as const;
  expect(municipalityAgenda(after(...before, replanned, imported()), at)).toEqual([]);
  expect(municipalityAgenda(after(...before, replanned, imported(NOVEMBER)), at)).toEqual([
    { kind: 'replan-cases', upTo: 8 },
  ]);
});
