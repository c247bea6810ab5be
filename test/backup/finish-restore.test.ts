/** What the engine does at its first start after a restore: erasures of after the back-up are ordered once more, in each case. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Answer, CaseMessage } from '../../activities/contract.ts';
import { noteFile } from '../../storage/machine-files.ts';
import { finishRestore } from '../../workers/finish-restore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-finish-'));
  const orders = [{ municipality: 'muelheim', caseId: 'c1', keys: ['k1'] }];
  writeFileSync(noteFile(folder), JSON.stringify({ id: 'one', orders }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a run that remembers rows of after the back-up starts afresh, and then takes the order', async () => {
  const happened: string[] = [];
  const refusal = { code: 'journal-rolled-back', message: { de: '', en: '' } };
  const runs = {
    async send(message: CaseMessage) {
      happened.push(message.type);
      const isFresh = happened.includes('restart');
      return (isFresh ? { kind: 'receipt', repeated: false } : { kind: 'refused', refusal }) as unknown as Answer;
    },
    async restart() {
      happened.push('restart');
    },
  };
  const parts = { folder, runs, commandKey: Buffer.alloc(32), log: pino({ level: 'silent' }) };
  await finishRestore({ ...parts, signal: new AbortController().signal });
  expect(happened).toEqual(['order-erasure', 'restart', 'order-erasure']);
  expect(existsSync(noteFile(folder))).toBe(false);
});
