import { pageTags, unescaped, type PageTags } from './tags.ts';
import { targetReader, type Target } from './targets.ts';
import type { CheckedSite, Difference } from './site.ts';

/** What of a site links are looked for in. */
type LinkedSite = Pick<CheckedSite, 'read' | 'files' | 'base' | 'address'>;

/** Every link of every page, and of what machines are told, leads to what there is, down to the anchor. */
export function linkDifferences(site: LinkedSite): Difference[] {
  const pending = new Pending(site.files);
  const targetOf = targetReader({ root: site.address(''), base: site.base });
  const differences = site.files.flatMap((file) => {
    const linked = LINKED.find(({ files }) => files.test(file));
    if (linked === undefined) return [];
    const { links, ids } = linked.read(site.read(file) ?? '');
    return [...links].flatMap((link) => {
      const target = targetOf(link, file);
      const what = target === null ? null : wrongWith(target, file, ids, pending);
      return what === null ? [] : [`${file} 的链接 ${link} ${what}`];
    });
  });
  return [...differences, ...pending.missing((file) => pageTags(site.read(file) ?? '').ids)];
}

/** What is wrong with a link, null where nothing is; a place in another page is noted, to be looked for later. */
function wrongWith(
  target: Target | 'outside',
  from: string,
  ids: ReadonlySet<string>,
  pending: Pending,
): string | null {
  if (target === 'outside') return '不在网站的路径之下';
  const { file, anchor } = target;
  if (!pending.knows(target)) return '没有目标';
  if (anchor === '' || !file.endsWith('.html')) return null;
  if (file === from) return ids.has(anchor) ? null : '没有目标';
  pending.note(target, from);
  return null;
}

interface Linked {
  readonly files: RegExp;
  readonly read: (text: string) => PageTags;
}

/** Files with links, and how these are written there. */
const LINKED: readonly Linked[] = [
  { files: /\.html$/u, read: pageTags },
  { files: /^llms\.txt$/u, read: (text) => matched(text, /\]\(([^)\s]+)\)/gu) },
  { files: /^robots\.txt$/u, read: (text) => matched(text, /^Sitemap: (\S+)$/gmu) },
  { files: /^sitemap[^/]*\.xml$/u, read: (text) => matched(text, /<loc>([^<]*)<\/loc>/gu) },
  // What a feed holds is escaped text of its own.
  { files: /^feed\.xml$/u, read: (text) => matched(unescaped(text), /\bhref="([^"]*)"/gu) },
  { files: /^opensearch\.xml$/u, read: (text) => matched(text, /\btemplate="([^"]*)"/gu) },
];

function matched(text: string, pattern: RegExp): PageTags {
  const links = [...text.matchAll(pattern)].map(([, link = '']) => unescaped(link));
  return { links: new Set(links), ids: new Set() };
}

/**
 * Places that pages lead to in other pages. Anchors and files are numbers here: the same anchors come
 * in every document, and one page is named for each place that is missing.
 */
class Pending {
  readonly #files: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #anchors = new Map<string, number>();
  /** By target's number: by the anchor's number the page that leads there first. */
  readonly #places = new Map<number, Map<number, number>>();

  constructor(files: readonly string[]) {
    this.#files = files;
    this.#numbers = new Map(files.map((file, at) => [file, at]));
  }

  knows({ file }: Target): boolean {
    return this.#numbers.has(file);
  }

  note({ file, anchor }: Target, from: string): void {
    const at = this.#numbers.get(file)!;
    const places = this.#places.get(at) ?? new Map<number, number>();
    this.#places.set(at, places);
    const number = this.#numberOf(anchor);
    if (!places.has(number)) places.set(number, this.#numbers.get(from)!);
  }

  /** The places that are not there; `idsOf` gives the ids of a page. */
  missing(idsOf: (file: string) => ReadonlySet<string>): Difference[] {
    const anchors = [...this.#anchors.keys()];
    return [...this.#places].flatMap(([at, places]) => {
      const file = this.#files[at]!;
      const ids = idsOf(file);
      return [...places]
        .filter(([anchor]) => !ids.has(anchors[anchor]!))
        .map(([anchor, from]) => {
          const place = `${file.replace(/index\.html$/u, '')}#${anchors[anchor]}`;
          return `${this.#files[from]} 的链接 ${place} 没有目标`;
        });
    });
  }

  #numberOf(anchor: string): number {
    const known = this.#anchors.get(anchor);
    if (known !== undefined) return known;
    // A copy: a part of a page's text would keep the whole page.
    this.#anchors.set(Buffer.from(anchor).toString(), this.#anchors.size);
    return this.#anchors.size - 1;
  }
}
