/** A BagIt 1.0 bag (RFC 8493): files that can be checked with nothing but a program for SHA-256. */
import { createHash } from 'node:crypto';
import { bytesOf } from './files.ts';
import type { Entry } from './files.ts';

/** Labels and values of `bag-info.txt`, in order. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** SHA-256 of files in hex digits, by path. */
export type Sums = ReadonlyMap<string, string>;

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const PAYLOAD_MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/**
 * Puts `payload` (paths below `data/`) and `tags` (the other files) into a bag, one file after the
 * other, the manifests at the end; no file is kept. Paths must be plain ASCII, so that manifests need
 * no escapes; throws on others, and on a tag file in the payload's place.
 */
export async function* bag(
  payload: Iterable<Entry>,
  tags: AsyncIterable<Entry> | Iterable<Entry>,
  info: BagInfo,
): AsyncGenerator<Entry> {
  const kept = new Map<string, string>();
  let octets = 0;
  for (const [path, bytes] of payload) {
    octets += bytes.length;
    yield listed(kept, `data/${path}`, bytes);
  }
  const described = new Map<string, string>();
  for await (const [path, bytes] of tags) {
    if (path.startsWith('data/')) refuse(path);
    yield listed(described, path, bytes);
  }
  const oxum = ['Payload-Oxum', `${octets}.${kept.size}`] as const;
  yield listed(described, 'bagit.txt', bytesOf(DECLARATION));
  yield listed(described, 'bag-info.txt', bytesOf(infoText([...info, oxum])));
  yield listed(described, PAYLOAD_MANIFEST, bytesOf(manifestText(kept)));
  yield [TAG_MANIFEST, bytesOf(manifestText(described))];
}

/** One line for each file, in the order of their paths: its SHA-256, two spaces, its path. */
export function manifestText(sums: Sums): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Enters a file in the list of sums. */
function listed(sums: Map<string, string>, path: string, bytes: Uint8Array): Entry {
  if (!isPlain(path)) refuse(path);
  sums.set(path, sha256(bytes));
  return [path, bytes];
}

function refuse(path: string): never {
  throw new Error(`不能放进 BagIt 包的路径：${path}`);
}

/** Printable ASCII without what a manifest or a file system takes for something else. */
function isPlain(path: string): boolean {
  return /^[\x21-\x7e]+$/.test(path) && !/[%\\:*?"<>|]|(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}

/** A value of several lines goes on with white space, as the format has it. */
function infoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s*\n\s*/g, '\n  ')}\n`).join('');
}
