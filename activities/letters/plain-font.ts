/**
 * A font in the form that its letters can be read from as they lie there. WOFF keeps each table compressed, and fontkit inflates the
 * letters' table again for every letter that it looks at.
 */
import { inflateSync } from 'node:zlib';

/** The same tables, byte for byte; WOFF File Format 1.0, sections 3 to 5. */
export function plainFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableOf(woff, WOFF_HEADER + index * WOFF_ENTRY));
  const header = Buffer.alloc(HEADER + count * ENTRY);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  let offset = header.length;
  const parts: Buffer[] = [header];
  for (const [index, { name, checksum, bytes }] of tables.entries()) {
    const entry = HEADER + index * ENTRY;
    name.copy(header, entry);
    checksum.copy(header, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(bytes.length, entry + 12);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

function tableOf(woff: Buffer, entry: number) {
  const [offset, stored, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
    number,
    number,
    number,
  ];
  const bytes = woff.subarray(offset, offset + stored);
  return {
    name: woff.subarray(entry, entry + 4),
    checksum: woff.subarray(entry + 16, entry + 20),
    // What compression would not have made smaller lies there as it is.
    bytes: stored < length ? inflateSync(bytes) : bytes,
  };
}
