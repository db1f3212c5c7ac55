import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Tag } from '../../linked-data/tags.ts';

/** What a built page shows, as far as data can be compared with it. Texts are without white space. */
export interface ShownPage {
  /** What stands in every element with an id, by id. */
  readonly parts: ReadonlyMap<string, ShownPart>;
  /** Ids of the elements in `[data-added]`, which are no clauses. */
  readonly added: ReadonlySet<string>;
  /** Ids inside `article`. */
  readonly inArticle: ReadonlySet<string>;
  /** Where its links lead, as written. */
  readonly links: ReadonlySet<string>;
  /** The quotations on it. */
  readonly quotes: ReadonlySet<string>;
  /** What it tells machines. */
  readonly head: ShownHead;
}

/** What a page tells machines of what it is about. */
export interface ShownHead {
  /** Its `meta` elements that have a name. */
  readonly tags: readonly Tag[];
  /** JSON-LD as written. */
  readonly data: readonly string[];
}

/** What stands in an element. */
export interface ShownPart {
  /** The document's own words in it; what is added is left out. */
  readonly text: string;
  /** The same without the printed numbers of the clauses in it. */
  readonly unnumbered: string;
  /** Where its links lead and what it quotes, in order. */
  readonly links: readonly string[];
  readonly quotes: readonly string[];
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

const NOTHING: ShownPart = { text: '', unnumbered: '', links: [], quotes: [] };

class Reader implements ShownPage {
  readonly parts = new Map<string, ShownPart>();
  readonly added = new Set<string>();
  readonly inArticle = new Set<string>();
  readonly links = new Set<string>();
  readonly quotes = new Set<string>();
  readonly head = { tags: new Array<Tag>(), data: new Array<string>() };

  /** Returns what stands in the node. */
  read(node: Root | Nodes, place: Place): ShownPart {
    if (node.type === 'text') {
      const text = bare(node.value);
      return { ...NOTHING, text, unnumbered: text };
    }
    if (node.type === 'element') return this.#element(node, place);
    return 'children' in node ? this.#children(node.children, place) : NOTHING;
  }

  #children(children: Root['children'], place: Place): ShownPart {
    const parts = children.map((child) => this.read(child, place));
    return {
      text: parts.map(({ text }) => text).join(''),
      unnumbered: parts.map(({ unnumbered }) => unnumbered).join(''),
      links: parts.flatMap(({ links }) => links),
      quotes: parts.flatMap(({ quotes }) => quotes),
    };
  }

  #element(element: Element, outer: Place): ShownPart {
    const { tagName, properties, children } = element;
    this.#toHead(element);
    if (tagName === 'script' || tagName === 'style') return NOTHING;
    const added = 'dataAdded' in properties;
    const place = { added: outer.added || added, article: outer.article || tagName === 'article' };
    const part = this.#withOwn(element, this.#children(children, place));
    const { id } = properties;
    if (typeof id === 'string') {
      this.parts.set(id, part);
      if (place.added) this.added.add(id);
      if (place.article) this.inArticle.add(id);
    }
    const unnumbered = 'dataNumber' in properties ? '' : part.unnumbered;
    return { ...part, ...(added ? { text: '', unnumbered: '' } : { unnumbered }) };
  }

  #toHead({ tagName, properties: { name, content, type }, children }: Element): void {
    if (tagName === 'meta' && typeof name === 'string') {
      this.head.tags.push({ name, content: typeof content === 'string' ? content : '' });
    }
    if (tagName === 'script' && type === 'application/ld+json') {
      this.head.data.push(children.map((one) => ('value' in one ? one.value : '')).join(''));
    }
  }

  /** With the element's own link or quotation before what is inside. */
  #withOwn({ tagName, properties: { href } }: Element, inside: ShownPart): ShownPart {
    const links = tagName === 'a' && typeof href === 'string' ? [href] : [];
    const quotes = tagName === 'q' ? [inside.text] : [];
    for (const link of links) this.links.add(link);
    for (const quote of quotes) this.quotes.add(quote);
    return {
      ...inside,
      links: [...links, ...inside.links],
      quotes: [...quotes, ...inside.quotes],
    };
  }
}
