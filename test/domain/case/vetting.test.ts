/** Who stands behind a request: the vetting of the carrier (R6, A7), its contact person (R7), and how long a vetting lasts. */
import type { CaseId } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import { changeContact, findComplete, openCase, sealed, vet, waive, weigh } from '../commands.ts';
import { carrier, management, person, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { leavingOut } from './variations.ts';

const ready = given(...before('vet-carrier'));
const EARLIER = 'c0000000000000000000000002' as CaseId;

test.each(['authorised', 'assigned', 'empowered'] as const)(
  'R6: a carrier whose persons are not %s does not pass the vetting',
  (what) => {
    ready.when(vet({ [what]: false }), { at: '2026-03-05' }).thenRefused({ code: 'actors-not-authorised', rule: 'R6' });
  },
);

test('R6: what the vetting asks of the persons is waived by nobody', () => {
  given(...before('vet-carrier'), on('2026-03-05', waive('vet-carrier', { rule: 'A7' })))
    .when(vet({ empowered: false }), { at: '2026-03-05T11:00' })
    .thenRefused({ code: 'actors-not-authorised', rule: 'R6' });
  ready.when(waive('vet-carrier'), { at: '2026-03-05' }).thenRefused({ code: 'not-waivable', rule: 'R6' });
});

test.each(['known', 'goodReference'] as const)(
  'A7: a stranger does not pass the vetting (%s), unless the planner waives the rule with a reason',
  (what) => {
    ready.when(vet({ [what]: false }), { at: '2026-03-05' }).thenRefused({ code: 'carrier-unknown', rule: 'A7' });
    given(...before('vet-carrier'), on('2026-03-05', waive('vet-carrier', { rule: 'A7' })))
      .when(vet({ [what]: false }), { at: '2026-03-05T11:00' })
      .then({ type: 'carrier-vetted', data: { [what]: false } });
  },
);

test('A7: planner or enabler vet, and nothing is decided before', () => {
  for (const as of [planner, person('enabler')])
    ready.when(vet(), { at: '2026-03-05', as }).then({ type: 'carrier-vetted' });
  ready.when(vet(), { at: '2026-03-05', as: carrier }).thenRefused({ code: 'not-your-step' });
  given(...leavingOut(before('weigh-request'), 'vet-carrier'))
    .when(weigh(), { at: '2026-03-16' })
    .thenRefused({ code: 'step-not-open', rule: 'A4' });
});

const carriedOver = (vettedOn: string) => vet({ carriedOver: { from: EARLIER, vettedOn: day(vettedOn) } });

test('A7: a vetting carries over for 24 months, to the day', () => {
  ready.when(carriedOver('2024-03-05'), { at: '2026-03-05' }).then({ type: 'carrier-vetted' });
  ready.when(carriedOver('2024-03-04'), { at: '2026-03-05' }).thenRefused({ code: 'vetting-too-old', rule: 'A7' });
  ready.when(carriedOver('2026-03-06'), { at: '2026-03-05' }).thenRefused({ code: 'vetting-too-old', rule: 'A7' });
});

test('A7: a vetting of 29 February carries over until the last day of February', () => {
  const february = given(on('2026-02-20', openCase()), on('2026-02-23', findComplete()));
  february.when(carriedOver('2024-02-29'), { at: '2026-02-28' }).then({ type: 'carrier-vetted' });
  february.when(carriedOver('2024-02-29'), { at: '2026-03-01' }).thenRefused({ code: 'vetting-too-old', rule: 'A7' });
});

test('A7: what counts is the day of the vetting, not the day on which it was entered', () => {
  ready
    .when(vet({ carriedOver: { from: EARLIER, vettedOn: day('2024-03-04') }, occurredOn: day('2026-03-04') }), {
      at: '2026-03-05',
    })
    .then({ type: 'carrier-vetted' });
});

test('R7: without a contact person a request is not complete, unless the planner waives the rule with a reason', () => {
  const unnamed = on('2026-03-02', openCase({ contact: undefined }));
  given(unnamed).when(findComplete(), { at: '2026-03-03' }).thenRefused({ code: 'no-contact', rule: 'R7' });
  given(unnamed, on('2026-03-03', waive('check-completeness', { rule: 'R7' })))
    .when(findComplete(), { at: '2026-03-03T11:00' })
    .then({ type: 'completeness-checked', data: { outcome: 'complete' } });
});

test('R6, R7: the carrier changes its contact person, who is authorised and assigned like the first', () => {
  const opened = given(...upTo('open-case'));
  for (const as of [carrier, management])
    opened.when(changeContact(), { at: '2026-03-03', as }).then({ type: 'contact-changed', data: { contact: sealed } });
  for (const gap of [{ authorised: false }, { assigned: false }])
    opened.when(changeContact(gap), { at: '2026-03-03' }).thenRefused({ code: 'contact-not-authorised', rule: 'R6' });
  opened.when(changeContact(), { at: '2026-03-03', as: planner }).thenRefused({ code: 'not-your-step' });
  const other = { ...sealed, ct: 'dddd' };
  const changed = given(
    on('2026-03-02', openCase({ contact: undefined })),
    on('2026-03-03', changeContact({ contact: other })),
  );
  expect(changed.state().facts.request?.contact).toEqual(other);
  changed.when(findComplete(), { at: '2026-03-04' }).then({ type: 'completeness-checked' });
});
