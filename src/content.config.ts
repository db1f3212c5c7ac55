import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir, renderedSlugs } from './site/data.ts';

/** The documents' texts, one MDX file each; all facts about them stand in corpus.json. */
const docs = defineCollection({
  loader: glob({
    base: join(contentDir, 'docs'),
    pattern: renderedSlugs?.map((slug) => `${slug}.mdx`) ?? '*.mdx',
  }),
});

export const collections = { docs };
