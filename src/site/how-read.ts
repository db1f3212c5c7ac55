import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { howReadSchema, type HowRead } from '../model/reading.ts';
import { contentDir } from './data.ts';

/** How a document's text was taken out of its file; null where the file is the text itself. */
export function howRead(slug: string): HowRead | null {
  const file = join(contentDir, 'readings', `${slug}.json`);
  return existsSync(file) ? howReadSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
