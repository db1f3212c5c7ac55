/** In the browser: text as it is set on the pages, for what scripts show. */
import { halfWidthParts } from './half-width.ts';
import type { Run } from './half-width.ts';

/** A text with its half-width marks between Chinese characters given room; unchanged when copied. */
export function typeset(text: string): (Node | string)[] {
  return typesetParts([text])[0] ?? [];
}

/** Parts of one text, each set with regard to its neighbours: those marked, say, and those between. */
export function typesetParts(parts: readonly string[]): (Node | string)[][] {
  return halfWidthParts(parts).map((runs) =>
    runs.flatMap((run) => [...(run.opens ? [document.createElement('wbr')] : []), nodeOf(run)]),
  );
}

function nodeOf({ text, className }: Run): Node | string {
  if (className === null) return text;
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
