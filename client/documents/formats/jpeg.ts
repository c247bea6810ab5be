/**
 * A JPEG, segment by segment: whole, of a sane size, with nothing behind its end. What a camera writes beside the picture (where
 * and when, by whom, a preview) is left out; colours and how the picture is to be turned are kept.
 */
import type { Refusal } from '../../../domain/terms.ts';
import { documentBroken, documentPolyglot, imageTooLarge } from './format-refusals.ts';
import { areSane, type CleanImage } from './image-size.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const [JFIF, EXIF, ICC, ADOBE] = [0xe0, 0xe1, 0xe2, 0xee];

export function cleanJpeg(bytes: Buffer): CleanImage | Refusal {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let hasSize = false;
  let removed = false;
  for (let at = 2; ; ) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || marker === START) return documentBroken;
    if (marker === END) {
      if (!hasSize) return documentBroken;
      if (bytes.length > at + 2) return documentPolyglot;
      return { plain: removed ? Buffer.concat([...kept, bytes.subarray(at)]) : bytes, removed };
    }
    if (at + 4 > bytes.length) return documentBroken;
    const length = bytes.readUInt16BE(at + 2);
    const next = marker === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (length < 2 || next >= bytes.length) return documentBroken;
    const segment = bytes.subarray(at, next);
    if (isFrame(marker)) {
      if (length < 8) return documentBroken;
      if (!areSane(segment.readUInt16BE(7), segment.readUInt16BE(5))) return imageTooLarge;
      hasSize = true;
    }
    if (isKept(marker, segment)) kept.push(segment);
    else {
      removed = true;
      const turned = marker === EXIF ? orientationIn(segment) : undefined;
      if (turned !== undefined && turned > 1) kept.push(exifOf(turned));
    }
    at = next;
  }
}

/** Frames of every process; three other markers lie among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = segment.toString('latin1', 4, 16);
  return (
    (marker === JFIF && name.startsWith('JFIF\0')) ||
    (marker === ICC && name.startsWith('ICC_PROFILE\0')) ||
    (marker === ADOBE && name.startsWith('Adobe'))
  );
}

/** Within a scan 0xff is followed by zero or by a restart; anything else begins the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;
const HEADER = Buffer.from('Exif\0\0', 'latin1');

/** 1 to 8, from the first directory alone. */
function orientationIn(segment: Buffer): number | undefined {
  const tiff = segment.subarray(4 + HEADER.length);
  if (!segment.subarray(4, 4 + HEADER.length).equals(HEADER) || tiff.length < 14) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(short(directory), 100);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A segment that says nothing but how to turn the picture. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([HEADER, tiff]);
  const head = Buffer.from([0xff, EXIF ?? 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
