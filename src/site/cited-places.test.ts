/** Whoever has a citation of the library finds what it cites, in the document and on the page that compares. */
import { describe, expect, it } from 'vitest';
import { citedClause, citedDocument, citedSentence } from '../citation/cited.ts';
import type { Cited } from '../citation/cited.ts';
import { plainCitation } from '../citation/plain.ts';
import { askedIn } from '../compare/asked.ts';
import type { ComparedClause, ComparedDocument } from '../compare/data.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { seedsLibrary } from '../testing/corpora.ts';
import { finder } from './document-places.ts';
import { indexClauses } from './library.ts';

const { documents } = seedsLibrary().corpus;
const entries = indexClauses(documents);
const titles = new Map(documents.map((one) => [one.slug, citedDocument(one).title]));

/** Every clause and sentence of a document, as citations name them. */
function citedIn(document: PolicyDocument): Cited[] {
  return document.clauses.flatMap((clause) => {
    const cited = citedClause(document, clause, entries.get(clause.id)!.path, null);
    return [cited, ...clause.sentences.map((one) => citedSentence(cited, clause, one))];
  });
}

function comparedDocument({ title, clauses }: PolicyDocument): ComparedDocument {
  const compared = clauses.map(({ anchor, text, sentences }): [string, ComparedClause] => [
    anchor,
    {
      label: '',
      number: '',
      text,
      words: '',
      sentences: sentences.map((one) => [one.anchor, ...one.range] as const),
      related: [],
    },
  ]);
  return { title, remarks: [], clauses: Object.fromEntries(compared), moved: {} };
}

describe.each(documents.map((document) => [document.slug, document] as const))(
  'the words of a citation of %s',
  (slug, document) => {
    const compared = comparedDocument(document);
    const all = citedIn(document);
    const anchors = all.map(({ anchor }) => anchor);

    it('name the place after #', () => {
      expect(all.map(({ place }) => finder.meant(place, compared))).toEqual(anchors);
    });

    it('name it where they are put in to be compared', () => {
      const asked = all.map((cited) => askedIn(plainCitation(cited), titles));
      expect(asked.map((one) => one?.slug)).toEqual(all.map(() => slug));
      expect(asked.map((one) => finder.meant(one?.wanted ?? '', compared))).toEqual(anchors);
    });
  },
);
