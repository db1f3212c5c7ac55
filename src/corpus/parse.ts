import type { Clause } from '../model/corpus.ts';
import type { Format, Reading } from '../model/reading.ts';
import { naturalAllotment, type Allotment } from './allotment.ts';
import { toAnchors, type Anchored } from './anchors.ts';
import { toBlocks, type Mending } from './blocks.ts';
import { toClauses } from './clauses.ts';
import { enclosureNumbers, splitEnclosures } from './enclosures.ts';
import { withoutForeignNumbers } from './foreign.ts';
import { splitItems } from './inline.ts';
import { foldedTitle } from './front.ts';
import { listLevels } from './list-levels.ts';
import { splitLines } from './lines.ts';
import { codePointOffsets } from './offsets.ts';
import { toOutline } from './outline.ts';
import { mayWrap } from './wrap-width.ts';

/** A document as the parser understands it. */
export interface Parsed {
  readonly clauses: readonly Clause[];
  readonly mendings: readonly Mending[];
  readonly outline: readonly Anchored[];
  /** Line ends inside paragraphs that were closed, in a hard-wrapped file. */
  readonly joinedLines: number;
}

/** What earlier releases decide about a document's anchors. */
export interface Numbering {
  readonly allotment: Allotment;
  /** Anchors that were released for a text that is elsewhere now. */
  readonly reserved: ReadonlySet<string>;
}

const NATURAL: Numbering = { allotment: naturalAllotment, reserved: new Set() };

/** What is known of a text besides its words. */
export interface Known {
  readonly numbering?: Numbering | undefined;
  /** What the text was taken out of; plain text unless it says otherwise. */
  readonly format?: Format;
  /** The levels of lists that the file itself counts. */
  readonly lists?: Reading['lists'];
}

/**
 * Text → lines → blocks → outline → anchors → clauses. Pure and general: it knows how official
 * documents number themselves, and nothing about any one of them.
 */
export function parse(seed: string, slug: string, known: Known = {}): Parsed {
  const { numbering = NATURAL, format = 'text', lists = [] } = known;
  const { blocks, mendings, joinedLines } = toBlocks(seed, splitLines(seed), mayWrap(format));
  const items = withoutForeignNumbers(seed, splitItems(seed, blocks, listLevels(blocks, lists)));
  const parts = splitEnclosures(items);
  const numbers = enclosureNumbers(parts);
  // What a notice encloses it names: that tells where a title over several lines ends.
  const notice = foldedTitle((parts.length > 1 ? (parts[0] ?? []) : []).map(({ text }) => text));
  const outline = parts.flatMap((part, i) =>
    toAnchors(
      toOutline(part, i === 0 ? '' : notice),
      numbering.reserved,
      i === 0 ? '' : `annex-${String(numbers[i] ?? i)}-`,
    ),
  );
  const codePoint = codePointOffsets(seed);
  return {
    clauses: toClauses(outline, { slug, allotment: numbering.allotment, codePoint }),
    mendings,
    outline,
    joinedLines,
  };
}
