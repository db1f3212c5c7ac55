import { Bookmark, ExternalHyperlink, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import { inXml } from '../archive/markup.ts';

/** Words of a paragraph; the hint takes curly quotes and dashes from the Chinese font. */
export function words(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: inXml(text), font: { hint: 'eastAsia' } });
}

/** Words that lead to an address, where there is one; they look as the others do. */
export function linked(text: string, address: string | null): ParagraphChild {
  const run = words(text);
  return address === null ? run : new ExternalHyperlink({ children: [run], link: address });
}

/** A bookmark's name for an anchor: Word takes no hyphens and at most 40 characters. */
export function bookmarkName(anchor: string): string {
  return anchor.replaceAll('-', '_').slice(-40);
}

/** Puts the bookmarks of all these anchors around `children`, the first outermost. */
export function bookmarked(
  anchors: readonly string[],
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  return anchors.reduceRight<ParagraphChild[]>(
    (inner, anchor) => [new Bookmark({ id: bookmarkName(anchor), children: inner })],
    [...children],
  );
}
