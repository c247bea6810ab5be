/** A dispatch is planned for a working day, whichever command brings the day; what was planned before stays as it is. */
import { freeDayPlanned } from '../../client/commands/dispatch-day.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { muelheim } from '../domain/calendar/muelheim.ts';
import { decided } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const refusalOf = async (date: string) => {
  const { caseId } = await decided(at);
  const answer = await at.services.cases.submit({
    actor: at.actor('petra'),
    type: 'plan-dispatch',
    caseId,
    form: { date },
    key: `dispatch-on-${date}`,
  });
  return answer.kind === 'refused' ? answer.refusal : answer.kind;
};

test('T2: a public holiday is refused with the next working day', async () => {
  expect(await refusalOf('2026-12-25')).toEqual({
    code: 'no-working-day',
    rule: 'T2',
    message: {
      de: 'Der 25. Dezember 2026 ist ein Feiertag; versandt wird an einem Arbeitstag. Der nächste ist der 28. Dezember 2026.',
      en: '25 December 2026 is a public holiday; a mailing is sent on a working day. The next one is 28 December 2026.',
    },
  });
});

test('T2: a Sunday is refused, a working day is not', async () => {
  expect(await refusalOf('2026-11-29')).toMatchObject({ code: 'no-working-day' });
  expect(await refusalOf('2026-11-30')).toBe('receipt');
});

test('T2: on a Saturday the mailing of that very day is planned and sent: whoever does it is at work', async () => {
  const { caseId } = await decided(at);
  at.clock = '2026-11-28T10:00:00.000Z' as Instant;
  const plan = (date: string) =>
    at.services.cases.submit({
      actor: at.actor('petra'),
      type: 'plan-dispatch',
      caseId,
      form: { date },
      key: `on-a-saturday-for-${date}`,
    });
  expect(await plan('2026-11-29')).toMatchObject({ kind: 'refused', refusal: { code: 'no-working-day' } });
  expect(await plan('2026-11-28')).toMatchObject({ kind: 'receipt' });
});

describe('carried by another command', () => {
  const basis = { ...muelheim, holidays: [], closedDays: ['2026-05-15'] as PlainDate[] };
  const before = '2026-05-04T10:00:00.000Z' as Instant;
  const plan = (type: string, date: string) =>
    ({ type, data: { step: 'plan-dispatch', form: { date } } }) as unknown as CaseCommand;

  test.each(['correct-step', 'record-for-office'])('%s: a closed day is refused, too', (type) => {
    expect(freeDayPlanned({ basis, importing: false }, plan(type, '2026-05-15'), before)?.code).toBe('no-working-day');
    expect(freeDayPlanned({ basis, importing: false }, plan(type, '2026-05-18'), before)).toBeUndefined();
  });

  test('what is taken over from paper was planned for whatever day', () => {
    expect(freeDayPlanned({ basis, importing: true }, plan('record-for-office', '2026-05-15'), before)).toBeUndefined();
  });
});
