import { escaped, run, type Links } from './xml.ts';

/** Words that lead to an address, where there is one; they look as the others do. */
export function linked(text: string, address: string | null, links: Links): string {
  const words = run(text);
  return address === null ? words : links.to(address, words);
}

/** Words that lead to a clause of the same file. */
export function linkedWithin(text: string, anchor: string): string {
  const mark = escaped(bookmarkName(anchor));
  return `<w:hyperlink w:history="1" w:anchor="${mark}">${run(text)}</w:hyperlink>`;
}

/** A bookmark's name for an anchor: Word takes no hyphens and at most 40 characters. */
export function bookmarkName(anchor: string): string {
  return anchor.replaceAll('-', '_').slice(-40);
}

/** Puts the bookmarks of all these anchors around `content`, the first outermost; `first` is the first one's number. */
export function bookmarked(anchors: readonly string[], content: string, first: number): string {
  const starts = anchors.map(
    (anchor, at) =>
      `<w:bookmarkStart w:name="${escaped(bookmarkName(anchor))}" w:id="${first + at}"/>`,
  );
  const ends = anchors.map((_, at) => `<w:bookmarkEnd w:id="${first + at}"/>`).reverse();
  return starts.join('') + content + ends.join('');
}
