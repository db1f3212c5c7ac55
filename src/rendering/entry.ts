import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Indicator, Relation } from '../model/layers.ts';
import { Frame } from '../site/clause-page/frame.ts';
import { clausePage } from '../site/clause-page/page.ts';
import { corpus, relations, renderedDocuments } from '../site/data.ts';
import { indicators } from '../site/layers-data.ts';
import { link } from '../site/link.ts';
import { show, type Shown } from '../site/shown.ts';
import { entries } from '../site/store.ts';

let app = createApp({ streaming: false });

/** A page or file of the site, and the route that makes it. */
export interface RoutedPlace {
  readonly pathname: string;
  readonly route: RouteData;
}

/** What the program that Astro makes of this module gives to the processes that load it. */
export interface PageProgram {
  /** Says what pages are made of from now on. */
  readonly begin: (next: Shown) => void;
  /** Every page and file that is made of it. */
  readonly places: () => Promise<readonly RoutedPlace[]>;
  /** Makes one of them, as text. */
  readonly respond: (place: RoutedPlace) => Promise<string>;
  /** The documents whose pages are made. */
  readonly rendered: () => RenderedDocuments;
}

/** Documents with what their files say besides; the library as far as they need it. */
export interface RenderedDocuments {
  readonly documents: readonly PolicyDocument[];
  readonly library: {
    readonly corpus: Corpus;
    readonly relations: readonly Relation[];
    readonly indicators: readonly Indicator[];
  };
}

export const begin: PageProgram['begin'] = (next) => {
  show(next);
  app = createApp({ streaming: false });
  // Astro remembers for a manifest which pages there are.
  app.manifest = { ...app.manifest };
  frame = null;
};

export const places: PageProgram['places'] = () => new StaticPaths(app).getAll();

export const respond: PageProgram['respond'] = async (place) => {
  const id = withoutSlashes(place.pathname);
  const clause = place.route.route === CLAUSE_PAGES ? entries().get(id)?.clause : undefined;
  // An anchor that was released once may have a page and be no clause.
  if (clause?.page == null) return made(place);
  frame ??= new Frame(await made(place, { framed: true }));
  return frame.filled(clausePage(id, site));
};

/** The route of the pages of clauses, which are most of all pages. */
const CLAUSE_PAGES = '/[slug]/[anchor]';
const { SITE } = import.meta.env;
const site = SITE ? new URL(SITE) : undefined;
let frame: Frame | null = null;

/** Lets Astro make a page or file. */
async function made({ pathname, route }: RoutedPlace, locals: App.Locals = {}): Promise<string> {
  const path = withoutSlashes(pathname);
  const ending = route.type === 'endpoint' || path === '' ? '' : '/';
  // Nothing asks for the host.
  const address = new URL(link(`${path}${ending}`), 'http://localhost');
  const response = await app.render(new Request(address), { routeData: route, locals });
  return response.text();
}

function withoutSlashes(pathname: string): string {
  return pathname.replace(/^\/|\/$/gu, '');
}

export const rendered: PageProgram['rendered'] = () => ({
  documents: renderedDocuments(),
  library: { corpus: corpus(), relations: relations(), indicators: indicators() },
});
