import type { Corpus } from '../model/corpus.ts';

/**
 * Where the page finds the library to compare with, below the top of the site. No document can be
 * called like it.
 */
export const LIBRARY_DATA = 'intake/data/library_data.json';
/** Characters of text from which on a page cannot be asked to compare all of it. */
const MOST = 4_000_000;

/**
 * What comparing a new document with the library takes, less the offsets that it does not. Of a
 * library too large for a page only the documents' names are left, and the build compares.
 */
export function libraryData(corpus: Corpus): Corpus {
  const size = corpus.documents.reduce(
    (sum, { clauses }) => sum + clauses.reduce((of, { text }) => of + text.length, 0),
    0,
  );
  const documents = corpus.documents.map((document) => ({
    ...document,
    clauses:
      size > MOST
        ? []
        : document.clauses.map((clause) => ({
            ...clause,
            sha256: '',
            source: [],
            ownSource: [],
            numberSource: [],
            sentences: [],
          })),
  }));
  return { ...corpus, emendations: [], documents };
}
