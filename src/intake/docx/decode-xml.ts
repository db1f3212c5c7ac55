/** What an XML declaration says of its characters; it is written in ASCII, or in UTF-16 with a mark. */
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/u;
const LONGEST_DECLARATION = 200;

/**
 * The text of an XML file, by its byte order mark, else by its declaration, else UTF-8; null where
 * its bytes are no characters of that encoding or nobody knows the encoding.
 */
export function decodeXml(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, every other byte of the declaration is empty.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  return DECLARED.exec(head.replace(/^\u00ef\u00bb\u00bf/u, ''))?.[1] ?? 'utf-8';
}
