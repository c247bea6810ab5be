/** Whether a file that is something else is a zip as well: zip readers look from the end. */
const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
const DIRECTORY = Buffer.from('PK\u0001\u0002', 'latin1');
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

export function endsAsArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (
    let at = bytes.lastIndexOf(END_OF_DIRECTORY);
    at >= from && at >= 0;
    at = bytes.lastIndexOf(END_OF_DIRECTORY, at - 1)
  ) {
    if (at + END_BYTES <= bytes.length && isDirectory(bytes, at)) return true;
    if (at === 0) break;
  }
  return false;
}

/** Four bytes may be there by chance; that they end a directory is none. */
function isDirectory(bytes: Buffer, at: number): boolean {
  const [entries, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12)];
  if (entries === 0) return size === 0;
  return size <= at && bytes.subarray(at - size, at - size + 4).equals(DIRECTORY);
}
