/** Carrying out an erasure: the keys that were named go, another case's stay, whatever an order says. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseSealedValues } from '../../activities/erase.ts';
import type { Work } from '../../domain/case/work.ts';
import type { CaseId, Instant, KeyId } from '../../domain/terms.ts';
import { openStorage } from '../../storage/open.ts';
import { given } from '../domain/story.ts';
import { upTo } from '../domain/whole-case.ts';

const AT = '2026-03-02T10:00:00.000Z' as Instant;
const [OWN, FOREIGN] = ['a'.repeat(26) as KeyId, 'b'.repeat(26) as KeyId];

test('an order that names another case’s key leaves that key alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-erase-'));
  const storage = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  const state = { ...given(...upTo('open-case')).state(), erasures: [{ order: 9, keys: [OWN, FOREIGN], done: false }] };
  await storage.keys.create({ kid: OWN, caseId: state.caseId, kind: 'text' }, AT);
  await storage.keys.create({ kid: FOREIGN, caseId: 'another' as CaseId, kind: 'text' }, AT);
  const work: Work = { key: 'erase/9', kind: 'erase', due: AT, target: 'erase/9', to: [], order: 9 };
  expect(await eraseSealedValues({ storage }, state, work)).toMatchObject({ type: 'record-erasure' });
  expect(await storage.keys.isDestroyed(OWN)).toBe(true);
  expect(await storage.keys.find(FOREIGN)).toBeDefined();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});
