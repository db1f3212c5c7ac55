import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What a built page shows, as far as data can be compared with it. Texts are without white space. */
export interface ShownPage {
  /** The document's own words in every element with an id, by id; what is added is left out. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of the elements in `[data-added]`, which are no clauses. */
  readonly added: ReadonlySet<string>;
  /** Ids inside `article`. */
  readonly inArticle: ReadonlySet<string>;
  /** Where its links lead, as written. */
  readonly links: ReadonlySet<string>;
  /** The quotations on it. */
  readonly quotes: ReadonlySet<string>;
}

const parser = unified().use(rehypeParse);

/** Reads a page of the site. */
export function shownPage(html: string): ShownPage {
  const reader = new Reader();
  reader.read(parser.parse(html), { added: false, article: false });
  return reader;
}

/** Text without any white space: what it says, however it is set. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

interface Place {
  readonly added: boolean;
  readonly article: boolean;
}

class Reader implements ShownPage {
  readonly texts = new Map<string, string>();
  readonly added = new Set<string>();
  readonly inArticle = new Set<string>();
  readonly links = new Set<string>();
  readonly quotes = new Set<string>();

  /** Returns the own words below the node. */
  read(node: Root | Nodes, place: Place): string {
    if (node.type === 'text') return bare(node.value);
    if (node.type === 'element') return this.#element(node, place);
    return 'children' in node ? node.children.map((child) => this.read(child, place)).join('') : '';
  }

  #element(element: Element, outer: Place): string {
    const { tagName, properties, children } = element;
    const added = 'dataAdded' in properties;
    const place = { added: outer.added || added, article: outer.article || tagName === 'article' };
    const text = children.map((child) => this.read(child, place)).join('');
    const { id, href } = properties;
    if (tagName === 'a' && typeof href === 'string') this.links.add(href);
    if (tagName === 'q') this.quotes.add(text);
    if (typeof id === 'string') {
      this.texts.set(id, text);
      if (place.added) this.added.add(id);
      if (place.article) this.inArticle.add(id);
    }
    return added || tagName === 'script' || tagName === 'style' ? '' : text;
  }
}
