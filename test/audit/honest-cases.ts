/** Cases that the decider lets happen and that go other ways than the book's: no audit has anything against them. */
import type { PersonId, PlainDate } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import {
  carrier,
  headOfUnit,
  leadership,
  mailRoom,
  management,
  officer,
  person,
  planner,
  press,
  printShop,
  registry,
} from '../domain/people.ts';
import { basis, basisSet, type Fact, type Move, on } from '../domain/story.ts';
import { before, COURSE, upTo } from '../domain/whole-case.ts';

type Story = readonly (Move | Fact)[];

const instead = (moves: readonly Move[], name: Move['command']['type'], ...others: readonly Move[]): readonly Move[] =>
  moves.flatMap((move) => (move.command.type === name ? others : [move]));
const later = (name: Move['command']['type']): readonly Move[] => COURSE.slice(upTo(name).length);
const second = { ...management, person: 'p-second-manager' as PersonId };
const deputy = (office: 'press-office' | 'mail-room') => ({ ...person('enabler'), for: office });
const election = { id: 'council', kind: 'municipal-council' as const, date: '2026-05-20' as PlainDate };
const registers = ['altstadt', 'neudorf'].map((id) => ({ id, name: id }));
const approvals = [
  on('2026-05-08', the.approve(), officer),
  on('2026-05-08', the.approve(), press),
  on('2026-05-08', the.approve(), leadership),
];

export const WITH_A_RECORD = instead(
  COURSE,
  'print-mailing',
  on('2026-04-27', the.recordFor('print-shop', the.print())),
);
export const WITH_A_SUBSTITUTE = instead(
  COURSE,
  'send-mailing',
  on('2026-04-30', the.appoint('mail-room', 'p-enabler', { until: '2026-05-04' as PlainDate }), planner),
  on('2026-05-04', the.send(), deputy('mail-room')),
);
export const TWO_SIGNATORIES = instead(
  instead(COURSE, 'vet-carrier', on('2026-03-05', the.vet({ signatories: 2 }), planner)),
  'sign-for-carrier',
  on('2026-03-20', the.signForCarrier(), management),
  on('2026-03-21', the.signForCarrier(), second),
);
const TWO_ON_PAPER = instead(
  instead(COURSE, 'vet-carrier', on('2026-03-05', the.vet({ signatories: 2 }), planner)),
  'sign-for-carrier',
  on('2026-03-20', the.recordFor('carrier-management', the.signForCarrier())),
  on('2026-03-21', the.recordFor('carrier-management', the.signForCarrier())),
);
export const IN_A_COUNTY: Story = [
  basisSet('2026-01-02', { ...basis, kind: 'county', registers }),
  ...instead(
    COURSE,
    'select-addressees',
    on('2026-04-21', the.selectAddressees({ register: 'altstadt', count: 900 }), registry),
    on('2026-04-22', the.selectAddressees({ register: 'neudorf', count: 1080 }), registry),
  ).flatMap((move) =>
    move.command.type === 'confirm-address-deletion' && move.as === registry
      ? ['altstadt', 'neudorf'].map((register) => ({ ...move, command: the.confirmDeletion({ register }) }))
      : [move],
  ),
];
export const WITH_A_COMPLAINT: Story = [
  ...COURSE,
  on('2026-07-01', the.complain(), planner),
  on('2026-07-02', the.answerComplaint()),
  on('2026-07-03', the.closeComplaint()),
];
export const WITH_A_WAIVER: Story = instead(
  COURSE,
  'sign-cover-letter',
  on('2026-04-13', the.waive('sign-cover-letter'), planner),
);
export const STOPPED: Story = [
  ...upTo('print-mailing'),
  on('2026-04-27T12:00', the.stop(), press),
  on('2026-04-28', the.approve(), press),
  on('2026-04-28T11:00', the.signCoverLetter()),
  on('2026-04-28T12:00', the.releasePrint()),
  ...later('print-mailing'),
];
export const WITH_A_RESOLUTION: Story = [
  basisSet('2026-01-02', { ...basis, resolutionRequired: true }),
  ...instead(
    COURSE,
    'confirm-decision',
    on('2026-03-17', the.confirm()),
    on('2026-03-17T10:00:30.000Z', the.resolve()),
  ),
];
export const LIFTED: Story = [
  basisSet('2026-01-02', { ...basis, elections: [election] }),
  ...instead(
    COURSE,
    'select-addressees',
    on('2026-04-20T11:00', the.overrideWindow('council')),
    on('2026-04-21', the.selectAddressees()),
  ),
];
export const TWO_ROUNDS: Story = [
  ...upTo('send-mailing'),
  on('2026-05-05', the.startRound()),
  on('2026-05-06', the.planDispatch('2026-05-20')),
  on('2026-05-07', the.proposeMailing(), planner),
  on('2026-05-07T11:00', the.agreeToMailing(2), carrier),
  ...approvals,
  on('2026-05-11', the.signCoverLetter()),
  on('2026-05-12', the.releasePrint()),
  on('2026-05-12T11:00', the.selectAddressees()),
  on('2026-05-13', the.print(), printShop),
  on('2026-05-13T11:00', the.announce()),
  on('2026-05-20', the.send(), mailRoom),
];
const PAPER = { occurredOn: '2026-05-04' as PlainDate };
/** What was on paper is recorded with its dates, for offices that otherwise judge and approve themselves. */
export const IMPORTED: readonly Move[] = [
  on('2026-05-04', the.importCase()),
  on('2026-05-04T10:01', the.findComplete()),
  on('2026-05-04T10:02', the.informOfficer(), planner),
  on('2026-05-04T10:03', the.informPress(), planner),
  on('2026-05-04T10:04', the.informRegistry(), planner),
  on('2026-05-04T10:05', the.identifyEnabler()),
  on('2026-05-04T10:06', the.vet(), planner),
  on('2026-05-04T10:07', the.recordFor('registration-office', the.estimate(PAPER))),
  on('2026-05-04T10:08', the.recordFor('data-protection-officer', the.assess(PAPER))),
  on('2026-05-04T10:09', the.weigh()),
  on(
    '2026-05-04T10:10',
    the.recordFor('head-of-unit', { ...the.confirm(), data: { ...the.confirm().data, ...PAPER } }),
  ),
  on('2026-05-05', the.finishImport()),
];
const DECLINED: Story = [
  ...before('weigh-request'),
  on('2026-03-16', the.weigh({ outcome: 'decline' })),
  on('2026-03-17', the.confirm(), headOfUnit),
  on('2026-03-18', the.note(), planner),
  on('2026-03-19', the.reopen(), planner),
  on('2026-03-20', the.weigh()),
  on('2026-03-21', the.confirm(), headOfUnit),
];

/** Row of the second proposal. */
const PROPOSAL = 90;
export const DELETED: Story = [
  ...COURSE,
  on('2030-01-02', the.placeHold(), headOfUnit),
  on('2030-02-02', the.liftHold(), officer),
  on('2036-06-26', the.proposeDeletion(), planner),
  on('2036-06-27', the.withdrawDeletion(), planner),
  on('2036-06-28', the.proposeDeletion(), planner),
  on('2036-07-01', the.consentToDeletion(), officer),
  on('2036-07-01T10:01', the.recordDeletion(PROPOSAL)),
];

/** Ended by the very row before the proposal: the mails of that day were all about what had become moot. */
const DECLINED_AND_DELETED: readonly Story[] = [
  [...upTo('weigh-request'), on('2026-03-17', the.confirm())].map((move) =>
    move.command.type === 'weigh-request' ? { ...move, command: the.weigh({ outcome: 'decline' }) } : move,
  ),
  [
    basisSet('2026-01-02', { ...basis, resolutionRequired: true }),
    ...upTo('confirm-decision'),
    on('2026-03-17T12:00', the.resolve({ outcome: 'refused' })),
  ],
].map((story) => [
  ...story,
  on('2028-03-18', the.proposeDeletion(), planner),
  on('2028-03-19', the.consentToDeletion(), officer),
]);

export const HONEST: readonly (readonly [what: string, story: Story])[] = [
  ['by the book', COURSE],
  ['recorded for the print shop', WITH_A_RECORD],
  ['sent by a substitute', WITH_A_SUBSTITUTE],
  ['signed by two for the carrier', TWO_SIGNATORIES],
  ['signed by two for the carrier on paper, both recorded by one planner', TWO_ON_PAPER],
  ['selected in two registers of a county', IN_A_COUNTY],
  ['with a complaint after the end', WITH_A_COMPLAINT],
  ['without the leadership’s cover letter, as the planner has waived it', WITH_A_WAIVER],
  ['stopped, and approved anew by the office that stopped it', STOPPED],
  ['with a resolution', WITH_A_RESOLUTION],
  ['sent in a window that the leadership lifted', LIFTED],
  ['with a second round', TWO_ROUNDS],
  ['imported from paper', IMPORTED],
  ['declined, reopened and accepted', DECLINED],
  ['held back for a while, and deleted in the end', DELETED],
  ...DECLINED_AND_DELETED.map((story) => ['declined, and deleted when its time is over', story] as const),
];
