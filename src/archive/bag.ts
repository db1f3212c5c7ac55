/** A BagIt 1.0 bag (RFC 8493): files that can be checked with nothing but a program for SHA-256. */
import { createHash } from 'node:crypto';
import { bytesOf, sorted } from './files.ts';
import type { Files } from './files.ts';

/** Labels and values of `bag-info.txt`, in order. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const PAYLOAD_MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/**
 * Puts `payload` (paths below `data/`) and `tags` (the other files) into a bag. Paths must be plain
 * ASCII, so that manifests need no escapes; throws on others, and on a tag file in the payload's place.
 */
export function bag(payload: Files, tags: Files, info: BagInfo): Map<string, Uint8Array> {
  const kept = new Map([...sorted(payload)].map(([path, bytes]) => [`data/${path}`, bytes]));
  const inTheWay = [...tags.keys()].filter((path) => path.startsWith('data/'));
  const notPlain = [...kept.keys(), ...tags.keys()].filter((path) => !isPlain(path));
  const refused = [...inTheWay, ...notPlain];
  if (refused.length > 0) throw new Error(`不能放进 BagIt 包的路径：${refused.join('、')}`);
  const described = new Map(tags)
    .set('bagit.txt', bytesOf(DECLARATION))
    .set('bag-info.txt', bytesOf(infoText([...info, ['Payload-Oxum', oxum(kept)]])))
    .set(PAYLOAD_MANIFEST, bytesOf(manifestText(kept)));
  const files = new Map([...kept, ...described]);
  return sorted(files.set(TAG_MANIFEST, bytesOf(manifestText(sorted(described)))));
}

/** One line for each file: its SHA-256, two spaces, its path. */
export function manifestText(files: Files): string {
  return [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
}

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Printable ASCII without what a manifest or a file system takes for something else. */
function isPlain(path: string): boolean {
  return /^[\x21-\x7e]+$/.test(path) && !/[%\\:*?"<>|]|(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}

/** Octets and number of the payload's files. */
function oxum(payload: Files): string {
  const octets = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  return `${octets}.${payload.size}`;
}

/** A value of several lines goes on with white space, as the format has it. */
function infoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s*\n\s*/g, '\n  ')}\n`).join('');
}
