/** Reads from a built page what the document's own words are: everything but `[data-added]`. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** The texts of one document page, white space taken out. */
export interface PrintedPage {
  /** Of `article[data-document]`. */
  readonly document: string;
  /** Of every element with an id, by id. */
  readonly byId: ReadonlyMap<string, string>;
  /** Ids that stand twice. */
  readonly twice: readonly string[];
  /** What stands in `[data-number]` right before the element with the id. */
  readonly numberBefore: ReadonlyMap<string, string>;
}

const parser = unified().use(rehypeParse);

export function readPrinted(html: string): PrintedPage {
  const reader = new Reader();
  reader.walk(parser.parse(html));
  return reader;
}

class Reader implements PrintedPage {
  document = '';
  readonly byId = new Map<string, string>();
  readonly twice: string[] = [];
  readonly numberBefore = new Map<string, string>();
  #lastNumber = '';

  /** Returns the printed text below the node. */
  walk(node: Root | Nodes): string {
    if (node.type === 'text') return node.value.replace(/\s+/gu, '');
    if (node.type === 'element') return this.#walkElement(node);
    return 'children' in node ? node.children.map((child) => this.walk(child)).join('') : '';
  }

  #walkElement(node: Element): string {
    const { id, dataNumber, dataDocument, dataAdded } = node.properties;
    if (typeof id === 'string') {
      this.numberBefore.set(id, this.#lastNumber);
      this.#lastNumber = '';
    }
    const text = node.children.map((child) => this.walk(child)).join('');
    if (typeof id === 'string') {
      if (this.byId.has(id)) this.twice.push(id);
      this.byId.set(id, text);
    }
    if (dataNumber !== undefined) this.#lastNumber = text;
    if (dataDocument !== undefined) this.document = text;
    return dataAdded === undefined && !['script', 'style'].includes(node.tagName) ? text : '';
  }
}
