import { decode } from '../corpus/decode.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Format, Reading } from '../model/reading.ts';
import { readDocx } from './docx/read.ts';
import { damaged, problemOf, unread, Unreadable, type Fault, type ReaderResult } from './fault.ts';
import {
  ENCRYPTED,
  isOther,
  LARGEST,
  NO_READER,
  noText,
  tooLarge,
  unlike,
  unsupported,
} from './faults.ts';
import { FORMAT_NAMES, formatByName, latin1, sniff } from './format.ts';
import { garbledFault } from './garbled.ts';
import { readHtml } from './html/read.ts';

/** A reader of bytes of one format. */
export type Reader = (bytes: Uint8Array) => ReaderResult | Promise<ReaderResult>;

/** The readers that work everywhere; those of .doc and .pdf are given by whoever has them. */
export const BASE_READERS = { html: readHtml, docx: readDocx } as const;

/**
 * A received file → its text. Pure: the same bytes under the same name give the same reading.
 *
 * Problems. Errors: `unsupported-format`, `other-format`, `encrypted-file`, `damaged-file`, `zip-bomb`,
 * `unreadable-file`, `binary-file`, `garbled-text`, `no-text`, `file-too-large`. Warnings:
 * `charset-differs`, `picture-not-read`, `symbol-unknown`, `numbers-by-stylesheet`.
 */
export async function readReceived(
  name: string,
  bytes: Uint8Array,
  readers: Partial<Readonly<Record<Format, Reader>>> = BASE_READERS,
): Promise<Checked<Reading>> {
  const format = formatByName(name);
  if (format === null) return unread(name, 'text', unsupported(name));
  if (bytes.length > LARGEST) return unread(name, format, tooLarge(bytes.length));
  const mismatch = mismatchOf(format, bytes);
  if (mismatch !== null) return unread(name, format, mismatch);
  if (format === 'text') return readPlain(name, bytes);
  const reader = readers[format];
  if (reader === undefined) return unread(name, format, NO_READER[format] ?? unsupported(name));
  try {
    const result = await reader(bytes);
    return result.reading.text.trim() === ''
      ? unread(name, format, noText(format))
      : { value: result.reading, problems: warningsOf(name, result) };
  } catch (error) {
    return unread(name, format, faultOf(error, format));
  }
}

/** Plain text is the document as it is; offsets count in all of it. */
function readPlain(name: string, bytes: Uint8Array): Checked<Reading> {
  const { value: text, problems } = decode(bytes, name);
  const garbled = problems.length > 0 ? null : garbledFault(text);
  if (garbled !== null) return unread(name, 'text', garbled);
  return { value: { format: 'text', text, places: [], setAside: [], notes: [] }, problems };
}

function warningsOf(name: string, { warnings }: ReaderResult): Problem[] {
  return warnings.map(({ line, ...fault }) => problemOf(name, fault, 'warning', line));
}

function faultOf(error: unknown, format: Format): Fault {
  if (error instanceof Unreadable) return error.fault;
  // A file that is built to confuse its reader; the reader of the problem needs no stack.
  return damaged(FORMAT_NAMES[format]).fault;
}

/** What the bytes are where that is not what the name says, null where they agree or say nothing. */
function mismatchOf(format: Format, bytes: Uint8Array): Fault | null {
  const sniffed = sniff(bytes);
  if (sniffed === null)
    return format === 'text' || isPlausible(format, bytes) ? null : unlike(format);
  if ('other' in sniffed) return isOther(sniffed.other);
  if (sniffed.format === format) return null;
  if (sniffed.format === 'doc' && isEncryptedPackage(bytes)) return ENCRYPTED;
  return {
    rule: 'other-format',
    message: `名字说是${FORMAT_NAMES[format]}，内容却是${FORMAT_NAMES[sniffed.format]}`,
    hint: '请把文件名的后缀改成与内容相符，再试一次',
  };
}

/** A piece of markup may begin with anything; a page without any tag is none. */
function isPlausible(format: Format, bytes: Uint8Array): boolean {
  return format === 'html' && /<[a-z!/][^<>]*>/iu.test(latin1(bytes.subarray(0, 65_536)));
}

/** Word wraps what it encrypts, new files too, in the container of the old ones. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return latin1(bytes).includes([...'EncryptedPackage'].join('\0'));
}
