/** A document as the compare page loads it, `compare/data/<slug>.json`: no more than is shown. */
export interface ComparedDocument {
  readonly title: string;
  /** 2024年, 征求意见稿 */
  readonly remarks: readonly string[];
  /** By anchor, in printed order. */
  readonly clauses: Readonly<Record<string, ComparedClause>>;
}

export interface ComparedClause {
  readonly label: string;
  /** The number as printed, a supplied one in ［］, empty where there is none. */
  readonly number: string;
  readonly text: string;
  /** Clauses to compare it with, the closest first. */
  readonly related: readonly { readonly id: string; readonly name: string }[];
}

/** Where a document's data stand, below the top of the site. */
export function dataPath(slug: string): string {
  return `compare/data/${slug}.json`;
}
