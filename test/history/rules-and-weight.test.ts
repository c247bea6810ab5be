/** Each row stands under the rules of its step or command, and a list may fold the engine's bookkeeping away. */
import { rulesOf } from '../../client/history/rules.ts';
import { weightOf } from '../../client/history/weight.ts';
import { ENGINE } from '../../domain/terms.ts';
import { leadership, planner } from '../domain/people.ts';
import { EVERY_EVENT } from './every-event.ts';
import { row, sealed } from './rows.ts';

const notice = (key: string) => rulesOf(row('notice-recorded', { key, to: [], messageIds: [] }, ENGINE));

test('the rules come from the tables', () => {
  expect(rulesOf(row('mailing-approved', {}))).toEqual(['L2', 'L6']);
  expect(rulesOf(row('declaration-signed', { side: 'carrier' }))).toContain('S2');
  expect(rulesOf(row('declaration-signed', { side: 'municipality' }))).not.toContain('S2');
  expect(rulesOf(row('decision-returned', {}))).toEqual(['A4', 'A6']);
  expect(rulesOf(row('override-window', {}, leadership, { kind: 'command' }))).toEqual(['T2']);
  expect(rulesOf(row('election-passed', {}, ENGINE))).toEqual(['T3']);
});

test('a waiver stands under the rule that it does without', () => {
  expect(rulesOf(row('step-waived', { step: 'vet-carrier', rule: 'A7', reason: sealed, with: [] }))).toEqual(['A7']);
  expect(rulesOf(row('step-waived', { step: 'publish-results', reason: sealed, with: [] }))).toEqual(['F3']);
});

test('a notice stands under the rule that asks for it, and most under none', () => {
  const [since, day] = ['2026-03-03T10:00:00.000Z', '2026-09-03'];
  for (const office of ['data-protection-officer', 'press-office', 'statistics-office', 'registration-office']) {
    expect(notice(`inform-${office}/${since}`)).toEqual(['A2']);
    expect(notice(`failed/inform-${office}/${since}`)).toEqual(['A2']);
  }
  expect(notice(`sitting/social-affairs/s/${day}/prepare-paper/-3`)).toEqual(['T1']);
  expect(notice(`warn/council-2026/${day}/red`)).toEqual(['T2']);
  expect(notice('stopped/43')).toEqual(['L2']);
  expect(notice(`tell/close-case/${since}`)).toEqual([]);
  expect(rulesOf(row('notice-acknowledged', { notice: `inform-press-office/${since}` }))).toEqual(['A2']);
});

test('a command by which the engine records notices stands under the rules of these notices', () => {
  const record = (type: string, data: object) => rulesOf(row(type, data, ENGINE, { kind: 'command' }));
  const since = '2026-03-03T10:00:00.000Z';
  const key = (name: string) => ({ key: name, to: [], messageIds: [] });
  expect(record('record-notice', { notices: [key(`tell/close-case/${since}`), key('stopped/43')] })).toEqual(['L2']);
  expect(record('record-failed-notice', { keys: [`inform-press-office/${since}`], why: '550' })).toEqual(['A2']);
});

test('a row of a later release, and one of a municipality’s stream, has none', () => {
  expect(rulesOf(row('letters-burnt', {}))).toEqual([]);
  expect(rulesOf(row('sitting-moved', {}, planner, { stream: 'municipality/muelheim' }))).toEqual([]);
});

test('commands, notices and calendars that move nothing are aside', () => {
  expect(weightOf(row('send-mailing', {}, planner, { kind: 'command' }))).toBe('aside');
  const [quiet, moving] = EVERY_EVENT['planning-basis-set'];
  expect(weightOf(row('planning-basis-set', quiet, ENGINE))).toBe('aside');
  expect(weightOf(row('planning-basis-set', moving, ENGINE))).toBe('main');
  const aside = Object.entries(EVERY_EVENT)
    .filter(([type, [data]]) => weightOf(row(type, data)) === 'aside')
    .map(([type]) => type);
  expect(aside).toEqual(['notice-recorded', 'planning-basis-set']);
});
