/** What a built site with a public address tells machines, and whether it is so. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { glob } from 'tinyglobby';

const CONTEXT = resolve(import.meta.dirname, '../linked-data/fixtures/context.json');

/** The published site: its folder, and the address of the folder with a slash at its end. */
export interface Published {
  readonly dist: string;
  readonly address: string;
}

/** Addresses of the sitemap and the feed that no file of the site answers. */
export async function deadAddresses({ dist, address }: Published): Promise<string[]> {
  const files = new Set(await glob('**', { cwd: dist, dot: true }));
  const sitemap = parseXml(await readFile(join(dist, 'sitemap.xml'), 'utf8'));
  const feed = parseAtomFeed(await readFile(join(dist, 'feed.xml'), 'utf8'));
  const linked = (feed.entries ?? []).flatMap(({ content }) =>
    [...(content?.value ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? ''),
  );
  return [...located(sitemap.root), ...linked].filter((place) => {
    if (!place.startsWith(address)) return true;
    const path = decodeURI(place.slice(address.length).replace(/#.*$/, ''));
    return !files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  });
}

function located(element: XmlElement | null): string[] {
  const children = element?.children.filter((child) => child instanceof XmlElement) ?? [];
  return children.flatMap((child) => (child.name === 'loc' ? [child.text] : located(child)));
}

/** The types of the things that each page tells of, in terms of schema.org, by the page's path. */
export async function typesByPage({ dist }: Published): Promise<Map<string, string[]>> {
  const context = JSON.parse(await readFile(CONTEXT, 'utf8')) as object;
  const pages = await glob('**/*.html', { cwd: dist });
  const types = new Map<string, string[]>();
  for (const page of pages) {
    const html = await readFile(join(dist, page), 'utf8');
    const found: string[] = [];
    for (const [, json = ''] of html.matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      found.push(...(await typesIn(json, context)));
    }
    if (found.length > 0) types.set(page, found);
  }
  return types;
}

/** Reads JSON-LD without a network; throws where a term is none of schema.org's. */
async function typesIn(json: string, context: object): Promise<string[]> {
  const nodes = await jsonld.expand(
    JSON.parse(json) as jsonld.JsonLdDocument,
    {
      safe: true,
      documentLoader: (url: string) => {
        if (url !== 'https://schema.org') throw new Error(`no network: ${url}`);
        return Promise.resolve({ documentUrl: url, document: context });
      },
    } as jsonld.Options.Expand,
  );
  return nodes.flatMap((node) =>
    [node['@type'] ?? []].flat().map((type) => type.replace('http://schema.org/', '')),
  );
}
