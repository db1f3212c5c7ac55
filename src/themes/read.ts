import { z } from 'zod';
import type { Checked } from '../model/problem.ts';
import { readYaml, type YamlFile } from '../yaml/read.ts';

const themeEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  description: z.string().min(1).optional(),
  /** Words that signal it. */
  words: z.array(z.string().min(1)).min(1),
  /** Longer words in which a signal means something else. */
  exclude: z.array(z.string().min(1)).optional(),
  /** Clauses that an editor puts in, and takes out again. */
  add: z.array(z.string()).optional(),
  remove: z.array(z.strictObject({ clause: z.string(), why: z.string().min(1) })).optional(),
});

/** The editors' themes as they write them: `editorial/themes.yaml`. */
export const editorialThemesSchema = z.array(themeEntrySchema);

export type ThemeEntry = z.infer<typeof themeEntrySchema>;

/** Reads the editors' themes. Problems (errors, with line): those of the schema. */
export function readThemes(text: string, file: string): Checked<YamlFile<ThemeEntry[]> | null> {
  return readYaml(text, file, editorialThemesSchema);
}
