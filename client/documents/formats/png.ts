/**
 * A PNG, chunk by chunk (W3C PNG, third edition): whole, each checksum right, of a sane size, nothing behind its end. Texts, time
 * and camera data are left out, and so is whatever is no part of a still picture.
 */
import { crc32 } from 'node:zlib';
import type { Refusal } from '../../../domain/terms.ts';
import { documentBroken, documentPolyglot, imageTooLarge } from './format-refusals.ts';
import { areSane, type CleanImage } from './image-size.ts';

const SIGNATURE = 8;
/** Length, type and checksum. */
const AROUND = 12;

const PICTURE = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'hIST',
  'pHYs',
];

export function cleanPng(bytes: Buffer): CleanImage | Refusal {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  let removed = false;
  let hasData = false;
  for (let at = SIGNATURE; ; ) {
    if (at + AROUND > bytes.length) return documentBroken;
    const length = bytes.readUInt32BE(at);
    const next = at + AROUND + length;
    if (next > bytes.length) return documentBroken;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, next - 4)) !== bytes.readUInt32BE(next - 4)) return documentBroken;
    if ((at === SIGNATURE) !== (type === 'IHDR')) return documentBroken;
    if (type === 'IHDR') {
      if (length !== 13) return documentBroken;
      if (!areSane(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))) return imageTooLarge;
    }
    if (type === 'IDAT') hasData = true;
    if (PICTURE.includes(type)) kept.push(bytes.subarray(at, next));
    // What a reader must understand and we do not know is no picture for us.
    else if (/^[A-Z]/.test(type)) return documentBroken;
    else removed = true;
    if (type === 'IEND') {
      if (!hasData || length !== 0) return documentBroken;
      if (next < bytes.length) return documentPolyglot;
      return { plain: removed ? Buffer.concat(kept) : bytes, removed };
    }
    at = next;
  }
}
