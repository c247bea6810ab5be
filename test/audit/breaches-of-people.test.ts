/** P1–P18: who acted, in whose name, and for whom. */
import type { CaseEventName } from '../../domain/case/events.ts';
import type { OrganisationId, Role } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, leadership, management, officer, person, planner, press } from '../domain/people.ts';
import { basis, basisSet } from '../domain/story.ts';
import { COURSE } from '../domain/whole-case.ts';
import {
  type BreachCase,
  before,
  both,
  by,
  changed,
  codesOf,
  event,
  eventsAfter,
  foundAfter,
  isBy,
  named,
  ofSide,
  without,
} from './altered-events.ts';
import { IMPORTED, WITH_A_RECORD, WITH_A_SUBSTITUTE } from './honest-cases.ts';

const elsewhere = { organisation: 'elsewhere' as OrganisationId };
const recorded = eventsAfter(...WITH_A_RECORD);
const substituted = eventsAfter(...WITH_A_SUBSTITUTE);
const forOffice = (type: CaseEventName, role: Role, office: Role): BreachCase[2] =>
  by(type, { ...person(role), for: office });

const BREACHES: readonly BreachCase[] = [
  ['approved by whoever drafted', 'approved-own-draft', by('mailing-drafted', { person: press.person })],
  [
    'approved by whoever drafted an earlier version',
    'approved-own-draft',
    before('mailing-drafted', event('mailing-drafted', { pieces: [], version: 0, side: 'carrier' }, press)),
  ],
  ['an office of another municipality', 'outside-role', by('cover-letter-signed', elsewhere)],
  ['another carrier’s contact', 'outside-role', by('mailing-drafted', elsewhere)],
  ['another carrier opened it', 'outside-role', by('case-opened', elsewhere)],
  ['a step of another office', 'outside-role', by('legal-position-assessed', press)],
  ['co-signed by the planner', 'outside-role', by('decision-confirmed', planner)],
  [
    'an override by the planner',
    'outside-role',
    before('mailing-sent', event('window-overridden', { election: 'council' }, planner)),
  ],
  ['the operators took a step of people', 'outside-role', by('case-closed', { role: 'operator' })],
  ['the engine took a step of people', 'outside-role', by('case-closed', { role: 'engine' })],
  ['a person rendered the declaration', 'outside-role', by('declaration-rendered', planner)],
  ['a person recorded a notice', 'outside-role', by('notice-recorded', planner)],
  ['an auditor added a note', 'outside-role', before('mailing-sent', event('note-added', {}, person('auditor')))],
  [
    'an auditor corrected a step',
    'outside-role',
    before('mailing-sent', event('step-revoked', { step: 'plan-dispatch', reopened: [] }, person('auditor'))),
  ],
  [
    'signed for the carrier by the municipality',
    'outside-role',
    by('declaration-signed', leadership, ofSide('carrier')),
  ],
  [
    'signed as the carrier’s, for the municipality',
    'outside-role',
    changed('declaration-signed', { side: 'municipality' }),
  ],
  ['drafted in the other side’s name', 'outside-role', changed('mailing-drafted', { side: 'municipality' })],
  ['approved in another office’s name', 'outside-role', by('mailing-approved', officer, isBy('press-office'))],
  [
    'stopped in another office’s name',
    'outside-role',
    before('mailing-sent', event('dispatch-stopped', { office: 'leadership' }, press)),
  ],
  [
    'the planner acted for an office and recorded nothing',
    'outside-role',
    forOffice('mailing-sent', 'social-planner', 'mail-room'),
  ],
  [
    'recorded for an office that judges itself',
    'outside-role',
    changed('recorded-for-office', { office: 'press-office' }),
    recorded,
  ],
  [
    'recorded by somebody else than the planner',
    'outside-role',
    both(by('recorded-for-office', press), by('mailing-printed', press)),
    recorded,
  ],
  ['recorded for one office, done as another', 'outside-role', by('mailing-printed', { for: 'mail-room' }), recorded],
  [
    'the record was another command’s',
    'outside-role',
    (events) => events.map((one) => (one.type === 'mailing-printed' ? { ...one, seq: one.seq + 1 } : one)),
    recorded,
  ],
  ['recorded after the import was finished', 'outside-role', without('case-imported'), eventsAfter(...IMPORTED)],
  ['a substitute whom nobody appointed', 'outside-role', without('substitute-appointed'), substituted],
  [
    'a substitute for another office',
    'outside-role',
    changed('substitute-appointed', { office: 'print-shop' }),
    substituted,
  ],
  [
    'a substitute whose time was over',
    'outside-role',
    changed('substitute-appointed', { until: '2026-05-03' }),
    substituted,
  ],
  [
    'a substitute before the time',
    'outside-role',
    changed('substitute-appointed', { from: '2026-05-05', until: undefined }),
    substituted,
  ],
  [
    'a substitute across the table',
    'outside-role',
    both(
      before(
        'case-closed',
        event(
          'substitute-appointed',
          { office: 'social-planner', person: carrier.person, from: '2026-03-01' },
          planner,
        ),
      ),
      by('case-closed', { ...carrier, for: 'social-planner' }),
    ),
  ],
  [
    'the leadership released for another office',
    'outside-role',
    forOffice('print-released', 'leadership', 'social-planner'),
  ],
];

test.each(named(BREACHES))('%s: %s', (_what, code, breach) => {
  expect(breach()).toContain(code);
});

test('where one person holds two offices, the leadership approves for the other', () => {
  const leadershipApproves = by('mailing-approved', { ...leadership, for: 'press-office' }, isBy('press-office'));
  expect(foundAfter(leadershipApproves)).toEqual([]);
});

test('a standing substitute acts until the last day of it', () => {
  const standing = (until?: string) => ({
    ...basis,
    substitutes: [
      { office: 'mail-room' as const, person: 'p-enabler' as never, ...(until ? { until: until as never } : {}) },
    ],
  });
  const sentBy = (until?: string) =>
    codesOf(
      by('mailing-sent', { ...person('enabler'), for: 'mail-room' })(
        eventsAfter(basisSet('2026-01-02', standing(until)), ...COURSE),
      ),
    );
  expect(sentBy()).toEqual([]);
  expect(sentBy('2026-05-04')).toEqual([]);
  expect(sentBy('2026-05-03')).toEqual(['outside-role']);
});

test('what the planner recorded was done by somebody else, and is the planner’s to take back', () => {
  const drafted = by('mailing-drafted', { person: planner.person });
  const approved = both(
    drafted,
    without('mailing-approved', isBy('leadership')),
    before(
      'cover-letter-signed',
      { ...event('recorded-for-office', { office: 'leadership', step: 'approve-mailing' }, planner), seq: 900 },
      {
        ...event('mailing-approved', { version: 1, office: 'leadership', documents: the.DOCUMENTS }, planner),
        seq: 901,
      },
    ),
  );
  expect(foundAfter(approved)).toEqual([]);
  const again = before(
    'addressees-selected',
    event('step-revoked', { step: 'sign-for-municipality', reopened: [] }, { ...planner, for: 'leadership' }),
  );
  expect(foundAfter(again)).toEqual([]);
  const judged = before(
    'addressees-selected',
    event(
      'step-revoked',
      { step: 'assess-legal-position', reopened: [] },
      { ...planner, for: 'data-protection-officer' },
    ),
  );
  expect(foundAfter(judged)).toContain('outside-role');
  expect(foundAfter(by('declaration-signed', { ...management, for: 'leadership' }, ofSide('carrier')))).toContain(
    'outside-role',
  );
});
