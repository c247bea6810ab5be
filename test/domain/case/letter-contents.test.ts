/** What every mailing contains, and from whom it comes: L3–L6, R5, R9, F2. */
import {
  approve,
  CHANGED_LETTER,
  LETTER,
  proposeMailing,
  releasePrint,
  selectAddressees,
  signCoverLetter,
  waive,
  weigh,
} from '../commands.ts';
import { carrier, planner, press, registry } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { instead, leavingOut, withStatistics } from './variations.ts';

test('L3: the leadership signs the cover letter of the approved version and of no other', () => {
  const approved = given(...upTo('approve-mailing'));
  approved
    .when(signCoverLetter({ documents: [CHANGED_LETTER] }), { at: '2026-04-13' })
    .thenRefused({ code: 'other-version', rule: 'L2' });
  approved.when(signCoverLetter(), { at: '2026-04-13', as: planner }).thenRefused({ code: 'not-your-step' });
});

test.each([
  ['L4', 'that taking part is voluntary', { voluntary: false }],
  ['L5', 'the trusted person', { trustedPerson: false }],
  ['R9', 'wording that calls nobody lonely', { noLabel: false }],
  ['R5', 'the data-protection notice', { dataProtectionNotice: false }],
] as const)('%s: a draft without %s is not proposed', (rule, _what, gap) => {
  given(...before('draft-mailing'))
    .when(proposeMailing(LETTER, gap), { at: '2026-03-30', as: carrier })
    .thenRefused({ code: 'mailing-incomplete', rule });
});

test('L3: a letter that does not come from the leadership is not proposed, unless the planner waives the rule', () => {
  const letter = proposeMailing(LETTER, { fromLeadership: false });
  given(...before('draft-mailing'))
    .when(letter, { at: '2026-03-30', as: carrier })
    .thenRefused({ code: 'not-from-leadership', rule: 'L3' });
  given(...before('draft-mailing'), on('2026-03-27', waive('draft-mailing', { rule: 'L3' })))
    .when(letter, { at: '2026-03-30', as: carrier })
    .then({ type: 'mailing-drafted', data: { checklist: { fromLeadership: false } } });
});

test('L3: where the leadership’s signature is waived, the letter is printed without it, through every new version', () => {
  const waived = [...before('draft-mailing'), on('2026-03-27', waive('sign-cover-letter'))];
  given(...waived)
    .when(proposeMailing(LETTER, { fromLeadership: false }), { at: '2026-03-30', as: carrier })
    .then({ type: 'mailing-drafted' });
  const drafted = leavingOut(upTo('plan-dispatch'), 'sign-cover-letter').slice(waived.length - 1);
  given(...waived, ...drafted)
    .when(releasePrint(), { at: '2026-04-20' })
    .then({ type: 'print-released' });
});

test('R9: what the machine read in the letter weighs more than what was ticked', () => {
  const { data } = proposeMailing();
  const found = {
    type: 'draft-mailing',
    data:
      data.action === 'propose'
        ? { ...data, pieces: data.pieces.map((piece) => ({ ...piece, findings: ['label-found'] })) }
        : data,
  } as const;
  given(...before('draft-mailing'))
    .when(found, { at: '2026-03-30', as: carrier })
    .thenRefused({ code: 'label-found', rule: 'R9' });
});

test('F2: where data goes to the statistics office, the letter announces it', () => {
  const agreed = instead(before('draft-mailing'), weigh({ statisticsAgreed: true }));
  const story = given(...withStatistics(agreed));
  story
    .when(proposeMailing(), { at: '2026-03-30', as: carrier })
    .thenRefused({ code: 'mailing-incomplete', rule: 'F2' });
  story
    .when(proposeMailing(LETTER, { statisticsAnnounced: true }), { at: '2026-03-30', as: carrier })
    .then({ type: 'mailing-drafted' });
});

test('L6: an approval confirms that the tone is appreciative and caring', () => {
  given(...upTo('draft-mailing'))
    .when(approve(undefined, false), { at: '2026-04-08', as: press })
    .thenRefused({ code: 'tone-not-confirmed', rule: 'L6' });
});

test('L9: the registration office selects while the letter is still being drafted, and prints nothing by that', () => {
  given(...upTo('draft-mailing'), on('2026-04-14', { type: 'plan-dispatch', data: { date: '2026-05-04' as never } }))
    .when(selectAddressees(), { at: '2026-04-21', as: registry })
    .then({ type: 'addressees-selected' });
});
