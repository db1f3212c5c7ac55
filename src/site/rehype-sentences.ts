import type { ElementContent, Properties } from 'hast';
import type {} from 'remark-mdx';
import { sentencesOf } from '../corpus/sentences.ts';
import { halfWidthRuns } from '../typeset/half-width.ts';

/** A stretch of text and the inline component it stands in (RunIn, Responsible), null for plain text. */
interface Leaf {
  readonly text: string;
  readonly tag: string | null;
}

/** A sentence of a paragraph, ready to be placed: its anchor, its nodes, and whether it is all of a run-in heading. */
export interface SentenceNodes {
  readonly anchor: string;
  readonly nodes: ElementContent[];
  readonly runIn: boolean;
}

/** A paragraph's sentences, with the white space between them, in order. */
export type PlacedSentence = SentenceNodes | { readonly space: string };

/**
 * Gives the sentences of a clause their anchors, in order. `names` where the ledger has others than
 * 1, 2, 3: numbers (`4`) or, where a sentence came from another clause, whole anchors.
 */
export class SentenceCounter {
  readonly #clause: string;
  readonly #names: readonly string[];
  #count = 0;

  constructor(clause: string, names: readonly string[]) {
    this.#clause = clause;
    this.#names = names;
  }

  next(): string {
    const name = this.#names[this.#count] ?? String(this.#count + 1);
    this.#count += 1;
    return /^\d+$/.test(name) ? `${this.#clause}-s${name}` : name;
  }
}

/** Cuts a paragraph's inline nodes into its sentences. Guarantee: the text of the result is the text given. */
export function placeSentences(
  children: readonly ElementContent[],
  counter: SentenceCounter,
): PlacedSentence[] {
  const leaves = children.flatMap((child) => leavesOf(child, null));
  const text = leaves.map((leaf) => leaf.text).join('');
  const placed: PlacedSentence[] = [];
  let from = 0;
  for (const [start, end] of sentencesOf(text)) {
    if (start > from) placed.push({ space: text.slice(from, start) });
    const parts = cutLeaves(leaves, start, end);
    const only = parts.length === 1 ? parts[0] : undefined;
    const runIn = only?.tag === 'RunIn' && isWholeRunIn(leaves, only);
    const nodes = runIn ? textNodes(only.text) : parts.flatMap(leafNodes);
    placed.push({ anchor: counter.next(), nodes, runIn });
    from = end;
  }
  return placed;
}

function leavesOf(node: ElementContent, tag: string | null): Leaf[] {
  if (node.type === 'text') return [{ text: node.value, tag }];
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    return node.children.flatMap((child) => leavesOf(child, tag ?? node.name));
  }
  return node.type === 'element' ? node.children.flatMap((child) => leavesOf(child, tag)) : [];
}

function cutLeaves(leaves: readonly Leaf[], start: number, end: number): Leaf[] {
  const parts: Leaf[] = [];
  let at = 0;
  for (const leaf of leaves) {
    const text = leaf.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') parts.push({ text, tag: leaf.tag });
    at += leaf.text.length;
  }
  return parts;
}

function isWholeRunIn(leaves: readonly Leaf[], part: Leaf): boolean {
  const runIns = leaves.filter((leaf) => leaf.tag === 'RunIn');
  return (
    runIns.length === 1 && runIns[0]?.text.trim() === part.text && leaves.indexOf(runIns[0]) === 0
  );
}

function leafNodes(leaf: Leaf): ElementContent[] {
  const nodes = textNodes(leaf.text);
  if (leaf.tag === 'RunIn') return [span({ className: ['run-in'] }, nodes)];
  if (leaf.tag === 'Responsible') return [span({ className: ['responsible'] }, nodes)];
  return nodes;
}

function textNodes(text: string): ElementContent[] {
  return halfWidthRuns(text).flatMap((run) => {
    const value: ElementContent = { type: 'text', value: run.text };
    const set = run.className === null ? value : span({ className: [run.className] }, [value]);
    return run.opens
      ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, set]
      : [set];
  });
}

/** A span element. */
export function span(properties: Properties, children: ElementContent[]): ElementContent {
  return { type: 'element', tagName: 'span', properties, children };
}
