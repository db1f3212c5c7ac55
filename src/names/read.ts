import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import { nameKindSchema, type Name } from '../model/layers.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { readYaml } from '../yaml/read.ts';
import { nameFaults } from './faults.ts';
import { findMentions } from './mentions.ts';

const nameEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: nameKindSchema,
  /** Every way it is written in the texts, to the letter. */
  variants: z.array(z.string().min(1)).min(1),
  reason: z.string().min(1).optional(),
  establishes: z.array(z.string()).optional(),
  notSame: z.array(z.string()).optional(),
});

/** The editors' names as they write them: `editorial/names.yaml`. */
export const editorialNamesSchema = z.array(nameEntrySchema);

export type NameEntry = z.infer<typeof nameEntrySchema>;

/**
 * The editors' names with every mention in the corpus.
 *
 * Problems (errors, with line): those of the schema, `name-twice`, `variant-twice`, `name-nowhere`,
 * `variant-nowhere`, `name-once` (fewer than two mentions and no reason), `name-establishes-nothing`
 * (no such clause), `name-not-same-unknown` (no such name).
 */
export function readNames(text: string, file: string, corpus: Corpus): Checked<readonly Name[]> {
  const read = readYaml(text, file, editorialNamesSchema);
  if (read.value === null) return { value: [], problems: read.problems };
  const { value: entries, placeOf } = read.value;
  const mentions = findMentions(corpus, entries);
  const names = entries.map((entry) => ({
    ...entry,
    mentions: [...(mentions.get(entry.id) ?? [])],
  }));
  const problems = nameFaults(names, corpus).map(({ path, ...fault }): Problem => ({
    severity: 'error',
    file,
    ...placeOf(path),
    ...fault,
  }));
  return { value: problems.length > 0 ? [] : names, problems };
}
