/** The day of an entry is the day on the municipality's clock, not on the machine's. */
import { tellerOf } from '../../client/history/teller.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';

const entered = (at: string, occurredOn: string) =>
  tellerOf({
    at,
    kind: 'event',
    type: 'mailing-sent',
    data: { occurredOn },
    actor: { role: 'mail-room' },
  } as never as Envelope);

test.each([
  ['2026-07-01T22:30:00.000Z', '2026-07-02'],
  ['2026-01-01T22:30:00.000Z', '2026-01-01'],
  ['2026-01-01T23:30:00.000Z', '2026-01-02'],
])('%s is in %s', (at, day) => {
  expect(entered(at, day)).toMatchObject({ day, on: { de: expect.not.stringContaining('nachgetragen') } });
});

test('what happened the day before was entered later, also a minute after midnight', () => {
  expect(entered('2026-07-01T22:01:00.000Z', '2026-07-01').on.en).toBe(' on 1 July 2026 (entered later)');
});
