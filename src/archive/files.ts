/** Files in memory: their bytes by path, relative, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Files that are read when they are asked for; a map of bytes is one such. */
export interface StoredFiles {
  keys(): Iterable<string>;
  has(path: string): boolean;
  get(path: string): Uint8Array | undefined;
}

/** A file on its way: whoever takes it need not keep it. */
export type Entry = readonly [path: string, bytes: Uint8Array];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a file in UTF-8. Throws when the bytes are not that. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** A text as the bytes of a file. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The same files in the order of their paths: what is made of them does not depend on who listed them. */
export function sorted<T>(files: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
