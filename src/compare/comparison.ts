import { differences } from './differences.ts';
import type { Stretch } from './marks.ts';
import type { CompareRequest, Marking } from './request.ts';
import { markShared } from './shared-words.ts';
import type { Worded } from './shared-words.ts';

/** Texts of which this much is the same are versions of one text. */
const VERSIONS = 0.6;

/** Texts as they are shown side by side, and what the marks mean. */
export interface Comparison {
  readonly texts: readonly Stretch[][];
  readonly marking: Exclude<Marking, 'auto'>;
}

/**
 * Marks what the texts share or where they differ. Differences are those from the first text, whose own
 * marks are the differences from the second.
 */
export function compareTexts(
  texts: readonly Worded[],
  { marking, ignorePunctuation }: Pick<CompareRequest, 'marking' | 'ignorePunctuation'>,
): Comparison {
  const [first = '', ...others] = texts.map(({ text }) => text);
  if (marking === 'words' || others.length === 0)
    return { texts: markShared(texts), marking: 'words' };
  const found = others.map((other) => differences(first, other, ignorePunctuation));
  const versions = found.every(({ alike }) => alike >= VERSIONS);
  if (marking === 'auto' && !versions) return { texts: markShared(texts), marking: 'words' };
  return {
    texts: [found[0]?.left ?? [], ...found.map(({ right }) => right)],
    marking: 'characters',
  };
}
