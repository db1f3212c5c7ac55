import type { PolicyDocument } from '../model/corpus.ts';

/** An anchor that was released once and names nothing any more. */
export type Former = PolicyDocument['formerAnchors'][number];

/** What became of an anchor that was released once. */
export const formerWords: Readonly<Record<Former['change'], string>> = {
  moved: '的文字已移到别处。',
  corrected: '的文字经更正后并入别处。',
  withdrawn: '已撤下。',
};

/** The address, within the site, of the clause or sentence that has this id. */
export function addressOfId(id: string): string {
  return id.replace('/', '/#');
}

/** Former anchors that may have had a page of their own: all but those of sentences. */
export function formerPages(document: Pick<PolicyDocument, 'formerAnchors'>): Former[] {
  return document.formerAnchors.filter(({ anchor }) => !/-s\d+$/.test(anchor));
}
