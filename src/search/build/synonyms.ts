import { z } from 'zod';
import type { Checked } from '../../model/problem.ts';
import { readYaml } from '../../yaml/read.ts';
import type { SynonymGroup } from '../data.ts';

const list = z.array(z.string().min(1));

const groupSchema = z
  .strictObject({
    /** Searched for each other, each as the texts have it. */
    terms: list.min(1),
    /** What readers type instead; texts do not have it in this sense. */
    typed: list.default([]),
    /** Longer words in which a member is not meant. */
    except: list.default([]),
  })
  .refine(({ terms, typed }) => terms.length + typed.length > 1, '一个词不成一组');

/** The editors' synonyms as they write them: `seeds/editorial/synonyms.yaml`. */
export const synonymsSchema = z.array(groupSchema);

/** Reads the editors' synonyms. Problems (errors, with line and column): those of the schema. */
export function readSynonyms(text: string, file: string): Checked<readonly SynonymGroup[]> {
  const { value, problems } = readYaml(text, file, synonymsSchema);
  return { value: value?.value ?? [], problems };
}
