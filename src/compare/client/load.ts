import { dataPath } from '../data.ts';
import type { ComparedClause, ComparedDocument } from '../data.ts';

/** A clause to show, with its document. */
export interface LoadedClause {
  readonly id: string;
  readonly slug: string;
  readonly anchor: string;
  readonly document: ComparedDocument;
  readonly clause: ComparedClause;
}

const loaded = new Map<string, Promise<ComparedDocument | null>>();

/** A document's data, null where the site has no such document. `base`: the way to the top of the site. */
export function loadDocument(base: string, slug: string): Promise<ComparedDocument | null> {
  const known = loaded.get(slug) ?? requestDocument(base, slug);
  loaded.set(slug, known);
  return known;
}

async function requestDocument(base: string, slug: string): Promise<ComparedDocument | null> {
  try {
    const response = await fetch(base + dataPath(slug));
    return response.ok ? ((await response.json()) as ComparedDocument) : null;
  } catch {
    loaded.delete(slug);
    return null;
  }
}

/** The clause with this id, null where there is none. */
export async function loadClause(base: string, id: string): Promise<LoadedClause | null> {
  const [slug = '', anchor = ''] = id.split('/');
  const document = await loadDocument(base, slug);
  const clause = document?.clauses[anchor];
  return document == null || clause === undefined ? null : { id, slug, anchor, document, clause };
}

/** The address of a clause; in a folder, pages are named by their files. */
export function clauseAddress(base: string, slug: string, anchor: string): string {
  const file = window.location.protocol === 'file:' ? 'index.html' : '';
  return `${base}${slug}/${file}#${anchor}`;
}
