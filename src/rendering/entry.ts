import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { Emendation, PolicyDocument, Site } from '../model/corpus.ts';
import { corpus, renderedDocuments } from '../site/data.ts';
import { link } from '../site/link.ts';

const app = createApp({ streaming: false });

/** A page or file of the site, and the route that makes it. */
export interface RoutedPlace {
  readonly pathname: string;
  readonly route: RouteData;
}

/** What the program that Astro makes of this module gives to the processes that load it. */
export interface PageProgram {
  /** Every page and file of the library that the environment names. */
  readonly places: () => Promise<readonly RoutedPlace[]>;
  /** Makes one of them. */
  readonly respond: (place: RoutedPlace) => Promise<Response>;
  /** The documents whose pages are made. */
  readonly rendered: () => RenderedDocuments;
}

/** Documents with what their files say besides. */
export interface RenderedDocuments {
  readonly site: Site;
  readonly documents: readonly PolicyDocument[];
  readonly emendations: readonly Emendation[];
}

export const places: PageProgram['places'] = () => new StaticPaths(app).getAll();

export const respond: PageProgram['respond'] = ({ pathname, route }) => {
  const path = pathname.replace(/^\/|\/$/gu, '');
  const ending = route.type === 'endpoint' || path === '' ? '' : '/';
  // Nothing asks for the host.
  const address = new URL(link(`${path}${ending}`), 'http://localhost');
  return app.render(new Request(address), { routeData: route });
};

export const rendered: PageProgram['rendered'] = () => {
  const { site, emendations } = corpus();
  return { site, emendations, documents: renderedDocuments() };
};
