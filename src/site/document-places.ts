import type { Finder } from '../compare/client/find.ts';
import type { ComparedDocument } from '../compare/data.ts';
import { decoded } from '../compare/decoded.ts';
import { meantAnchor, partsOf } from './meant-anchor.ts';
import type { Place } from './meant-anchor.ts';
import { anchorsInstead } from './near-anchors.ts';

/** Finds in the data of a document what is meant by an address or in words. */
export const finder: Finder = {
  meant: (wanted, document) => meantAnchor(decoded(wanted), placesOf(document)),
  instead: (wanted, document) =>
    anchorsInstead(decoded(wanted), Object.keys(document.clauses), partsOf(placesOf(document))),
};

/** Every anchor of the document that leads somewhere. */
function placesOf({ clauses, moved }: ComparedDocument): Place[] {
  const former = Object.keys(moved).map((anchor) => ({ anchor, opening: '', sentences: [] }));
  const present = Object.entries(clauses).map(([anchor, { text, sentences }]) => {
    const [, start, end] = sentences[0] ?? ['', 0, 0];
    const opening = [...text].slice(start, end).join('');
    return { anchor, opening, sentences: sentences.map(([sentence]) => sentence) };
  });
  return [...present, ...former];
}
