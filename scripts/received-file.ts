import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReceivedFile } from '../src/corpus/received.ts';
import { ALL_READERS } from '../src/intake/all-readers.ts';
import { unread } from '../src/intake/fault.ts';
import { LARGEST, tooLarge } from '../src/intake/faults.ts';
import { formatByName } from '../src/intake/format.ts';
import { readReceived } from '../src/intake/read.ts';

/** A received file with its text. One that is too large to be a document is not even opened. */
export async function readReceivedFile(directory: string, name: string): Promise<ReceivedFile> {
  const file = path.join(directory, name);
  const { size } = await stat(file);
  if (size > LARGEST) {
    const reading = unread(name, formatByName(name) ?? 'text', tooLarge(size));
    return { name, bytes: new Uint8Array(), reading };
  }
  const bytes = await readFile(file);
  return { name, bytes, reading: await readReceived(name, bytes, ALL_READERS) };
}
