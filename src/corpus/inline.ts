import { cutPieces, piecesText, type Block } from './block.ts';
import { namesDocument } from './genre.ts';
import { markerAt, markerBeforeDigit, rank, type Marker, type Style } from './markers.ts';

/**
 * Takes the printed number off each block, and cuts a line that holds several items
 * (`…作出如下决定: 一、凝聚思想共识 1.加快推进…`) at their numbers.
 *
 * A number inside a line starts an item only where a sentence has ended or white space stands before
 * it, outside quotation marks and brackets, and where it goes on in the sequence of its style.
 */
export function splitItems(seed: string, blocks: readonly Block[]): Block[] {
  const sequence = new Sequence();
  return blocks.flatMap((block) => {
    if (block.role === 'metadata') return [block];
    const items = splitBlock(seed, block, sequence);
    // In a file that is one long line, the space after a heading stands for the line's end.
    if (items.length < FLATTENED) return items;
    return items.flatMap((item, i) =>
      splitHeading(seed, item).flatMap((part) => splitTrailingLead(seed, part, items[i + 1])),
    );
  });
}

/** From so many items on, a line is a document whose line ends were lost. */
const FLATTENED = 3;
/** The longest heading that a space may end. */
const LONGEST_HEADING = 30;

function splitHeading(seed: string, item: Block): Block[] {
  if (item.marker === null) return splitLead(seed, item);
  const outer = rank(item.marker.style) < rank('arab-dot');
  const heading = /^[^\s。；：，,]+(?=\s)/u.exec(item.text)?.[0] ?? '';
  if (!outer || heading === '' || heading.length > LONGEST_HEADING) return [item];
  const rest = cutPieces(item, heading.length, item.text.length);
  return [
    { ...item, pieces: cutPieces(item, 0, heading.length), text: heading },
    { ...item, pieces: rest, text: piecesText(seed, rest), marker: null, numberPieces: [] },
  ];
}

/** The last number seen of each style, and which lists an outer number has opened anew since. */
class Sequence {
  readonly #last = new Map<Style, number>();
  readonly #reopened = new Set<Style>();

  fits(marker: Marker): boolean {
    const last = this.#last.get(marker.style);
    if (marker.style === 'bullet' || marker.value === (last ?? 0) + 1) return true;
    return marker.value === 1 && this.#reopened.has(marker.style);
  }

  /** The number that goes on with the list of a style. */
  next(style: Style): number {
    return (this.#last.get(style) ?? 0) + 1;
  }

  see(marker: Marker): void {
    for (const style of this.#last.keys()) {
      if (rank(style) > rank(marker.style)) this.#reopened.add(style);
    }
    this.#reopened.delete(marker.style);
    this.#last.set(marker.style, marker.value);
  }
}

/** The lead of the next list, at the end of an item: …增长。 重点抓好以下工作: before 1、. */
function splitTrailingLead(seed: string, item: Block, next: Block | undefined): Block[] {
  const lead = /(?<=[。；;]\s*)[^。；;\s][^。；;]*[：:]$/u.exec(item.text);
  if (item.marker === null || lead === null || next?.marker?.value !== 1) return [item];
  return [[0, lead.index] as const, [lead.index, item.text.length] as const].map(
    ([from, to], i) => {
      const pieces = cutPieces(item, from, to);
      const text = piecesText(seed, pieces);
      return i === 0
        ? { ...item, pieces, text }
        : { ...item, pieces, text, marker: null, numberPieces: [] };
    },
  );
}

/** What stands before the first number: title, document number and addressees were lines of their own. */
function splitLead(seed: string, lead: Block): Block[] {
  const ends = [...lead.text.matchAll(/\s+/gu)].flatMap(({ index }) => {
    const line = lead.text.slice(0, index);
    return namesDocument(line) || /[〔[]\d{4}[〕\]]\d+号$|[：:]$/u.test(line) ? [index] : [];
  });
  return [...ends, lead.text.length].map((end, i) => {
    const pieces = cutPieces(lead, ends[i - 1] ?? 0, end);
    return { ...lead, pieces, text: piecesText(seed, pieces) };
  });
}

interface Cut {
  readonly at: number;
  readonly marker: Marker;
}

function splitBlock(seed: string, block: Block, sequence: Sequence): Block[] {
  const cuts = findCuts(block.text, sequence);
  const first = cuts[0];
  const pieces: Block[] = [];
  if (first === undefined || first.at > 0) {
    pieces.push(slice(seed, block, 0, first?.at ?? block.text.length, null));
  }
  cuts.forEach((cut, i) => {
    pieces.push(slice(seed, block, cut.at, cuts[i + 1]?.at ?? block.text.length, cut.marker));
  });
  return pieces;
}

function findCuts(text: string, sequence: Sequence): Cut[] {
  const cuts: Cut[] = [];
  const leading = markerAt(text) ?? markerBeforeDigit(text, sequence.next('arab-dot'));
  if (leading !== null) {
    cuts.push({ at: 0, marker: leading });
    sequence.see(leading);
  }
  for (const at of inlineCandidates(text)) {
    const marker = markerAt(text.slice(at));
    if (marker === null || !startsItem(text, at, marker)) continue;
    if (!sequence.fits(marker) && !isLed(text, at, marker)) continue;
    cuts.push({ at, marker });
    sequence.see(marker);
  }
  return cuts;
}

/** A list starts again behind its lead: …重点抓好以下工作: 1、…. */
function isLed(text: string, at: number, marker: Marker): boolean {
  return marker.value === 1 && /[：:]\s*$/u.test(text.slice(0, at));
}

/** Offsets after white space or the end of a sentence, outside quotation marks and brackets. */
function* inlineCandidates(text: string): Generator<number> {
  let depth = 0;
  for (let i = 0; i < text.length - 1; i += 1) {
    const character = text.charAt(i);
    if ('“（(《〔[「『'.includes(character)) depth += 1;
    if ('”）)》〕]」』'.includes(character)) depth = Math.max(0, depth - 1);
    const next = text.charAt(i + 1);
    if (i > 0 && depth === 0 && /[\s。；;：:]/.test(character) && !/\s/.test(next)) yield i + 1;
  }
}

function startsItem(text: string, at: number, marker: Marker): boolean {
  const before = text.slice(0, at);
  const rest = text.slice(at + marker.printed.length).trim();
  if (rest === '' || /(?:附件|附表|附录|图|表)\s*[：:]?\s*$/.test(before)) return false;
  const afterSpace = /\s$/.test(before);
  const afterSentence = /[。；;：:]\s*$/u.test(before);
  if (marker.style === 'bullet') return /[。；：:]\s*$/.test(before);
  if (marker.style === 'arab-paren' || marker.style === 'circled') {
    return afterSpace && afterSentence;
  }
  // Right after a colon a number leads a list only when it is the first: 比例为：2.5.
  const afterColon = /[：:]$/u.test(before);
  return afterSpace || (afterColon ? marker.value === 1 : afterSentence);
}

/** A block with its number put back into its text: what looked like one was none. */
export function withoutMarker(seed: string, block: Block): Block {
  const { numberPieces, pieces } = block;
  const [number, first] = [numberPieces.at(-1), pieces[0]];
  if (number === undefined) return block;
  const between = first === undefined ? '' : seed.slice(number.end, first.start);
  const gap = /\s/u.test(between) ? ' ' : '';
  const rest = first === undefined ? [] : [{ ...first, glue: gap }, ...pieces.slice(1)];
  const whole = [...numberPieces, ...rest];
  return { ...block, pieces: whole, text: piecesText(seed, whole), marker: null, numberPieces: [] };
}

function slice(seed: string, block: Block, from: number, to: number, marker: Marker | null): Block {
  const numberEnd = from + (marker?.printed.length ?? 0);
  const pieces = cutPieces(block, numberEnd, to);
  return {
    ...block,
    pieces,
    text: piecesText(seed, pieces),
    marker,
    numberPieces: marker === null ? [] : cutPieces(block, from, numberEnd),
    column: block.column + from,
  };
}
