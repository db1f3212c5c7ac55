import { unzipSync } from 'fflate';
import { crc32 } from '../../model/crc32.ts';
import { damaged, Unreadable } from '../fault.ts';
import { decodeXml } from './decode-xml.ts';
import { zipEntries, type ZipEntry } from './entries.ts';

/** More than any document unpacks to; a zip that says so is made to fill a disk. */
export const LIMITS = {
  /** Bytes of one part, unpacked. */
  part: 64 * 2 ** 20,
  /** Bytes of all parts that are read. */
  parts: 128 * 2 ** 20,
  /** How many times its packed size a large part may grow; text seldom grows more than thirty times. */
  growth: 200,
  entries: 10_000,
};
/** Below this size, growth says nothing. */
const SMALL = 2 ** 20;

/** The parts of a Word file that hold text and its settings. */
const READ =
  /^(?:_rels\/\.rels|word\/(?:(?:diagrams\/|charts\/)?[a-z]+\d*\.xml|_rels\/[a-z]+\d*\.xml\.rels))$/iu;

/**
 * The parts of a Word file that are read, by path. What a part will unpack to is checked before it
 * is unpacked, and no more than that is ever written. What was unpacked has the sum and the size that
 * the directory says: a changed character is never taken for the document's.
 *
 * Throws `Unreadable`: `zip-bomb`, `damaged-file`.
 */
export function unzipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  let total = 0;
  let count = 0;
  try {
    const entries = zipEntries(bytes);
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1;
        if (count > LIMITS.entries) throw bomb(`有 ${String(count)} 个以上的部件`);
        if (!READ.test(name)) return false;
        total += originalSize;
        if (originalSize > LIMITS.part || total > LIMITS.parts)
          throw bomb(`解开后超过 ${String(LIMITS.parts / 2 ** 20)} MB`);
        if (originalSize > SMALL && originalSize > size * LIMITS.growth)
          throw bomb(`部件 ${name} 解开后大 ${String(Math.floor(originalSize / size))} 倍`);
        return true;
      },
    });
    return new Map(
      Object.entries(parts).map(([name, part]) => [name, exactly(name, part, entries)] as const),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw damaged('压缩包');
  }
}

/** The text of a part that is what was packed. Throws `Unreadable`. */
function exactly(name: string, part: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): string {
  const entry = entries.get(name);
  if (entry?.size !== part.length || entry.sum !== crc32(part))
    throw damaged('文件', `部件 ${name} 与它的校验和不符`);
  const text = decodeXml(part);
  if (text === null) throw damaged('文件', `部件 ${name} 里有不成字符的字节`);
  return text;
}

function bomb(what: string): Unreadable {
  return new Unreadable({
    rule: 'zip-bomb',
    message: `${what}，不像文档，没有解开`,
    hint: '请确认文件来源；确是文档的，请用 Word 另存后再试',
  });
}
