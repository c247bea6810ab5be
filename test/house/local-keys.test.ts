/** The secrets of a local installation. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localKeys } from '../../workers/local/local-keys.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'handschlag-keys-')), 'local-keys.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

test('the first start makes three different keys that nobody else may read', () => {
  const keys = localKeys(file);
  expect(new Set(Object.values(keys)).size).toBe(3);
  for (const key of Object.values(keys)) expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('every later start finds the same', () => {
  expect(localKeys(file)).toEqual(localKeys(file));
});

test('a file of an earlier release, with a key that nothing needs any more, still holds', () => {
  const keys = localKeys(file);
  writeFileSync(file, JSON.stringify({ ...keys, cookieSecret: keys.oidcSecret }));
  expect(localKeys(file)).toEqual(keys);
});

test('a broken file is never replaced: what it sealed would be lost', () => {
  writeFileSync(file, '{"keyEncryptionKey": "short"}');
  expect(() => localKeys(file)).toThrow(/Restore it from a copy/);
  expect(readFileSync(file, 'utf8')).toContain('short');
});

test('a lost file is never replaced beside the keys that it opens', () => {
  writeFileSync(join(file, '../keys.sqlite'), '');
  expect(() => localKeys(file)).toThrow(/is missing.*Put a copy of it back/);
  expect(existsSync(file)).toBe(false);
});
