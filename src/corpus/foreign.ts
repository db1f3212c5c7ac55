import type { Block } from './block.ts';
import { withoutContents } from './contents.ts';
import { namesDocument } from './genre.ts';
import { withoutMarker } from './inline.ts';

/**
 * Takes the numbers off what only looks numbered: the number of a collection before the title, the list
 * of attachments at the end of a notice, a table
 * of contents that the text below repeats, a dash before the place and day of a speech.
 */
export function withoutForeignNumbers(seed: string, blocks: readonly Block[]): Block[] {
  const titled = withoutForeignNumber(seed, withoutAttachments(seed, blocks));
  const listed = withoutContents(seed, titled);
  return withoutLoneBullet(seed, listed);
}

/** How many lines below 附件： names of attachments may stand. */
const MOST_ATTACHMENTS = 12;
const ATTACHMENTS = /^附\s*[件录錄](?:[（(]略[）)]|下载|列表)?\s*[：:]\s*(?:1[.．、]|$)/u;
/** Without a colon 附件 heads a list only where files stand below; else it heads what is enclosed. */
const LABEL_ALONE = /^附\s*[件录錄](?:下载|列表)?$/u;
const FILE_NAME = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)(?:\s*[(（][^()（）]{1,12}[)）])?$/iu;

/** 附件：1.某方案 2.某台账: the list of attachments names documents, it holds no tasks. */
function withoutAttachments(seed: string, blocks: readonly Block[]): Block[] {
  const listed = new Set<number>();
  blocks.forEach(({ text, marker }, start) => {
    const files = LABEL_ALONE.test(text) && FILE_NAME.test(blocks[start + 1]?.text ?? '');
    if (marker !== null || !(files || ATTACHMENTS.test(text))) return;
    let next = /1[.．、]/u.test(text) ? 2 : 1;
    for (let i = start + 1; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (block === undefined || /[。；：]/u.test(block.text)) break;
      // A name may go on on the next line.
      if (block.marker === null && i - start <= MOST_ATTACHMENTS) continue;
      if (block.marker?.style !== 'arab-dot' || block.marker.value !== next) break;
      listed.add(i);
      next += 1;
    }
  });
  return blocks.map((block, i) => (listed.has(i) ? withoutMarker(seed, block) : block));
}

/** One dash before all other numbers lists nothing. */
function withoutLoneBullet(seed: string, blocks: readonly Block[]): Block[] {
  const numbered = blocks.flatMap(({ marker }, i) => (marker === null ? [] : [i]));
  const [first = -1, second = -1] = numbered;
  const lone =
    blocks[first]?.marker?.style === 'bullet' && blocks[second]?.marker?.style !== 'bullet';
  return blocks.map((block, i) => (lone && i === first ? withoutMarker(seed, block) : block));
}

/** The longest title in lines. */
const LONGEST_TITLE = 4;

/** The first line, with those below it as far as they are needed to name a document. */
function titleText(blocks: readonly Block[]): string {
  const lines = blocks.slice(0, LONGEST_TITLE).map(({ text }) => text);
  const texts = lines.map((_, i) => lines.slice(0, i + 1).join(''));
  return texts.find((text) => namesDocument(text) && !/[。；：]/u.test(text)) ?? '';
}

/**
 * Takes the number before a title for what it is: in a collection, `22. 某局关于印发…的通知` is the
 * collection's number, and the document's own numbering starts below.
 */
function withoutForeignNumber(seed: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ role }) => role === 'text');
  const block = blocks[first];
  if (block?.marker?.style !== 'arab-dot' || /[。；]/u.test(block.text)) return [...blocks];
  const next = blocks.slice(first + 1).find(({ marker }) => marker !== null)?.marker;
  const goesOn = next?.style === 'arab-dot' && next.value === block.marker.value + 1;
  const named = namesDocument(titleText(blocks.slice(first)));
  const starts = next?.value === 1 || named;
  return goesOn || !starts
    ? [...blocks]
    : blocks.map((other, i) => (i === first ? withoutMarker(seed, other) : other));
}
