/** Golden rows: a whole case as the first release told it is still read, and says the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agenda } from '../../../domain/case/agenda.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { foldCase } from '../../../domain/case/replay.ts';
import type { Envelope } from '../../../domain/journal/envelope.ts';
import type { Json } from '../../../domain/terms.ts';
import { time } from '../story.ts';

interface Row {
  readonly event: { readonly type: string; readonly data: Json };
  readonly meta: Pick<Envelope, 'seq' | 'at' | 'actor' | 'rules'>;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', 'rules-1.json'), 'utf8')) as readonly Row[];
const envelopes = rows.map(({ event, meta }) => ({ kind: 'event', ...event, ...meta }) as unknown as Envelope);

test('a case of the first version of the rules is read to its end', () => {
  const { state } = foldCase(envelopes);
  if (!state) throw new Error('no case');
  expect(state).toMatchObject({ status: 'closed', rules: 1, facts: { sent: 1980 } });
  expect(viewOf(state)).toMatchObject({ row: { phase: 'closed' }, tasks: [] });
  expect(() => agenda(state, time('2026-12-01'))).not.toThrow();
});

test('a case of the first version that is under way asks for what it has not done under the second', () => {
  const { state } = foldCase(envelopes.filter(({ seq }) => seq < 22));
  if (!state) throw new Error('no case');
  expect(state.basis.registers).toEqual([]);
  expect(viewOf(state).tasks.map(({ step }) => step)).toEqual(
    expect.arrayContaining(['vet-carrier', 'estimate-addressees']),
  );
});
