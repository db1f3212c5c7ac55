import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';

/** Hexadecimal digits of the seal, which stands at the end. */
const SEAL = 64;

/** What a sealed file holds; null where none is, or where it is another program's, cut short or damaged. */
export async function readSealed<T>(
  file: string,
  program: string,
  read: (bytes: Uint8Array) => T,
): Promise<T | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const end = bytes.length - SEAL;
  if (bytes.toString('latin1', Math.max(0, end)) !== sealOf(program, [bytes.subarray(0, end)])) {
    return null;
  }
  return read(bytes.subarray(0, end));
}

/** Writes the pieces one after the other, and the seal that this program knows them again by. */
export async function writeSealed(
  file: string,
  program: string,
  pieces: readonly Uint8Array[],
): Promise<void> {
  const partial = `${file}.${process.pid}`;
  const handle = await open(partial, 'w');
  try {
    for (const piece of pieces) await handle.writeFile(piece);
    await handle.writeFile(sealOf(program, pieces));
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}

function sealOf(program: string, pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(program);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
