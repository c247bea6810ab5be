/** What happens a second time is told as one: weighed, planned, printed, signed, approved once more. */
import { ENGINE } from '../../domain/terms.ts';
import { leadership, planner, press, printShop } from '../domain/people.ts';
import { EVERY_EVENT } from './every-event.ts';
import { basis, day, sealed, sheet } from './rows.ts';
import { last, type Told } from './told.ts';

const documents = [sheet('1')];
const drafted = (...pieces: readonly string[]): Told => [
  'mailing-drafted',
  { ...EVERY_EVENT['mailing-drafted'][0], pieces: pieces.map((piece) => ({ piece, findings: [] })) },
];
const printed = (count: number, cause = 'command:x'): Told => [
  'mailing-printed',
  { printed: count, spoiled: 1, kept: 0 },
  printShop,
  cause,
];
const planned = (date: string): Told => ['dispatch-planned', { date }];
const signed: Told = ['cover-letter-signed', { documents }, leadership];
const released: Told = ['print-released', { documents }];

test('a request that is weighed again', () => {
  const weighed: Told = ['request-weighed', EVERY_EVENT['request-weighed'][0]];
  expect(last(weighed)).toContain('hat die Anfrage als Einzelfall abgewogen');
  expect(last(weighed, weighed)).toContain('hat die Anfrage erneut als Einzelfall abgewogen');
});

describe('T2: a dispatch that is planned', () => {
  const elections = [{ id: 'council', kind: 'municipal-council', date: day('2030-09-15') }];
  const windows = { electionWindows: { noteMonths: 6, amberMonths: 3, redWeeks: 6 }, electionWindowsByKind: {} };
  const set = (part: object): Told => ['planning-basis-set', { basis: { ...basis, ...part }, shifts: [] }, ENGINE];
  const inAnElectionYear = set({ elections, ...windows });
  const lifted: Told = ['window-overridden', { election: 'council', reason: sealed }, leadership];

  test('anew says from which day it was moved, in a new round it does not', () => {
    expect(last(planned('2026-12-20'), planned('2027-04-13'))).toBe(
      'Die Sozialplanung hat den Versand für den 13. April 2027 terminiert, statt für den 20. Dezember 2026.',
    );
    expect(last(planned('2026-12-20'), planned('2026-12-20'))).toContain(
      'erneut für den 20. Dezember 2026 terminiert.',
    );
    const round: Told = ['round-started', { round: 2, kind: 'follow-up', reason: sealed }];
    expect(last(planned('2026-12-20'), round, planned('2027-04-13'))).not.toContain('statt');
  });

  test('in a closed window says until when it waits, unless that was lifted for that very day', () => {
    const waits = 'Der Versand wartet bis zum 16. September 2030.';
    expect(last(inAnElectionYear, planned('2030-08-20'))).toContain(waits);
    expect(last(inAnElectionYear, planned('2030-07-01'))).not.toContain('wartet');
    expect(last(inAnElectionYear, lifted, planned('2030-08-20'))).not.toContain('wartet');
    const moved = set({ elections: [{ ...elections[0], date: day('2030-09-29') }], ...windows });
    expect(last(inAnElectionYear, lifted, moved, planned('2030-08-20'))).toContain('bis zum 30. September 2030');
  });

  test('is warned of as planned, and before that as wanted', () => {
    const warned: Told = [
      'notice-recorded',
      { key: 'warn/council/2030-08-20/red', to: ['p-1'], messageIds: [] },
      ENGINE,
    ];
    expect(last(inAnElectionYear, warned)).toContain('der gewünschte Versand am 20. August 2030 liegt');
    expect(last(inAnElectionYear, planned('2030-08-20'), warned)).toContain('der geplante Versand am 20. August 2030');
  });
});

describe('a print', () => {
  const corrected: Told = ['step-corrected', { step: 'print-mailing', reason: sealed, reopened: [] }, printShop, 'c'];

  test('that comes after another, and one that corrects its figure', () => {
    expect(last(printed(500))).toContain('hat 500 Sendungen gedruckt');
    expect(last(printed(500), drafted('letter'), printed(490))).toContain('hat erneut 490 Sendungen gedruckt');
    expect(last(printed(500), corrected, printed(495, 'c'))).toContain(
      'hat den Druck berichtigt: 495 statt 500 Sendungen, davon 1 Makulatur und',
    );
  });

  test('L2: what is signed and released after it may leave as it is printed; a new version is for print again', () => {
    const whole = drafted('letter', 'cover-letter');
    expect(last(whole, printed(5), signed)).toBe(
      'Die Stadtspitze hat das Begleitschreiben erneut unterzeichnet und bestätigt, dass die gedruckte Fassung (1 Dokument) hinausgehen darf.',
    );
    expect(last(whole, printed(5), released)).toBe(
      'Die Sozialplanung hat bestätigt, dass die gedruckte Fassung (1 Dokument) hinausgehen darf.',
    );
    expect(last(whole, printed(5), whole, signed)).toContain('damit zum Druck bestimmt');
    expect(last(whole, printed(5), whole, released)).toContain('hat den Druck freigegeben');
  });
});

test('L3: where a mailing has no cover letter, none is signed', () => {
  expect(last(drafted('letter', 'flyer'), signed)).toContain(
    'hat das Anschreiben (Schreiben und Faltblatt) unterzeichnet',
  );
  expect(last(drafted('letter', 'cover-letter'), signed)).toContain('hat das Begleitschreiben unterzeichnet');
});

test('L2: the approval of an office that had stopped the dispatch lifts its own stop alone', () => {
  const stopped = (office: string): Told => ['dispatch-stopped', { office, reason: sealed }];
  const approved: Told = ['mailing-approved', { version: 2, office: 'press-office', documents }, press];
  expect(last(approved)).toMatch(/freigegeben\.$/);
  expect(last(stopped('press-office'), approved)).toMatch(/freigegeben\. Damit ist der Stopp aufgehoben\.$/);
  expect(last(stopped('press-office'), approved, approved)).toMatch(/freigegeben\.$/);
  expect(last(stopped('leadership'), stopped('press-office'), approved)).toMatch(
    /Damit ist der Stopp dieser Stelle aufgehoben; gestoppt bleibt der Versand durch die Stadtspitze\.$/,
  );
});

test('responses are corrected from what was counted in all', () => {
  const counted = (answered: number, cause = 'command:x'): Told => [
    'responses-recorded',
    { answered, undeliverable: 0, final: true },
    planner,
    cause,
  ];
  const again = { step: 'record-responses', reason: sealed, reopened: ['record-responses'] };
  const corrected: Told = ['step-corrected', again, planner, 'c'];
  expect(last(counted(441), counted(30), corrected, counted(469, 'c'))).toContain(
    'berichtigt: insgesamt 469 statt 471 Antworten, 0 unzustellbare Sendungen.',
  );
  const revoked: Told = ['step-revoked', again];
  expect(last(counted(441), revoked, counted(30), corrected, counted(29, 'c'))).toContain('29 statt 30 Antworten');
});
