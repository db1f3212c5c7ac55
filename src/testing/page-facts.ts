/** What a built page says about itself and points to, read from its HTML. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** One attribute that names an address. `loads`: the browser fetches it without being asked. */
export interface Reference {
  readonly tag: string;
  readonly value: string;
  readonly loads: boolean;
}

/** The facts of one page. `inline` lists what the Content-Security-Policy would refuse to run. */
export interface PageFacts {
  readonly lang: string | null;
  readonly policies: readonly string[];
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
  readonly inline: readonly string[];
}

const ADDRESSES = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'xLinkHref'] as const;
/** Kinds of `<link>` that only state something and are not fetched. */
const STATING = new Set([
  ...['canonical', 'alternate', 'author', 'license', 'next', 'prev', 'help', 'search'],
  'schema.DC',
]);
const parser = unified().use(rehypeParse);

/** Reads the facts from the text of an HTML page, or of an SVG for its ids. */
export function readFacts(html: string): PageFacts {
  const elements = [...walk(parser.parse(html))];
  const root = elements.find(({ tagName }) => tagName === 'html');
  return {
    lang: text(root?.properties['lang']),
    policies: elements.filter(isPolicy).map(({ properties }) => text(properties['content']) ?? ''),
    ids: elements.flatMap(({ properties }) => text(properties['id']) ?? []),
    references: elements.flatMap(referencesOf),
    inline: elements.flatMap(inlineOf),
  };
}

function* walk(parent: Root | Element): Generator<Element> {
  for (const child of parent.children as (RootContent | ElementContent)[]) {
    if (child.type !== 'element') continue;
    yield child;
    yield* walk(child);
    if (child.content) yield* walk(child.content);
  }
}

function isPolicy({ tagName, properties }: Element): boolean {
  const name = [properties['httpEquiv']].flat().join(' ').toLowerCase();
  return tagName === 'meta' && name === 'content-security-policy';
}

function referencesOf({ tagName: tag, properties }: Element): Reference[] {
  const loads = !isStating(tag, properties);
  const single = ADDRESSES.flatMap((name) => text(properties[name]) ?? []);
  const several = [properties['srcSet']].flat().filter((value) => typeof value === 'string');
  const sets = several.flatMap((set) => set.split(/,\s+/)).map((one) => one.trim().split(/\s/)[0]!);
  return [...single, ...sets].map((value) => ({ tag, value, loads }));
}

/** Links that are followed or merely stated, as against what the page fetches or sends to. */
function isStating(tag: string, properties: Element['properties']): boolean {
  if (tag === 'a' || tag === 'area') return true;
  if (tag !== 'link') return false;
  return [properties['rel']].flat().every((kind) => STATING.has(String(kind)));
}

function inlineOf({ tagName, properties }: Element): string[] {
  const found = Object.keys(properties).filter((name) => /^on[A-Za-z]/.test(name));
  if ('style' in properties) found.push('style attribute');
  if (tagName === 'style') found.push('<style>');
  const kind = text(properties['type']) ?? '';
  const runs = tagName === 'script' && !/^application\/(?:ld\+)?json$/.test(kind);
  if (runs && !('src' in properties)) found.push('<script> without src');
  return found.map((what) => `${what} in <${tagName}>`);
}

/** An attribute's value as text; null where it is not there. */
function text(value: Element['properties'][string]): string | null {
  return typeof value === 'string' ? value : null;
}
