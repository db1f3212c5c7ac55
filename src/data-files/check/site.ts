import type { Library } from '../../assemble/assemble.ts';
import type { AddressOf } from '../../linked-data/node.ts';
import { indexClauses, type Entry } from '../../site/library.ts';
import { shownPage, type ShownPage } from './page.ts';

/** A difference between the data and what the site shows, in words. */
export type Difference = string;

/** A built site: its files by path, read when asked for; null for one that is not there. */
export type ReadFile = (path: string) => string | null;

/** A built site: how its files are read, and the paths of all of them, parted by slashes. */
export interface BuiltSite {
  readonly read: ReadFile;
  readonly files: readonly string[];
}

/** A built site and the library that it should show. */
export interface CheckedSite {
  readonly library: Library;
  readonly read: ReadFile;
  /** The paths of all its files. */
  readonly files: readonly string[];
  /** The clause of an id, with its place. Throws on an id that is none. */
  readonly entryOf: (id: string) => Entry;
  /** The page at an address of the site (`plan/task-1/`), null where there is none. */
  readonly page: (path: string) => ShownPage | null;
  /** The path that the site is published under, with a slash at both ends. */
  readonly base: string;
  /** The public address of a path of the site, null where it has none. */
  readonly address: AddressOf;
}

/** Opens a built site, to be compared with its library. */
export function openSite({ read, files }: BuiltSite, library: Library): CheckedSite {
  const pages = new Map<string, ShownPage | null>();
  const page = (path: string): ShownPage | null => {
    const known = pages.get(path);
    if (known !== undefined) return known;
    const html = read(`${path}index.html`);
    const shown = html === null ? null : shownPage(html);
    // Pages of clauses are looked at once; those of documents and layers again and again.
    if (path.split('/').length <= 2) pages.set(path, shown);
    return shown;
  };
  const entries = indexClauses(library.corpus.documents);
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`没有条款 ${id}`);
    return entry;
  };
  const [base, address] = [baseOf(read), publicAddress(read, library)];
  return { library, read, files, entryOf, page, base, address };
}

/** The home page says where the site stands: its first link to the search. */
function baseOf(read: ReadFile): string {
  const home = shownPage(read('index.html') ?? '');
  const search = [...home.links].find((href) => href.endsWith('/search/'));
  return search?.slice(0, -'search/'.length) ?? '/';
}

/** The public address that the site was built for, as its first document's twin gives it. */
function publicAddress(read: ReadFile, library: Library): AddressOf {
  const slug = library.corpus.documents[0]?.slug ?? '';
  const [, front = '', url = ''] =
    /^---\n(?:.*\n)*?url: "((?:https?:\/\/[^"]*\/)?)([^"]*)"$/mu.exec(read(`${slug}.md`) ?? '') ??
    [];
  const before = url === `${slug}/` ? front : '';
  return (path) => (before === '' ? null : before + path);
}
