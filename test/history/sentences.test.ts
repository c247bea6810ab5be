/** Whatever stands in a journal has a sentence in both languages, with who, when and the figures that matter. */
import { rulesOf } from '../../client/history/rules.ts';
import { CASE_SENTENCES, sentenceOf } from '../../client/history/sentences.ts';
import type { CaseEventName, Shift } from '../../domain/case/events.ts';
import { type Envelope, NO_HASH } from '../../domain/journal/envelope.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import {
  type Actor,
  CASE_COMMANDS,
  ENGINE,
  type Json,
  MUNICIPALITY_COMMANDS,
  type PlainDate,
  type StreamId,
} from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { leadership, mailRoom, officer, planner, registry } from '../domain/people.ts';
import { on, type Told, tellAll, time } from '../domain/story.ts';
import { before, COURSE, upTo } from '../domain/whole-case.ts';

const row = (type: string, data: unknown, actor: Actor = planner, rest: Partial<Envelope> = {}): Envelope => ({
  v: 1,
  stream: 'case/c0000000000000000000000001',
  seq: 7,
  prev: NO_HASH,
  kind: 'event',
  type,
  schema: 1,
  at: time('2026-03-02'),
  actor,
  cause: 'command:x',
  rules: 1,
  build: NO_HASH,
  data: data as Json,
  ...rest,
});
const german = (...args: Parameters<typeof row>): string => sentenceOf(row(...args)).de;

/** Stories that between them have every event. */
const STORIES: readonly Told[] = [
  tellAll(...COURSE),
  tellAll(...upTo('open-case'), on('2026-03-03', the.findIncomplete()), on('2026-03-04', the.completeRequest())),
  tellAll(...before('identify-enabler'), on('2026-03-05', the.withdraw())),
  tellAll(...before('identify-enabler'), on('2026-03-05', the.decline())),
  tellAll(...before('identify-enabler'), on('2026-03-05', the.pause()), on('2026-03-09', the.resume())),
  tellAll(...before('assess-legal-position'), on('2026-03-05', the.correct(the.identifyEnabler()))),
  tellAll(...before('approve-mailing'), on('2026-04-08', the.reject(), officer)),
  tellAll(...before('assess-legal-position'), on('2026-03-05', the.orderErasure(), officer)),
];
const OTHERS: readonly Envelope[] = [
  row('window-overridden', { election: 'council-2030', reason: the.sealed }, leadership),
  row('dispatch-released', { key: 'release/council-2030/2030-09-16' }, ENGINE),
  row('notice-failed', { key: the.noticeKey('press-office'), why: '550 no such mailbox' }, ENGINE),
  row('erased', { order: 31 }, ENGINE),
];
const rows: readonly Envelope[] = [
  ...STORIES.flatMap(({ history }) => history.map(({ event, meta }) => row(event.type, event.data, meta.actor))),
  ...OTHERS,
];

test('every event has a sentence in both languages that leaves nothing open', () => {
  const told = new Set(rows.map(({ type }) => type));
  expect((Object.keys(CASE_SENTENCES) as CaseEventName[]).filter((name) => !told.has(name))).toEqual([]);
  for (const envelope of rows) {
    const { de, en } = sentenceOf(envelope);
    expect([de, en]).toEqual([expect.stringMatching(/^[A-ZÄÖÜ].*\.$/), expect.stringMatching(/^[A-Z].*\.$/)]);
    expect(de + en).not.toMatch(/undefined|NaN|\[object|\$sealed|kennt nicht| {2}/);
    expect(de).not.toBe(en);
  }
});

test('every command has one, too', () => {
  const streams: readonly (readonly [StreamId, readonly string[]])[] = [
    ['case/c', CASE_COMMANDS],
    ['municipality/muelheim', MUNICIPALITY_COMMANDS],
  ];
  for (const [stream, names] of streams)
    for (const name of names) {
      const { de, en } = sentenceOf(row(name, {}, planner, { stream, kind: 'command' }));
      expect([de, en]).toEqual([
        expect.stringContaining('Die Sozialplanung'),
        expect.stringContaining('social planner'),
      ]);
      expect(de).not.toContain('kennt');
    }
  expect(Object.keys(MUNICIPALITY_TABLE).sort()).toEqual([...MUNICIPALITY_COMMANDS].sort());
});

test('a row of a later release is named as one that is not known', () => {
  expect(german('letters-burnt', {})).toContain('letters-burnt');
});

describe('what a sentence says', () => {
  test('figures in German form, and when it happened if that was earlier', () => {
    expect(german('mailing-sent', { sent: 1184, occurredOn: '2026-05-04' }, mailRoom)).toBe(
      'Die Poststelle hat am 4. Mai 2026 1.184 Sendungen versandt.',
    );
    expect(
      german('addressees-selected', { count: 1, criteria: ['age'], blockedEntriesRemoved: true }, registry),
    ).toMatch(/^Das Einwohnermeldeamt hat in der Verwaltung 1 Anschrift ausgewählt/);
  });

  test('who recorded for which office', () => {
    expect(german('mailing-sent', { sent: 2 }, { ...planner, for: 'mail-room' })).toMatch(
      /^Die Sozialplanung, für die Poststelle, hat/,
    );
  });

  test('the dates that moved, from when to when', () => {
    const day = (text: string): PlainDate => text as PlainDate;
    const shifts: readonly Shift[] = [
      { what: 'sitting', id: 's', from: day('2026-06-18'), to: day('2026-06-25') },
      { what: 'paper-deadline', id: 's', from: day('2026-06-04'), to: null },
    ];
    expect(german('planning-basis-set', { basis: {}, shifts }, ENGINE)).toBe(
      'Der Kalender der Kommune hat sich geändert: die Sitzung vom 18. Juni 2026 auf den 25. Juni 2026 und der Vorlagenschluss am 4. Juni 2026 entfällt.',
    );
  });

  test('what a correction opened again', () => {
    const reopened = ['assess-legal-position', 'weigh-request'];
    expect(
      german('step-corrected', { step: 'assess-legal-position', reason: the.sealed, reopened }, officer),
    ).toContain('Wieder offen: „Einzelfallentscheidung“');
  });

  test.each([
    [the.noticeKey('press-office'), 'die Pressestelle'],
    ['tell/approve-mailing/press-office/2026-04-02T10:00:00.000Z', 'die Pressestelle'],
    ['tell/sign-cover-letter/2026-04-09T10:00:00.000Z', 'die Stadtspitze'],
    ['remind/assess-legal-position/2026-03-24/before', 'die*den Datenschutzbeauftragte*n'],
    ['remind/assess-legal-position/2026-03-24/to-head-of-unit', 'die Amtsleitung'],
    ['remind/assess-legal-position/2026-03-24/to-planner', 'die Sozialplanung'],
    ['sitting/social-affairs-2026-06-18/2026-06-03/-5', 'Vorlagenschluss der Sitzung am 3. Juni 2026'],
    ['warn/council-2030/2030-08-20/red', 'der gewünschte Versandtag 20. August 2030 liegt in der Sperrfrist'],
    ['failed/tell/close-case/2026-06-19T10:00:00.000Z', 'die Sozialplanung'],
  ])('of the notice %s to whom or about what', (key, says) => {
    const sentence = german('notice-recorded', { key, to: ['p-1'], messageIds: [] }, ENGINE);
    expect(sentence).toContain(says);
  });
});

test('each row stands under the rules of its step or command', () => {
  expect(rulesOf(row('mailing-approved', {}))).toEqual(['L2', 'L6']);
  expect(rulesOf(row('declaration-signed', { side: 'carrier' }))).toContain('S2');
  expect(rulesOf(row('declaration-signed', { side: 'municipality' }))).not.toContain('S2');
  expect(rulesOf(row('override-window', {}, leadership, { kind: 'command' }))).toEqual(['T2']);
  expect(rulesOf(row('notice-recorded', { key: the.noticeKey('press-office') }))).toEqual(['A2']);
  expect(rulesOf(row('notice-recorded', { key: 'sitting/s/2026-06-03/-5' }))).toEqual(['T1']);
  expect(rulesOf(row('notice-recorded', { key: 'tell/close-case/2026-06-19T10:00:00.000Z' }))).toEqual([]);
  expect(rulesOf(row('letters-burnt', {}))).toEqual([]);
});
