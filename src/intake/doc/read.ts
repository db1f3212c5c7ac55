import WordExtractor from 'word-extractor';
import { damaged, Unreadable, type ReaderResult } from '../fault.ts';
import { ENCRYPTED } from '../faults.ts';
import { docResult } from './lines.ts';

/** Where Word's own stream may begin, and how it does; then, ten bytes on, what it says of itself. */
const SECTOR = 512;
const HEAD = [0xec, 0xa5];
const FLAGS = 0x0a;
const IS_ENCRYPTED = 0x0100;

/**
 * A Word file of the old format → its text.
 *
 * Throws `Unreadable`: `encrypted-file`, `damaged-file`.
 */
export async function readDoc(bytes: Uint8Array): Promise<ReaderResult> {
  if (isLocked(bytes)) throw new Unreadable(ENCRYPTED);
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => null);
  if (document === null) throw damaged('Word 文档');
  const plain = { filterUnicode: false };
  return docResult({
    body: document.getBody(plain),
    boxes: document.getTextboxes(plain),
    notes: `${document.getFootnotes(plain)}\n${document.getEndnotes(plain)}`,
    headers: document.getHeaders({ ...plain, includeFooters: false }),
    footers: document.getFooters(plain),
    comments: document.getAnnotations(plain),
  });
}

/** What a password protects would come out as nonsense. */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR; at + FLAGS + 2 <= bytes.length; at += SECTOR) {
    if (!HEAD.every((byte, i) => bytes[at + i] === byte)) continue;
    return (view.getUint16(at + FLAGS, true) & IS_ENCRYPTED) !== 0;
  }
  return false;
}
