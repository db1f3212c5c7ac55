import { z } from 'zod';
import { corpusSchema, type Corpus } from '../../model/corpus.ts';
import {
  indicatorsSchema,
  namesSchema,
  relationsSchema,
  themesSchema,
  unitsSchema,
} from '../../model/layers.ts';
import { shownPage, type ShownPage } from './page.ts';

/** A difference between the data and what the site shows, in words. */
export type Difference = string;

/** A built site: its files by path, read when asked for; null for one that is not there. */
export type ReadFile = (path: string) => string | null;

const dataSchema = z.object({
  corpus: corpusSchema,
  relations: relationsSchema,
  themes: themesSchema,
  names: namesSchema,
  units: unitsSchema,
  indicators: indicatorsSchema,
});

/** The site's data files, read from the site, and its pages. */
export interface CheckedSite extends z.infer<typeof dataSchema> {
  readonly corpus: Corpus;
  readonly read: ReadFile;
  /** The page at an address of the site (`plan/task-1/`), null where there is none. */
  readonly page: (path: string) => ShownPage | null;
  /** The path that the site is published under, with a slash at both ends. */
  readonly base: string;
}

/** Opens a built site; throws where a data file is missing or no such file. */
export function openSite(read: ReadFile): CheckedSite {
  const names = Object.keys(dataSchema.shape);
  const data = dataSchema.parse(
    Object.fromEntries(names.map((name) => [name, jsonOf(read, `data/${name}.json`)])),
  );
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
  return { ...data, read, page, base: baseOf(read) };
}

/** The data file as it stands in the site. */
export function jsonOf(read: ReadFile, path: string): unknown {
  const text = read(path);
  if (text === null) throw new Error(`网站里没有 ${path}`);
  return JSON.parse(text);
}

/** The home page says where the site stands: its first link to the search. */
function baseOf(read: ReadFile): string {
  const home = shownPage(read('index.html') ?? '');
  const search = [...home.links].find((href) => href.endsWith('/search/'));
  return search?.slice(0, -'search/'.length) ?? '/';
}
