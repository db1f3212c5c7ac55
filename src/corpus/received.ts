import type { Checked } from '../model/problem.ts';
import type { Reading } from '../model/reading.ts';
import { decode } from './decode.ts';

/** A received file as it lies in the corpus directory. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its text, where a reader of its format took it out; plain text is read here. */
  readonly reading?: Checked<Reading>;
}

/**
 * The text of a received file.
 *
 * Problems: those of its reader, those of `decode`, and `unsupported-format` (errors).
 */
export function readingOf({ name, bytes, reading }: ReceivedFile): Checked<Reading> {
  if (reading !== undefined) return reading;
  const { value: text, problems } = /\.txt$/iu.test(name)
    ? decode(bytes, name)
    : { value: '', problems: [unsupported(name)] };
  return { value: { format: 'text', text, places: [], setAside: [], notes: [] }, problems };
}

function unsupported(file: string): Checked<Reading>['problems'][number] {
  return {
    rule: 'unsupported-format',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: '这种文件要先取出文字',
    hint: '请先另存为纯文本（UTF-8）再放入',
  };
}
