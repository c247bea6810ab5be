/**
 * The audit's invariants, asked of events that no decider was asked about: each is broken once in a case by the book, and any
 * story that the decider lets happen keeps all of them.
 */
import fc from 'fast-check';
import type { FindingCode } from '../../client/audit/findings.ts';
import { invariantFindings } from '../../client/audit/invariants.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { caseStream } from '../../domain/terms.ts';
import { anyStory } from '../domain/case/anything.ts';
import { tellStory } from '../domain/case/telling.ts';
import { CHANGED_LETTER, COVER_LETTER, LETTER } from '../domain/commands.ts';
import { leadership, press, stranger } from '../domain/people.ts';
import { basis, CASE, type Told, tellAll, time } from '../domain/story.ts';
import { COURSE } from '../domain/whole-case.ts';
import { change, data } from './altered-journal.ts';

const numRuns = Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 250);

const envelopesOf = ({ history }: Told): readonly Envelope[] =>
  history.map(({ event, meta }) => ({ kind: 'event', ...event, ...meta }) as unknown as Envelope);
const codesOf = (envelopes: readonly Envelope[]): readonly FindingCode[] =>
  invariantFindings(caseStream(CASE), envelopes).map(({ code }) => code);

const BY_THE_BOOK = envelopesOf(tellAll(...COURSE));
type Change = (envelopes: readonly Envelope[]) => readonly Envelope[];
const without =
  (type: string, which: (envelope: Envelope) => boolean = () => true): Change =>
  (envelopes) =>
    envelopes.filter((envelope) => envelope.type !== type || !which(envelope));
/** The same event once more, right after another one. */
const again =
  (type: string, after: string, changed: Partial<Envelope> = {}): Change =>
  (envelopes) => {
    const copy = envelopes.find((envelope) => envelope.type === type);
    return envelopes.flatMap((envelope) =>
      envelope.type === after && copy ? [envelope, { ...copy, at: envelope.at, ...changed }] : [envelope],
    );
  };
const event = (type: string, its: object, by = leadership): Envelope =>
  ({ kind: 'event', type, data: its, actor: by, at: time('2026-04-28'), seq: 99, rules: 1 }) as unknown as Envelope;
const before =
  (type: string, ...added: readonly Envelope[]): Change =>
  (envelopes) =>
    envelopes.flatMap((envelope) => (envelope.type === type ? [...added, envelope] : [envelope]));
const bySide = (side: string) => (envelope: Envelope) => (envelope.data as { readonly side?: string }).side === side;
const isBy = (role: string) => (envelope: Envelope) => envelope.actor.role === role;
const election = { id: 'council', kind: 'municipal-council', date: '2026-05-20' } as const;
const electionNear = change('planning-basis-set', data({ basis: { ...basis, elections: [election] } }));
const reopening = (...reopened: readonly string[]) => event('step-corrected', { step: reopened[0], reopened });

test('a case by the book breaks none', () => {
  expect(codesOf(BY_THE_BOOK)).toEqual([]);
});

const BREACHES: readonly (readonly [what: string, FindingCode, Change])[] = [
  [
    'printed without the officer’s approval',
    'unapproved-mailing',
    without('mailing-approved', isBy('data-protection-officer')),
  ],
  [
    'printed without the press office’s approval',
    'unapproved-mailing',
    without('mailing-approved', isBy('press-office')),
  ],
  [
    'approved were other documents',
    'unapproved-mailing',
    change('mailing-approved', data({ documents: [CHANGED_LETTER, COVER_LETTER] }), isBy('press-office')),
  ],
  [
    'approved was only a part',
    'unapproved-mailing',
    change('mailing-approved', data({ documents: [LETTER] }), isBy('press-office')),
  ],
  [
    'the leadership signed other documents',
    'unapproved-mailing',
    change('cover-letter-signed', data({ documents: [LETTER] })),
  ],
  ['printed without the leadership’s signature', 'unapproved-mailing', without('cover-letter-signed')],
  ['printed what the other side never agreed to', 'unapproved-mailing', without('mailing-agreed')],
  ['changed after it was approved', 'unapproved-mailing', again('mailing-drafted', 'cover-letter-signed')],
  ['rejected after it was approved', 'unapproved-mailing', again('mailing-rejected', 'cover-letter-signed')],
  [
    'approvals taken back by a correction',
    'unapproved-mailing',
    before('mailing-printed', reopening('draft-mailing', 'approve-mailing')),
  ],
  ['changed between print and dispatch', 'unapproved-mailing', again('mailing-drafted', 'mailing-printed')],
  ['drafted before the carrier signed', 'unsigned', without('declaration-signed', bySide('carrier'))],
  ['drafted before the municipality signed', 'unsigned', without('declaration-signed', bySide('municipality'))],
  ['signatures taken back by a correction', 'unsigned', before('addressees-selected', reopening('sign-for-carrier'))],
  [
    'the declaration rendered anew after it was signed',
    'unsigned',
    again('declaration-rendered', 'declaration-signed'),
  ],
  ['signed without a decision', 'signed-before-acceptance', without('request-weighed')],
  ['signed after a decline', 'signed-before-acceptance', change('request-weighed', data({ outcome: 'decline' }))],
  ['signed another declaration', 'signed-before-acceptance', change('declaration-signed', data({ document: LETTER }))],
  [
    'accepted what is not permissible',
    'accepted-not-permissible',
    change('legal-position-assessed', data({ outcome: 'not-permissible' })),
  ],
  ['accepted without a legal position', 'accepted-not-permissible', without('legal-position-assessed')],
  ['accepted before the officer was informed', 'accepted-uninformed', without('data-protection-officer-informed')],
  ['accepted before the press office was informed', 'accepted-uninformed', without('press-office-informed')],
  ['sent once more after the end', 'after-the-end', again('mailing-sent', 'case-closed')],
  [
    'printed after a withdrawal',
    'after-the-end',
    before('mailing-printed', event('case-withdrawn', {}, stranger('carrier'))),
  ],
  ['one letter too few', 'quantities-differ', change('mailing-sent', data({ sent: 1979 }))],
  ['sent without a print', 'quantities-differ', without('mailing-printed')],
  ['sent to more than were selected', 'more-than-selected', change('addressees-selected', data({ count: 100 }))],
  ['sent shortly before an election', 'sent-in-red-stretch', electionNear],
  [
    'an override for another election',
    'sent-in-red-stretch',
    (rows) => before('mailing-sent', event('window-overridden', { election: 'mayor' }))(electionNear(rows)),
  ],
  [
    'approved by whoever drafted',
    'approved-own-draft',
    change('mailing-drafted', ({ actor }) => ({ actor: { ...actor, person: press.person } })),
  ],
  [
    'approved by whoever drafted an earlier version',
    'approved-own-draft',
    before('mailing-drafted', event('mailing-drafted', { pieces: [], version: 0, side: 'carrier' }, press)),
  ],
  [
    'signed for the carrier by the municipality',
    'outside-role',
    change('declaration-signed', () => ({ actor: leadership }), bySide('carrier')),
  ],
  [
    'an office of another municipality',
    'outside-role',
    change('cover-letter-signed', () => ({ actor: stranger('leadership') })),
  ],
  [
    'recorded for an office that signs in itself',
    'outside-role',
    change('legal-position-assessed', ({ actor }) => ({
      actor: { ...actor, role: 'social-planner', for: 'data-protection-officer' } as const,
    })),
  ],
  [
    'an override by the planner',
    'outside-role',
    before(
      'mailing-sent',
      event('window-overridden', { election: 'council' }, { ...leadership, role: 'social-planner' }),
    ),
  ],
  [
    'the operators took a step of people',
    'outside-role',
    change('case-closed', ({ actor }) => ({ actor: { ...actor, role: 'operator' } as const })),
  ],
  [
    'the engine took a step of people',
    'outside-role',
    change('case-closed', ({ actor }) => ({ actor: { ...actor, role: 'engine' } as const })),
  ],
  ['the same notice recorded twice', 'recorded-twice', again('notice-recorded', 'enabler-identified')],
];
test.each(BREACHES)('%s: %s', (_what, code, breach) => {
  // A rejection, to be copied, that no case by the book has.
  const rejected = event('mailing-rejected', { version: 0, office: 'press-office' }, press);
  const rows = code === 'unapproved-mailing' ? before('planning-basis-set', rejected)(BY_THE_BOOK) : BY_THE_BOOK;
  expect(codesOf(breach(rows))).toContain(code);
});

test('an override of exactly this election lets the mailing go', () => {
  const lifted = before('mailing-sent', event('window-overridden', { election: 'council' }));
  expect(codesOf(lifted(electionNear(BY_THE_BOOK)))).toEqual([]);
});

test('whatever the decider lets happen keeps every invariant of the audit', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const rows = envelopesOf(tellStory(story).told);
      expect(
        invariantFindings(caseStream(CASE), rows).map(({ code, seq }) => [
          code,
          seq,
          rows.find((row) => row.seq === seq)?.type,
        ]),
      ).toEqual([]);
    }),
    { numRuns },
  );
}, 600_000);
