/** Fingerprints of forms and MACs of commands. */
import { randomBytes } from 'node:crypto';
import { commandMac, signCommand, verifyCommandMac } from '../../storage/sealing/command-mac.ts';
import { fingerprint } from '../../storage/sealing/fingerprint.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';

const key = randomBytes(32);

test('the same form has the same fingerprint, whatever the order of its fields', () => {
  const one = fingerprint({ key, form: { type: 'weigh-request', reasons: 'Grüße', count: 3 } });
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint({ key, form: { count: 3, reasons: 'Grüße', type: 'weigh-request' } })).toBe(one);
});

test("another form, or another case's key, gives another fingerprint", () => {
  const one = fingerprint({ key, form: { count: 3 } });
  expect(fingerprint({ key, form: { count: 4 } })).not.toBe(one);
  expect(fingerprint({ key: randomBytes(32), form: { count: 3 } })).not.toBe(one);
});

test('a signed command verifies, also after a journey through JSON', () => {
  const signed = signCommand(key, {
    type: 'replan',
    data: { at: '2026-01-01', who: undefined },
    actor: { role: 'engine' },
  });
  expect(verifyCommandMac(key, signed)).toBe(true);
  expect(verifyCommandMac(key, JSON.parse(JSON.stringify(signed)))).toBe(true);
  expect(signCommand(key, signed)).toEqual(signed);
});

test('a command that was altered, or signed by somebody without the key, does not verify', () => {
  const signed = signCommand(key, { type: 'replan', actor: { role: 'carrier' } });
  expect(verifyCommandMac(key, { ...signed, actor: { role: 'leadership' } })).toBe(false);
  expect(verifyCommandMac(key, { ...signed, extra: 1 })).toBe(false);
  expect(verifyCommandMac(randomBytes(32), signed)).toBe(false);
  for (const mac of [undefined, '', 'x', 42, signed.mac.toUpperCase(), commandMac(randomBytes(32), signed)]) {
    expect(verifyCommandMac(key, { ...signed, mac })).toBe(false);
  }
});

test('a text is hashed by its UTF-8 bytes', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('ü')).toBe('607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f');
});
