import { dataPath } from '../data.ts';
import type { ComparedDocument } from '../data.ts';
import { namedText } from '../named-text.ts';
import type { NamedText } from '../named-text.ts';

/** A clause or sentence to show, with its document. `id` is the one asked for. */
export interface LoadedText extends NamedText {
  readonly id: string;
  readonly slug: string;
  readonly anchor: string;
  readonly document: ComparedDocument;
}

const loaded = new Map<string, Promise<ComparedDocument | null>>();

/**
 * A document's data, null where the site has no such document; rejects when they cannot be had.
 * `base`: the way to the top of the site.
 */
export function loadDocument(base: string, slug: string): Promise<ComparedDocument | null> {
  const known = loaded.get(slug) ?? requestDocument(base, slug);
  loaded.set(slug, known);
  return known;
}

async function requestDocument(base: string, slug: string): Promise<ComparedDocument | null> {
  try {
    const response = await fetch(base + dataPath(slug));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${dataPath(slug)}：${String(response.status)}`);
    return (await response.json()) as ComparedDocument;
  } catch (error) {
    loaded.delete(slug);
    throw error;
  }
}

/**
 * The clause or sentence with this id, or what stands for it now; null where there is none. Rejects
 * when the document's data cannot be had.
 */
export async function loadText(base: string, id: string): Promise<LoadedText | null> {
  const [slug = '', anchor = ''] = id.split('/');
  const document = await loadDocument(base, slug);
  if (document === null) return null;
  const named = namedText(document, anchor);
  if (named !== null) return { ...named, id, slug, anchor, document };
  const now = Object.hasOwn(document.moved, anchor) ? document.moved[anchor] : undefined;
  const target = now === undefined || now === id ? null : await loadText(base, now);
  return target === null ? null : { ...target, id };
}

/** The address of a clause; in a folder, pages are named by their files. */
export function clauseAddress(base: string, slug: string, anchor: string): string {
  const file = window.location.protocol === 'file:' ? 'index.html' : '';
  return `${base}${slug}/${file}#${anchor}`;
}
