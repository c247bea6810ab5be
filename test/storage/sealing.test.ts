import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseId, Json, KeyId } from '../../domain/terms.ts';
import { commitmentHolds, openValue, revealValue, SealBrokenError, sealValue } from '../../storage/sealing/seal.ts';

const KEY = randomBytes(32);
const KID = 'k1' as KeyId;
const CASE = 'c1' as CaseId;
const PATH = 'request.contact.name';
const seal = (value: Json, changes: Partial<Parameters<typeof sealValue>[0]> = {}) =>
  sealValue({ key: KEY, kid: KID, caseId: CASE, path: PATH, value, ...changes });
const open = (sealed: SealedValue, changes: Partial<Parameters<typeof openValue>[0]> = {}) =>
  openValue({ key: KEY, caseId: CASE, path: PATH, sealed, ...changes });
const anyValue = fc.jsonValue() as fc.Arbitrary<Json>;

test('every value that was sealed opens as what it was', () => {
  fc.assert(fc.property(anyValue, (value) => canonicalJson(open(seal(value))) === canonicalJson(value)));
});

test("a sealed value has the journal's shape and says nothing of what it holds", () => {
  const sealed = seal('Erika Mustermann');
  expect(Object.keys(sealed)).toEqual(['$sealed', 'kid', 'alg', 'iv', 'ct', 'com']);
  expect(sealed).toMatchObject({ $sealed: 1, kid: KID, alg: 'A256GCM' });
  for (const part of [sealed.iv, sealed.ct, sealed.com]) expect(part).toMatch(/^[A-Za-z0-9_-]+$/);
  const again = seal('Erika Mustermann');
  for (const part of ['iv', 'ct', 'com'] as const) expect(again[part]).not.toBe(sealed[part]);
});

test('a single changed character of nonce, ciphertext or commitment keeps it from opening', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .'];
  const change = fc.tuple(fc.constantFrom('iv', 'ct', 'com'), fc.nat(), fc.constantFrom(...letters));
  fc.assert(
    fc.property(anyValue, change, (value, [part, position, letter]) => {
      const sealed = seal(value);
      const at = position % sealed[part].length;
      fc.pre(sealed[part][at] !== letter);
      const changed = sealed[part].slice(0, at) + letter + sealed[part].slice(at + 1);
      expect(() => open({ ...sealed, [part]: changed })).toThrow(SealBrokenError);
    }),
    { numRuns: 500 },
  );
});

test('a cut-off ciphertext, another algorithm or another key id keep it from opening', () => {
  const sealed = seal('x');
  for (const changes of [{ ct: '' }, { ct: sealed.ct.slice(0, 20) }, { iv: '' }, { kid: 'k2' }, { alg: 'none' }]) {
    expect(() => open({ ...sealed, ...changes } as SealedValue)).toThrow(SealBrokenError);
  }
});

test('moved to another field or case, or under another key, it does not open', () => {
  const sealed = seal('x');
  const places = [{ path: 'request.contact.email' }, { caseId: 'c2' as CaseId }, { key: randomBytes(32) }];
  for (const place of places) expect(() => open(sealed, place)).toThrow(SealBrokenError);
});

test('where case and field end is part of the seal: shifting letters between them does not open', () => {
  const sealed = seal('x', { caseId: 'c1' as CaseId, path: '2.a' });
  expect(() => open(sealed, { caseId: 'c12' as CaseId, path: '.a' })).toThrow(SealBrokenError);
});

test('the error names key, case and field, and nothing of the value', () => {
  const attempt = () => open({ ...seal('Erika'), com: 'A'.repeat(43) });
  expect(attempt).toThrow(expect.objectContaining({ kid: KID, caseId: CASE, path: PATH }));
  expect(attempt).not.toThrow(/Erika/);
});

test('with the revealed salt the commitment proves the value without the key, and no other value', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (value, other) => {
      const sealed = seal(value);
      const revealed = revealValue({ key: KEY, caseId: CASE, path: PATH, sealed });
      expect(commitmentHolds({ commitment: sealed.com, ...revealed })).toBe(true);
      fc.pre(canonicalJson(value) !== canonicalJson(other));
      expect(commitmentHolds({ commitment: sealed.com, salt: revealed.salt, value: other })).toBe(false);
    }),
  );
});

test('what JSON cannot say exactly is not sealed', () => {
  for (const value of ['\ud800', Number.NaN, undefined]) expect(() => seal(value as Json)).toThrow();
});
