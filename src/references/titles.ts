import type { PolicyDocument } from '../model/corpus.ts';

/**
 * What others call a document, folded: the title that its text states and, of a notice that issues
 * something (关于印发……的通知), that thing's. Editors' titles are not cited by anybody.
 */
export function titlesOf({ title, titleSupplied }: PolicyDocument): string[] {
  if (titleSupplied) return [];
  const [, issued] =
    /(?:印发|转发|公布|发布)[《“]?(.{4,}?)[》”]?的(?:通知|公告|决定|函)$/u.exec(title) ?? [];
  return [...new Set([title, ...(issued === undefined ? [] : [issued])].map(foldTitle))];
}

/**
 * A title without white space, marks, 中华人民共和国 and the brackets of a draft: it is cited by the plain
 * title.
 */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s“”"‘’《》〈〉<>]/gu, '')
    .replace(/\((?:征求意见稿|草案|送审稿|试行|修订|修正|暂行)[^()]*\)$/u, '')
    .replace(/^中华人民共和国(?=.{2})/u, '');
}
