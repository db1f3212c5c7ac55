import type { Block } from './block.ts';
import { rank, type Style } from './markers.ts';

/** Numbered siblings in one scope: from a first number to the last before they start again. */
interface Scope {
  /** Lines from here on may belong to the scope: just after what came before it. */
  readonly from: number;
  /** The numbered blocks, by index and printed value. */
  readonly siblings: readonly { readonly index: number; readonly value: number }[];
  /** Where the next scope's lines begin. */
  readonly to: number;
}

/**
 * Finds short lines whose numeral the print lost, by index, with the number their place gives them.
 *
 * Between （二） and （六） stand three of them: the count decides, or, where more lines stand there,
 * those that word themselves as the numbered siblings do (实施…工程). Before the first number and
 * after the last only such likeness decides.
 */
export function lostNumerals(
  blocks: readonly Block[],
  candidates: readonly number[],
  style: Style,
): Map<number, number> {
  const lost = new Map<number, number>();
  for (const scope of scopesOf(blocks, style)) {
    const free = candidates.filter((index) => !lost.has(index));
    for (const [index, value] of fillScope(blocks, free, scope)) lost.set(index, value);
  }
  return lost;
}

function scopesOf(blocks: readonly Block[], style: Style): Scope[] {
  const scopes: Scope[] = [];
  let from = 0;
  let siblings: { index: number; value: number }[] = [];
  const close = (to: number): void => {
    if (siblings.length > 0) scopes.push({ from, siblings, to });
    siblings = [];
  };
  blocks.forEach(({ marker }, index) => {
    if (marker?.style === 'han-dun' && rank(style) > rank('han-dun')) {
      close(index);
      from = index + 1;
    } else if (marker?.style === style) {
      const last = siblings.at(-1);
      if (last !== undefined && marker.value <= last.value) {
        close(index);
        from = last.index + 1;
      }
      siblings.push({ index, value: marker.value });
    }
  });
  close(blocks.length);
  return scopes;
}

function fillScope(
  blocks: readonly Block[],
  candidates: readonly number[],
  { from, siblings, to }: Scope,
): [number, number][] {
  const alike = likeness(siblings.map(({ index }) => headline(blocks[index])));
  const within = (low: number, high: number): number[] =>
    candidates.filter((index) => index >= low && index < high);
  const filled: [number, number][] = [];
  let previous = { index: from - 1, value: 0 };
  for (const sibling of siblings) {
    const between = within(previous.index + 1, sibling.index);
    const missing = sibling.value - previous.value - 1;
    const chosen = choose(blocks, between, missing, alike, previous.value === 0);
    chosen.forEach((index, i) => filled.push([index, previous.value + i + 1]));
    previous = sibling;
  }
  const tail = within(previous.index + 1, to).filter((index) => alike(headline(blocks[index])));
  tail.forEach((index, i) => filled.push([index, previous.value + i + 1]));
  return filled;
}

/** As many lines as numerals are missing, or none. Before the first number a line must be alike. */
function choose(
  blocks: readonly Block[],
  between: readonly number[],
  missing: number,
  alike: (text: string) => boolean,
  first: boolean,
): readonly number[] {
  if (missing <= 0) return [];
  if (!first && between.length === missing) return between;
  const likely = between.filter((index) => alike(headline(blocks[index])));
  if (likely.length === missing) return likely;
  const led = first ? [] : between.filter((index) => blocks[index + 1]?.marker != null);
  return led.length === missing ? led : [];
}

/** A heading without what runs on behind it. */
function headline(block: Block | undefined): string {
  return block?.text.split('。')[0] ?? '';
}

/** Two characters at either end are a way of wording; one sibling alone must agree at both. */
function likeness(siblings: readonly string[]): (text: string) => boolean {
  const [first = ''] = siblings;
  const prefix = first.slice(0, 2);
  const suffix = first.slice(-2);
  const samePrefix = siblings.every((text) => text.startsWith(prefix));
  const sameSuffix = siblings.every((text) => text.endsWith(suffix));
  return (text) => {
    const starts = samePrefix && text.startsWith(prefix);
    const ends = sameSuffix && text.endsWith(suffix);
    return siblings.length > 1
      ? (starts && (ends || !sameSuffix)) || (ends && !samePrefix)
      : starts && ends;
  };
}
