/**
 * Anchors in the order of a document foretell each other: after article-4 comes article-5 or
 * article-4-p1. Stored is which of the foretold ones it is, and the anchor itself only where none is.
 */

/** Beginnings of numbering below a clause. */
const BELOW = ['-p1', '-item-1', '-1', '-sec-1', '-task-1'];
const LAST_PART = /-(?:[a-z]+-)?p?\d+(?:-[b-z])?$/u;
const LAST_NUMBER = /(\d+)$/u;

/** What may follow an anchor, likeliest first; the same order for the build and the browser. */
function* foretold(before: string): Generator<string> {
  for (let level = before; level !== '';) {
    const next = level.replace(LAST_NUMBER, (number) => String(Number(number) + 1));
    if (next !== level) {
      yield next;
      for (const below of BELOW) yield next + below;
    }
    const above = level.replace(LAST_PART, '');
    if (above === level) break;
    level = above;
  }
  for (const below of BELOW) yield before + below;
}

/** Anchors of one document → for each, its number among the foretold ones, or the anchor itself. */
export function packAnchors(anchors: readonly string[]): (number | string)[] {
  return anchors.map((anchor, at) => {
    let step = 0;
    for (const next of foretold(anchors[at - 1] ?? '')) {
      if (next === anchor) return step;
      step += 1;
    }
    return anchor;
  });
}

/** The way back. */
export function unpackAnchors(packed: readonly (number | string)[]): string[] {
  let before = '';
  return packed.map((step) => {
    before = typeof step === 'string' ? step : nth(before, step);
    return before;
  });
}

function nth(before: string, step: number): string {
  let left = step;
  for (const anchor of foretold(before)) if (left-- === 0) return anchor;
  return '';
}
