import { textKey } from '../../corpus/text-key.ts';
import type { Taken } from '../take.ts';

/** What a file is known by among those that were read before it. */
type Read = Pick<Taken, 'file' | 'sha256' | 'reading'>;

/**
 * Why a file cannot be taken beside those read before it on this page, or null: it is one of them, has
 * the text of one, or has the name of one, in whose place it would stand in the parcel.
 */
export function clashAmong(read: readonly Read[], given: Read): string | null {
  if (read.some(({ sha256 }) => sha256 === given.sha256)) return '这份文件刚才已经读过了。';
  const key = textKey(given.reading.text);
  const alike = read.find(({ reading }) => textKey(reading.text) === key);
  if (alike !== undefined)
    return `文字与刚才读的 ${alike.file} 相同，只是文件不同。要换用这一份，请先移去那一份。`;
  return read.some(({ file }) => file === given.file)
    ? '刚才读过另一份同名的文件。两份都要的，请给这一份改个名字再放。'
    : null;
}
