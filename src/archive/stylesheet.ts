import { folderAddress } from './address.ts';
import type { Place } from './address.ts';

const URL_TOKEN = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/g;

/** A style sheet of the site, for a folder: the files it names, by relative addresses. */
export function folderStyles(css: string, file: string, place: Place): string {
  return css.replace(URL_TOKEN, (all, ...groups: string[]) => {
    const value = groups[0] ?? groups[1] ?? groups[2] ?? '';
    if (value.startsWith('data:')) return all;
    const rewritten = folderAddress(value, file, place);
    return rewritten.kind === 'address' ? `url("${rewritten.value}")` : all;
  });
}
