/** Writes zips for tests, also such as no honest program would: lying sizes, entries in one place, other names. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** What the directory says in place of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  /** The name that the entry itself bears. */
  readonly localName?: string;
  /** Begins where the first entry does. */
  readonly overlaps?: boolean;
}

export function makeZip(entries: readonly ZipEntry[], { comment = '', before = '' } = {}): Buffer {
  const prefix = Buffer.from(before, 'latin1');
  const locals: Buffer[] = [prefix];
  const directory: Buffer[] = [];
  let at = prefix.length;
  for (const { name, content, stored, claims = {}, localName = name, overlaps } of entries) {
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(claims.flags ?? 0x800, 2);
    common.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4);
    common.writeUInt32LE(claims.crc ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims.size ?? plain.length, 18);
    const nameBytes = Buffer.from(name);
    common.writeUInt16LE(nameBytes.length, 22);
    const localBytes = Buffer.from(localName);
    const localCommon = Buffer.from(common);
    localCommon.writeUInt16LE(localBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), localCommon, localBytes, packed]);
    const start = overlaps ? prefix.length : at;
    const after = Buffer.alloc(14);
    after.writeUInt32LE(start, 10);
    const head = Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common.subarray(0, 26)]);
    directory.push(Buffer.concat([head, after, nameBytes]));
    if (overlaps) continue;
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, central, end, Buffer.from(comment)]);
}
