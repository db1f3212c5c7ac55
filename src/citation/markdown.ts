import type { Cited } from './cited.ts';
import { citedName } from './plain.ts';

const SPECIAL = /[\\`*_[\]<>~|#]/g;
/** What would start a list: the mark at the start of a line. */
const LIST_START = /^(\s*\d*)([-+.)])(?=\s|$)/gm;

/** The quoted words as a Markdown block quote, with a link to the clause. */
export function markdownCitation(cited: Cited): string {
  const source = escapeMarkdown(citedName(cited));
  const link = cited.address === null ? source : `[${source}](<${cited.address}>)`;
  const remark = escapeMarkdown(cited.document.remark);
  const words = escapeMarkdown(`${cited.number}${cited.text}`);
  // Paragraphs of a quotation are parted by an empty line of the quotation.
  const lines = words.split('\n').flatMap((line, i) => (i === 0 ? [line] : ['', line]));
  return [...lines, '', `——${link}${remark}`].map((line) => `> ${line}`.trimEnd()).join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(LIST_START, '$1\\$2');
}
