import { sha256 } from '../model/sha256.ts';

/** What two files share whose text is the same, white space aside, whatever their format; null of none. */
export function textKey(text: string): string | null {
  const printed = text.replace(/[\s|]+/gu, '');
  return printed === '' ? null : sha256(printed);
}
