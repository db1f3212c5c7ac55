import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
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
}

export const places: PageProgram['places'] = () => new StaticPaths(app).getAll();

export const respond: PageProgram['respond'] = ({ pathname, route }) => {
  const path = pathname.replace(/^\/|\/$/gu, '');
  const ending = route.type === 'endpoint' || path === '' ? '' : '/';
  // Nothing asks for the host.
  const address = new URL(link(`${path}${ending}`), 'http://localhost');
  return app.render(new Request(address), { routeData: route });
};
