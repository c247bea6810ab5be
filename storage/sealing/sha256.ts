/** SHA-256 as lower-case hex: of a row's text, of a document's ciphertext. */
import { createHash } from 'node:crypto';
import type { Hash } from '../../domain/terms.ts';

/** Hashes the UTF-8 bytes of a text. */
export const sha256Hex = (text: string): Hash => createHash('sha256').update(text, 'utf8').digest('hex') as Hash;

export const sha256HexOfBytes = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest('hex') as Hash;
