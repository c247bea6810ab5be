/** Who may read which document of a case. */
import { documentKinds } from '../../domain/case/document-kinds.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { readingRoles } from '../../domain/case/reading-roles.ts';
import type { CaseState } from '../../domain/case/state.ts';
import {
  DOCUMENT_READERS_BY_KIND,
  type DocumentKind,
  mayReadDocument,
  type RecordedKind,
} from '../../domain/guideline/document-readers.ts';
import { type DocumentId, type PlainDate, ROLES, type Role } from '../../domain/terms.ts';
import { mailRoom } from '../domain/people.ts';
import { given } from '../domain/story.ts';
import { upTo } from '../domain/whole-case.ts';

const COLUMNS: readonly Role[] = [
  'carrier',
  'carrier-management',
  'social-planner',
  'enabler',
  'data-protection-officer',
  'press-office',
  'statistics-office',
  'registration-office',
  'print-shop',
  'mail-room',
  'leadership',
  'head-of-unit',
  'auditor',
  'operator',
  'engine',
];
const MATRIX = `
                            ca cm sp en dp pr st re ps mr le hu au op en
declaration                 x  x  x  x  x  x  x  x  x  x  x  x  x  .  .
mailing-draft               x  x  x  x  x  x  .  .  .  .  x  x  x  .  .
mailing-released            x  x  x  x  x  x  .  .  x  x  x  x  x  .  .
contract                    .  .  x  x  x  x  x  x  .  .  x  x  x  .  .
receipt                     .  .  x  x  x  x  x  x  .  .  x  x  x  .  .
report                      x  x  x  x  x  x  x  x  x  x  x  x  x  .  .
paper-prepared              .  .  x  x  x  x  x  x  x  x  x  x  x  .  .
paper-presented             x  x  x  x  x  x  x  x  x  x  x  x  x  .  .
attachment-for-all          x  x  x  x  x  x  x  x  x  x  x  x  x  .  .
attachment-for-municipality .  .  x  x  x  x  x  x  x  x  x  x  x  .  .
decision-note               .  .  x  x  x  x  x  x  .  .  x  x  x  .  .
decision-letter             x  x  x  x  x  x  x  .  .  .  x  x  x  .  .
committee-paper             .  .  x  x  x  x  x  x  x  x  x  x  x  .  .
`;
const rows = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind = '', ...marks] = line.trim().split(/ +/);
    return { kind, readers: COLUMNS.filter((_, index) => marks[index] === 'x') };
  });

test('the table has every kind of document and every role', () => {
  expect(rows.map(({ kind }) => kind).sort()).toEqual(Object.keys(DOCUMENT_READERS_BY_KIND).sort());
  expect([...COLUMNS].sort()).toEqual([...ROLES].sort());
});

test.each(rows)('$kind: read by these roles, and by no other', ({ kind, readers }) => {
  expect(COLUMNS.filter((role) => mayReadDocument([role], [kind as DocumentKind]))).toEqual(readers);
});

test('what is not in the record is an auditor’s alone to read', () => {
  expect(ROLES.filter((role) => mayReadDocument([role], []))).toEqual(['auditor']);
});

const id = (digit: string): DocumentId => digit.repeat(64) as DocumentId;
const file = (digit: string) => ({ document: id(digit), mediaType: 'application/pdf', bytes: 1, commitment: 'c' });
const told = (...events: readonly (readonly [type: string, data: object])[]): readonly CaseEvent[] =>
  events.map(([type, data]) => ({ type, data }) as unknown as CaseEvent);
const kindsOf = (digit: string, events: readonly CaseEvent[]): readonly RecordedKind[] =>
  documentKinds(events).get(id(digit)) ?? [];

test.each([
  ['declaration', 'declaration-rendered', { file: file('1') }],
  ['contract', 'processing-agreed', { contract: file('1') }],
  ['mailing-draft', 'mailing-drafted', { pieces: [{ piece: 'letter', file: file('1') }] }],
  ['mailing-released', 'print-released', { documents: [id('1')] }],
  ['receipt', 'recorded-for-office', { receipt: { kind: 'document', file: file('1') } }],
  ['report', 'report-submitted', { file: file('1') }],
  ['paper-prepared', 'paper-prepared', { committee: 'social', file: file('1') }],
  ['attachment-for-all', 'document-attached', { readers: 'all', file: file('1') }],
  ['attachment-for-municipality', 'document-attached', { readers: 'municipality', file: file('1') }],
])('a %s is known by the event %s', (kind, type, data) => {
  expect(kindsOf('1', told([type, data]))).toEqual([kind]);
});

const prepared = (digit: string, committee = 'social') => ['paper-prepared', { committee, file: file(digit) }] as const;
const heard = (outcome: string, committee = 'social') => ['report-presented', { committee, outcome }] as const;

test('F2: a paper is everybody’s once its committee has heard it; one that was replaced, put off or another’s is not', () => {
  expect(kindsOf('1', told(prepared('1'), heard('noted')))).toContain('paper-presented');
  expect(kindsOf('1', told(prepared('1'), heard('postponed')))).toEqual(['paper-prepared']);
  expect(kindsOf('1', told(prepared('1'), heard('noted', 'council')))).toEqual(['paper-prepared']);
  expect(kindsOf('1', told(prepared('1'), prepared('2'), heard('noted')))).toEqual(['paper-prepared']);
  expect(kindsOf('2', told(prepared('1'), prepared('2'), heard('noted')))).toContain('paper-presented');
});

test('a document that is several things is read by whoever may read one of them', () => {
  const both = told(
    ['document-attached', { readers: 'municipality', file: file('1') }],
    ['report-submitted', { file: file('1') }],
  );
  expect(kindsOf('1', both)).toEqual(['attachment-for-municipality', 'report']);
  expect(mayReadDocument(['carrier'], kindsOf('1', both))).toBe(true);
});

test('whoever stands in for an office reads what it reads, as long as they do', () => {
  const state = given(...upTo('open-case')).state();
  const appointed: Pick<CaseState, 'substitutes' | 'basis'> = {
    basis: state.basis,
    substitutes: [
      { office: 'press-office', person: mailRoom.person, from: day('2026-04-01'), until: day('2026-04-30') },
      { office: 'carrier', person: mailRoom.person, from: day('2026-04-01') },
      { office: 'auditor', person: mailRoom.person, from: day('2026-04-01') },
    ],
  };
  expect(readingRoles(mailRoom, appointed, day('2026-03-31'))).toEqual(['mail-room']);
  expect(readingRoles(mailRoom, appointed, day('2026-04-30'))).toEqual(['mail-room', 'press-office']);
  expect(readingRoles(mailRoom, appointed, day('2026-05-01'))).toEqual(['mail-room']);
});
const day = (text: string) => text as PlainDate;
