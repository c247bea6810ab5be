import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { CaseId } from '../../domain/terms.ts';
import {
  DocumentBrokenError,
  decryptDocument,
  documentCommitment,
  encryptDocument,
} from '../../storage/sealing/document-cipher.ts';

const key = randomBytes(32);
const caseId = 'c1' as CaseId;

test('every document that was encrypted opens as what it was, and its commitment holds', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (plain) => {
      const { ciphertext, commitment } = encryptDocument({ key, caseId, plain });
      const opened = decryptDocument({ key, caseId, ciphertext });
      expect(opened.plain.equals(plain)).toBe(true);
      expect(documentCommitment(opened.salt, opened.plain)).toBe(commitment);
    }),
  );
});

test('the same document twice gives other bytes and another commitment', () => {
  const [one, other] = [1, 2].map(() => encryptDocument({ key, caseId, plain: Buffer.from('letter') }));
  expect(one?.ciphertext.equals(other?.ciphertext ?? Buffer.alloc(0))).toBe(false);
  expect(one?.commitment).not.toBe(other?.commitment);
});

test('the commitment holds for no other document', () => {
  const { ciphertext, commitment } = encryptDocument({ key, caseId, plain: Buffer.from('letter') });
  const { salt } = decryptDocument({ key, caseId, ciphertext });
  expect(documentCommitment(salt, Buffer.from('lettre'))).not.toBe(commitment);
});

test('a single changed byte anywhere keeps it from opening', () => {
  const { ciphertext } = encryptDocument({ key, caseId, plain: Buffer.from('letter') });
  for (let at = 0; at < ciphertext.length; at += 1) {
    const changed = Buffer.from(ciphertext);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => decryptDocument({ key, caseId, ciphertext: changed })).toThrow(DocumentBrokenError);
  }
});

test('it opens neither in another case, nor under another key, nor when it was cut off', () => {
  const { ciphertext } = encryptDocument({ key, caseId, plain: Buffer.from('letter') });
  const attempts = [
    { key, caseId: 'c2' as CaseId, ciphertext },
    { key: randomBytes(32), caseId, ciphertext },
    ...[0, 3, 30, 48, 60, ciphertext.length - 1].map((end) => ({
      key,
      caseId,
      ciphertext: ciphertext.subarray(0, end),
    })),
  ];
  for (const attempt of attempts) expect(() => decryptDocument(attempt)).toThrow(DocumentBrokenError);
});
