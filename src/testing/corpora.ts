import { compile } from '../corpus/compile.ts';
import type { Corpus } from '../model/corpus.ts';
import { assemble, type Library } from '../assemble/assemble.ts';
import { seedsDirectory } from './corpus-files.ts';

/** What a small document of a test states about itself. */
export interface Facts {
  readonly year?: number;
  readonly level?: string;
}

/** A corpus of a few texts by slug, in the order of their years. */
export function corpusOf(
  texts: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, Facts>> = {},
): Corpus {
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(([slug, text]) => ({
    name: `${slug}.txt`,
    bytes: encoder.encode(text),
  }));
  const fact = (value: unknown): string =>
    `{ value: ${String(value)}, inferred: true, evidence: 试例 }`;
  const entries = Object.keys(texts).flatMap((slug) => [
    `  - file: ${slug}.txt`,
    `    slug: ${slug}`,
    ...Object.entries(facts[slug] ?? {}).map(([key, value]) => `    ${key}: ${fact(value)}`),
  ]);
  const site = 'site: { name: 试例, tagline: 试例, home: [], contact: null }';
  const { corpus, problems } = compile({
    files,
    catalog: [site, 'documents:', ...entries, ''].join('\n'),
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return corpus;
}

/** The repository's own corpus with all its layers. */
export function seedsLibrary(): Library {
  return assemble(seedsDirectory()).value;
}
