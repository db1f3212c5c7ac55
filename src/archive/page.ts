/** A page of the site → the same page for a folder: every address relative and naming a file. */
import { folderAddress } from './address.ts';
import type { Place } from './address.ts';
import { rootOf } from './paths.ts';
import { folderPolicy } from './policy.ts';
import { rewriteTags } from './tags.ts';
import type { Tag } from './tags.ts';

/** A page for a folder. */
export interface FolderPage {
  readonly html: string;
  /** Files that the page needs or leads to and that the folder does not have. */
  readonly missing: readonly string[];
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data'];
/** Links to what only a server can give: files fetched ahead, and the description of an application. */
const SERVED = /^(?:preload|modulepreload|prefetch|manifest|apple-touch-icon|alternate|search)$/;
/** Asks for rules of hosts, which files do not have. */
const OF_HOSTS = ['crossorigin', 'integrity'];
const REFRESH = /^(\s*\d+\s*;\s*url=)(.*)$/i;

/** Rewrites a page; `file` is its path in the site. */
export function folderPage(html: string, file: string, place: Place): FolderPage {
  const missing: string[] = [];
  const address = (value: string): string | null => {
    const rewritten = folderAddress(value, file, place);
    if (rewritten.kind === 'missing') missing.push(rewritten.file);
    return rewritten.kind === 'address' ? rewritten.value : null;
  };
  return { html: rewriteTags(html, (tag) => folderTag(tag, file, place, address)), missing };
}

type ToAddress = (value: string) => string | null;

function folderTag(tag: Tag, file: string, place: Place, address: ToAddress): Tag | null {
  const given = tag.attributes;
  if (tag.name === 'meta') return metaTag(tag, address);
  if (tag.name === 'link' && SERVED.test(given.get('rel') ?? '')) return null;
  if (tag.name === 'link' && given.get('rel') === 'canonical') return tag;
  const attributes = new Map(given);
  for (const name of OF_HOSTS) attributes.delete(name);
  if (tag.name === 'script' && given.has('src')) {
    // Modules wait for the page; what is no module means to run before it.
    if (given.get('type') === 'module') attributes.set('defer', null);
    attributes.delete('type');
  }
  for (const name of ADDRESSES) rewriteAttribute(attributes, name, address);
  const set = given.get('srcset');
  if (set != null) attributes.set('srcset', folderSet(set, address));
  if (given.has('data-base')) {
    attributes.set('data-base', rootOf(place.standsAt(file) ?? file));
  }
  return same(given, attributes) ? tag : { ...tag, attributes };
}

function same(a: Tag['attributes'], b: Tag['attributes']): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}

/** A link to what the folder leaves out is no link there. */
function rewriteAttribute(
  attributes: Map<string, string | null>,
  name: string,
  address: ToAddress,
): void {
  const value = attributes.get(name);
  if (value == null) return;
  const rewritten = address(value);
  if (rewritten === null) attributes.delete(name);
  else attributes.set(name, rewritten);
}

function folderSet(set: string, address: ToAddress): string {
  const candidates = set.split(/,\s+/).map((candidate) => {
    const [source = '', ...descriptor] = candidate.trim().split(/\s+/);
    return [address(source) ?? source, ...descriptor].join(' ');
  });
  return candidates.join(', ');
}

function metaTag(tag: Tag, address: ToAddress): Tag {
  const content = tag.attributes.get('content') ?? '';
  const states = (tag.attributes.get('http-equiv') ?? '').toLowerCase();
  const withContent = (text: string): Tag => ({
    ...tag,
    attributes: new Map(tag.attributes).set('content', text),
  });
  if (states === 'content-security-policy') return withContent(folderPolicy(content));
  if (states !== 'refresh') return tag;
  return withContent(
    content.replace(REFRESH, (all, before: string, to: string) => {
      const target = address(to);
      return target === null ? all : before + target;
    }),
  );
}
