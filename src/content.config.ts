import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './site/data.ts';

/** The documents' texts, one MDX file each; all facts about them stand in corpus.json. */
const docs = defineCollection({
  loader: glob({ base: join(contentDir, 'docs'), pattern: '*.mdx' }),
});

export const collections = { docs };
