/** L9: addresses stay fresh: a selection that a later day of dispatch makes old is drawn anew, until it is printed. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import { day } from '../calendar/muelheim.ts';
import { planDispatch, print, selectAddressees } from '../commands.ts';
import { given, on } from '../story.ts';
import { upTo } from '../whole-case.ts';
import { calendarChanges, type Story, where } from './variations.ts';

const selected = upTo('select-addressees');
const isOpen = (...story: Story) => openSteps(given(...story).state()).some(({ step }) => step === 'select-addressees');
const election = { id: 'council-2026', kind: 'municipal-council', date: day('2026-06-14') } as const;

test('L9: a dispatch that is planned later makes a selection old: it is drawn anew, ten working days before', () => {
  const later = [...selected, on('2026-04-22', planDispatch('2026-06-01'))];
  expect(isOpen(...later)).toBe(true);
  given(...later)
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ code: 'step-not-open' });
  // Ten working days before Monday 1 June, with Whit Monday between: Friday 15 May.
  given(...later)
    .when(selectAddressees(), { at: '2026-05-14' })
    .thenRefused({ code: 'too-early', rule: 'L9' });
  given(...later)
    .when(selectAddressees(), { at: '2026-05-15' })
    .then({ type: 'addressees-selected' });
});

test('L9: a selection of the tenth working day before stays, one of the eleventh does not', () => {
  // It was drawn on Tuesday 21 April; with 1 May between, that is the tenth before Wednesday 6 May.
  expect(isOpen(...selected, on('2026-04-22', planDispatch('2026-05-06')))).toBe(false);
  expect(isOpen(...selected, on('2026-04-22', planDispatch('2026-05-07')))).toBe(true);
});

test('L9: an election that moves the day of dispatch makes the selection old as well', () => {
  expect(isOpen(...calendarChanges('2026-04-22', { elections: [election] }, selected))).toBe(true);
});

test('L9: an election that does not touch the day leaves it', () => {
  expect(
    isOpen(...calendarChanges('2026-04-22', { elections: [{ ...election, date: day('2026-12-06') }] }, selected)),
  ).toBe(false);
});

test('L9: what is printed already is not selected again', () => {
  expect(isOpen(...upTo('print-mailing'), on('2026-04-28', planDispatch('2026-06-01')))).toBe(false);
});

test('L9: in a county the old selections of all towns are drawn anew', () => {
  const registers = [
    { id: 'altstadt', name: 'Altstadt' },
    { id: 'neuburg', name: 'Neuburg' },
  ];
  const { state } = given(
    where({ kind: 'county', registers }),
    ...upTo('release-print'),
    on('2026-04-20T11:00', selectAddressees({ register: 'altstadt', count: 990 })),
    on('2026-04-30', selectAddressees({ register: 'neuburg', count: 990 })),
    on('2026-04-30', planDispatch('2026-05-13')),
  );
  expect(openSteps(state()).flatMap(({ step, instance }) => (step === 'select-addressees' ? [instance] : []))).toEqual([
    'altstadt',
    'neuburg',
  ]);
});
