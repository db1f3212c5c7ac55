import { FRAME } from './scale.ts';

/** A piece of text and the point it belongs to. */
export interface Wanted {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where the text stands: the middle of its line, the foot of its letters. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The height of a line, how far its foot stands above the point, and how wide a character is. */
const LINE = 14;
const ABOVE = 11;
const WIDE = 12;
const NARROW = 7.6;
const PERCENT = 11;
/** What stands between Chinese characters and others. */
const BETWEEN = 3;
/** How far a text that stands to one side still reaches over its point. */
const SIDE = 8;

/** Puts every text above its point, as low as it stands free of the others and of the other points. */
export function placeLabels(wanted: readonly Wanted[]): Placed[] {
  const placed: Placed[] = [];
  const result: Placed[] = [];
  const upwards = wanted.map((want, at) => ({ want, at })).sort((a, b) => b.want.y - a.want.y);
  for (const { want, at } of upwards) {
    const others = wanted.filter((_, other) => other !== at);
    const tried = [...positions(want)];
    const label = tried.find((one) => isFree(one, placed, others)) ?? tried[0];
    if (label === undefined) continue;
    placed.push(label);
    result[at] = label;
  }
  return result;
}

/** Over the point, then to its left, then to its right; then the same higher up, to the top. */
function* positions({ text, x, y }: Wanted): Generator<Placed> {
  const half = widthOf(text) / 2;
  const sides = [0, SIDE - half, half - SIDE].map((aside) =>
    Math.min(Math.max(x + aside, half), FRAME.width - half),
  );
  for (let foot = y - ABOVE; foot >= LINE - 4; foot -= 3) {
    for (const middle of sides) yield { text, x: middle, y: foot };
  }
}

function isFree(label: Placed, placed: readonly Placed[], points: readonly Wanted[]): boolean {
  const half = widthOf(label.text) / 2;
  const clear = placed.every(
    (other) =>
      Math.abs(other.y - label.y) >= LINE ||
      Math.abs(other.x - label.x) >= half + widthOf(other.text) / 2 + 4,
  );
  // The letters reach from their foot to a line's height above; a mark is a few units around its point.
  const uncovered = points.every(
    ({ x, y }) => Math.abs(x - label.x) >= half + 6 || y < label.y - LINE - 4 || y > label.y + 9,
  );
  return clear && uncovered;
}

/** How wide a text is drawn, near enough. */
export function widthOf(text: string): number {
  const between = text.match(/(?<=[\u2e80-\u9fff])(?=[!-~])|(?<=[!-~])(?=[\u2e80-\u9fff])/gu) ?? [];
  return [...text].reduce((sum, one) => sum + advance(one), between.length * BETWEEN);
}

function advance(character: string): number {
  if (character > '\u2e7f') return WIDE;
  return character === '%' ? PERCENT : NARROW;
}
