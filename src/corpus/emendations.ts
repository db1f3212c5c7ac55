import type { Emendation } from '../model/corpus.ts';
import type { Mending } from './blocks.ts';

const WHY: Record<Mending['rule'], string> = {
  'table-bars': '文首信息表在来稿中以竖线分栏；竖线不是文件的文字',
  'stray-bar': '来稿中多出的竖线，不是文件的文字',
  'page-mark': '来稿由页面转出时留下的页码，不是文件的文字',
  markup: '来稿带有 Markdown 的标记（#、** 和分隔线），不是文件的文字',
  'broken-number': '来稿把一个数断在两行，接上',
  'broken-paragraph': '来稿把一段（一词）断在两行，按文义接上',
};

/** The mendings of a document as its published list of emendations. */
export function emendationsOf(slug: string, mendings: readonly Mending[]): Emendation[] {
  return mendings.map(({ rule, line, lineEnd, from, to }) => ({
    doc: slug,
    line,
    lineEnd,
    from,
    to,
    why: WHY[rule],
  }));
}

/** The code points of the seed that the emendations take out. */
export function removedPoints(
  mendings: readonly Mending[],
  codePoint: (utf16: number) => number,
): ReadonlySet<number> {
  return new Set(mendings.flatMap(({ removed }) => removed.map(codePoint)));
}
