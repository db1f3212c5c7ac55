import type { Cited } from './cited.ts';

/**
 * The note of an item in a reference manager: which place is cited, as managers that keep no other field
 * for it (Zotero among them) keep this one, and what must be known of the document.
 */
export function itemNote({ document, place }: Pick<Cited, 'document' | 'place'>): string {
  return [`所引：${place}`, ...document.notes].join('；');
}
