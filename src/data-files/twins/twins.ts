import type { Corpus } from '../../model/corpus.ts';
import type { TwinContext } from './context.ts';
import { clauseJson, documentJson } from './json.ts';
import { clauseMarkdown, documentMarkdown } from './markdown.ts';
import { clauseText, documentText } from './plain.ts';

/**
 * Every document and every clause that has a page, once more by suffix: `<slug>.md`, `.txt`, `.json` and
 * `<slug>/<anchor>.md`, `.txt`, `.json`. One after the other, so that a large library needs no
 * room for all. `slugs` where only some documents are wanted.
 */
export function* twins(
  context: TwinContext,
  slugs: ReadonlySet<string> | null = null,
): Generator<readonly [path: string, text: string]> {
  for (const document of context.library.corpus.documents) {
    const { slug, clauses } = document;
    if (slugs !== null && !slugs.has(slug)) continue;
    yield [`${slug}.md`, documentMarkdown(document, context)];
    yield [`${slug}.txt`, documentText(document, context)];
    yield [`${slug}.json`, documentJson(document, context)];
    for (const { id, page } of clauses) {
      if (page === null) continue;
      yield [`${id}.md`, clauseMarkdown(id, context)];
      yield [`${id}.txt`, clauseText(id, context)];
      yield [`${id}.json`, clauseJson(id, context)];
    }
  }
}

/** The paths of all twins of a library. */
export function twinPaths({ documents }: Corpus): string[] {
  const forms = (name: string): string[] => [`${name}.md`, `${name}.txt`, `${name}.json`];
  return documents.flatMap(({ slug, clauses }) => [
    ...forms(slug),
    ...clauses.flatMap(({ id, page }) => (page === null ? [] : forms(id))),
  ]);
}
