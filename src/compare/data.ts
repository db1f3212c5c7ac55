/** A document as the compare page loads it, `compare/data/<slug>.json`: no more than is shown. */
export interface ComparedDocument {
  readonly title: string;
  /** 2024年, 征求意见稿 */
  readonly remarks: readonly string[];
  /** By anchor, in printed order. */
  readonly clauses: Readonly<Record<string, ComparedClause>>;
  /** Ids of what stands now for anchors that were released once, by anchor. */
  readonly moved: Readonly<Record<string, string>>;
}

export interface ComparedClause {
  readonly label: string;
  /** The number as printed, a supplied one in ［］, empty where there is none. */
  readonly number: string;
  readonly text: string;
  /** The words of the text (words.ts). */
  readonly words: string;
  /** Anchor, start and end in the text (code points) of each sentence, in order. */
  readonly sentences: readonly (readonly [anchor: string, start: number, end: number])[];
  /** Clauses to compare it with, the closest first. */
  readonly related: readonly { readonly id: string; readonly name: string }[];
}

/** Where a document's data stand, below the top of the site. */
export function dataPath(slug: string): string {
  return `compare/data/${slug}.json`;
}
