import * as the from '../domain/commands.ts';
import { headOfUnit, leadership, management, planner } from '../domain/people.ts';
import { basis } from '../domain/story.ts';
import {
  again,
  type BreachCase,
  before,
  both,
  by,
  changed,
  correcting,
  event,
  eventsAfter,
  named,
  ofSide,
  without,
} from './altered-events.ts';
import { TWO_SIGNATORIES, WITH_A_RESOLUTION } from './honest-cases.ts';

const signedByTwo = eventsAfter(...TWO_SIGNATORIES);
const resolved = eventsAfter(...WITH_A_RESOLUTION);
const isSecond = ({ actor }: { readonly actor: { readonly person: string } }) => actor.person === 'p-second-manager';
const withStatistics = { basis: { ...basis, offices: [...basis.offices, 'statistics-office'] } };

const BREACHES: readonly BreachCase[] = [
  ['weighed before the officer was told', 'weighed-uninformed', without('data-protection-officer-informed')],
  ['weighed before the press office was told', 'weighed-uninformed', without('press-office-informed')],
  ['weighed before the registration office was told', 'weighed-uninformed', without('registration-office-informed')],
  ['the statistics office was never told', 'weighed-uninformed', changed('planning-basis-set', withStatistics)],
  ['a notice was taken back', 'weighed-uninformed', before('request-weighed', correcting('inform-press-office'))],
  [
    'accepted what is not permissible',
    'accepted-not-permissible',
    changed('legal-position-assessed', { outcome: 'not-permissible' }),
  ],
  ['accepted without a legal position', 'accepted-not-permissible', without('legal-position-assessed')],
  [
    'accepted a reshaped purpose on the former assessment',
    'accepted-not-permissible',
    before('request-weighed', event('purpose-revised', { reopened: [], request: the.aRequest }, planner)),
  ],
  ['co-signed by whoever decided', 'confirmed-own-decision', by('decision-confirmed', { person: planner.person })],
  [
    'corrected by whoever decided',
    'confirmed-own-decision',
    before(
      'declaration-rendered',
      event('step-corrected', { step: 'confirm-decision', reopened: ['confirm-decision'] }, headOfUnit),
      event('decision-confirmed', {}, { ...headOfUnit, person: planner.person }),
    ),
  ],
  ['signed without a decision', 'signed-before-acceptance', without('request-weighed')],
  ['signed after a decline', 'signed-before-acceptance', changed('request-weighed', { outcome: 'decline' })],
  ['signed before the co-signature', 'signed-before-acceptance', without('decision-confirmed')],
  [
    'signed after the decision was given back',
    'signed-before-acceptance',
    again('request-weighed', 'declaration-rendered'),
  ],
  ['signed without the resolution', 'signed-before-acceptance', without('resolution-obtained'), resolved],
  [
    'signed after a postponed resolution',
    'signed-before-acceptance',
    changed('resolution-obtained', { outcome: 'postponed' }),
    resolved,
  ],
  ['signed another declaration', 'signed-before-acceptance', changed('declaration-signed', { document: the.LETTER })],
  ['drafted before the carrier signed', 'unsigned', without('declaration-signed', ofSide('carrier'))],
  ['drafted before the municipality signed', 'unsigned', without('declaration-signed', ofSide('municipality'))],
  ['one of two signed for the carrier', 'unsigned', without('declaration-signed', isSecond), signedByTwo],
  [
    'one signed twice for the carrier',
    'unsigned',
    by('declaration-signed', { person: management.person }, isSecond),
    signedByTwo,
  ],
  [
    'the first of two signed what the decision no longer says',
    'unsigned',
    // The decider would have opened the decision again; whoever signed before it was, signed another one.
    both(
      before('mailing-drafted', correcting('weigh-request')),
      before(
        'mailing-drafted',
        event('request-weighed', { outcome: 'accept' }, planner),
        event('decision-confirmed', {}, headOfUnit),
        event('declaration-rendered', { file: { document: the.DECLARATION }, decision: 1 }),
        event('declaration-signed', { document: the.DECLARATION, side: 'carrier' }, management),
        event('declaration-signed', { document: the.DECLARATION, side: 'municipality' }, leadership),
      ),
    ),
    signedByTwo,
  ],
  ['signatures taken back by a correction', 'unsigned', before('addressees-selected', correcting('sign-for-carrier'))],
  [
    'signatures of a decision that was taken back',
    'unsigned',
    before('print-released', correcting('confirm-decision')),
  ],
  [
    'the declaration rendered anew after it was signed',
    'unsigned',
    again('declaration-rendered', 'declaration-signed'),
  ],
];

test.each(named(BREACHES))('%s: %s', (_what, code, breach) => {
  expect(breach()).toContain(code);
});
