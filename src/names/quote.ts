/** How much of the text stands around a name in its quote, in UTF-16 units on either side. */
const AROUND = 40;
const MARK = /[。！？!?；;，,：:\n]/u;

/** The words around [start, end) up to the nearest marks, an exact substring without white space at its ends. */
export function quoteAround(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && start - from < AROUND && !MARK.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - end < AROUND && !MARK.test(text.charAt(to))) to += 1;
  // Never half of a character that takes two units.
  if (/[\uDC00-\uDFFF]/u.test(text.charAt(from)) && from < start) from += 1;
  if (/[\uD800-\uDBFF]/u.test(text.charAt(to - 1)) && to > end) to -= 1;
  return text.slice(from, to).trim();
}
