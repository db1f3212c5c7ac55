import { cutPieces, piecesText, type Block } from './block.ts';
import { USUAL_HEADING, USUAL_PREFIX } from './front.ts';
import { namesDocument } from './genre.ts';
import { rank } from './markers.ts';

/** From so many items on, a line is a document whose line ends were lost. */
const FLATTENED = 3;
/** A document of hardly any lines is flattened from this length on, in characters. */
const LONG_LINE = 200;
const FEW_LINES = 4;
/** As much before a space as may have been a line: title, document number or addressees. */
const LONGEST_LINE = 300;
/** The longest heading that a space may end. */
const LONGEST_HEADING = 30;

/** True for the items of a line that was a document before its line ends were lost. */
export function isFlattened(items: readonly Block[], lines: number): boolean {
  const length = items.reduce((sum, { text }) => sum + text.length, 0);
  return items.length >= FLATTENED || (lines <= FEW_LINES && length >= LONG_LINE);
}

/**
 * Cuts the items of a flattened line where the lost line ends must have been: behind title, document
 * number and addressees, behind headings, before the lead of the next list. In such a line a space
 * stands for the line's end; where there are no spaces, only usual headings (总体要求) are known.
 */
export function unflatten(seed: string, items: readonly Block[]): Block[] {
  return items.flatMap((item, i) =>
    splitTail(seed, item, items[i + 1]).flatMap((part) =>
      part.marker === null ? splitLead(seed, part) : splitHeading(seed, part),
    ),
  );
}

/** A numbered heading and the text behind it. */
function splitHeading(seed: string, item: Block): Block[] {
  const outer = item.marker !== null && rank(item.marker.style) < rank('arab-dot');
  const heading = outer ? headingOf(item.text) : '';
  if (heading === '' || heading.length > LONGEST_HEADING) return splitUsual(seed, item);
  return cutAt(seed, item, [heading.length]).flatMap((part) => splitUsual(seed, part));
}

function headingOf(text: string): string {
  const spaced = /^[^\s。；：，,]+(?=\s)/u.exec(text)?.[0];
  return spaced ?? USUAL_PREFIX.exec(text)?.[0] ?? '';
}

/** What stands before the first number: title, document number and addressees were lines of their own. */
function splitLead(seed: string, lead: Block): Block[] {
  const ends = [...lead.text.matchAll(/\s+/gu)].flatMap(({ index }) => {
    const line = lead.text.slice(Math.max(0, index - LONGEST_LINE), index);
    return namesDocument(line) || /[〔[]\d{4}[〕\]]\d+号$|[：:]$/u.test(line) ? [index] : [];
  });
  const title = ends.length === 0 ? (TITLE.exec(lead.text)?.[0].length ?? 0) : 0;
  return cutAt(seed, lead, title > 0 ? [title] : ends).flatMap((part) => splitUsual(seed, part));
}

/** A title with nothing behind it but the next line: …的通知各县…, …实施方案为…. */
const TITLE =
  /^[^。；：，]{4,80}?(?:的(?:通知|意见|决定|批复|函|公告|报告|通报)|实施方案|工作要点|行动计划|管理办法|若干措施)(?=各|为|根据|按照)/u;

/** 总体要求 between two spaces, behind a sentence or another heading, was a line of its own. */
function splitUsual(seed: string, item: Block): Block[] {
  const cuts = [...item.text.matchAll(/(?<=^|\s)\S+(?=\s|$)/gu)].flatMap((word) => {
    if (!USUAL_HEADING.test(word[0])) return [];
    return [word.index, word.index + word[0].length];
  });
  return cutAt(seed, item, cuts);
}

/** The lead of the next list, or the next heading, at the end of an item: …增长。 重点抓好以下工作: before 1、. */
function splitTail(seed: string, item: Block, next: Block | undefined): Block[] {
  if (next?.marker?.value !== 1) return [item];
  const lead =
    item.marker === null ? null : /(?<=[。；;]\s*)[^。；;\s][^。；;]*[：:]$/u.exec(item.text);
  const heading = /(?<=[。；;！？”）]\s+)[^\s。；：，,]{2,20}$/u.exec(item.text);
  const at = lead?.index ?? heading?.index;
  return at === undefined ? [item] : cutAt(seed, item, [at]);
}

/** The parts of a block between the offsets; the first keeps the number. */
function cutAt(seed: string, block: Block, offsets: readonly number[]): Block[] {
  if (block.text === '') return [block];
  const ends = [...new Set([...offsets, block.text.length])].filter((end) => end > 0);
  return ends.flatMap((end, i): Block[] => {
    const pieces = cutPieces(block, ends[i - 1] ?? 0, end);
    if (pieces.length === 0 && i > 0) return [];
    const part = { ...block, pieces, text: piecesText(seed, pieces) };
    return [i === 0 ? part : { ...part, marker: null, numberPieces: [] }];
  });
}
