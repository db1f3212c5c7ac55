/** The end of a zip with more files than its plain form can count, as ZIP64 has it. */

/** The plain end of a zip, in bytes, and what it says instead of a count that ZIP64 has. */
const END = 22;
const COUNTED_ELSEWHERE = 0xffff;
const RECORD = 56;
const LOCATOR = 20;
/** The version of the format that readers need. */
const VERSION = 45;

/** Whether a zip of so many files needs the longer end. */
export function needsZip64(files: number): boolean {
  return files >= COUNTED_ELSEWHERE;
}

/**
 * The same zip with an end that counts `files` by 64 bits. The zip itself must be shorter than 4 GiB,
 * and have no comment.
 */
export function withZip64End(zipped: Uint8Array, files: number): Uint8Array {
  const start = zipped.length - END;
  const end = new DataView(Uint8Array.from(zipped.subarray(start)).buffer);
  const made = new Uint8Array(zipped.length + RECORD + LOCATOR);
  made.set(zipped.subarray(0, start));
  const record = new DataView(made.buffer, start, RECORD);
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, BigInt(RECORD - 12), true);
  record.setUint16(12, VERSION, true);
  record.setUint16(14, VERSION, true);
  record.setBigUint64(24, BigInt(files), true);
  record.setBigUint64(32, BigInt(files), true);
  record.setBigUint64(40, BigInt(end.getUint32(12, true)), true);
  record.setBigUint64(48, BigInt(end.getUint32(16, true)), true);
  const locator = new DataView(made.buffer, start + RECORD, LOCATOR);
  locator.setUint32(0, 0x07064b50, true);
  locator.setBigUint64(8, BigInt(start), true);
  locator.setUint32(16, 1, true);
  end.setUint16(8, COUNTED_ELSEWHERE, true);
  end.setUint16(10, COUNTED_ELSEWHERE, true);
  made.set(new Uint8Array(end.buffer), start + RECORD + LOCATOR);
  return made;
}
