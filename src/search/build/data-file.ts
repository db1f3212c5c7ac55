import { deflateRawSync } from 'node:zlib';
import type { OutputFile } from './output.ts';

/**
 * A data file of the search: JSON, deflated, as the browser unpacks it. More effort makes lists of numbers
 * smaller by one in a hundred, in twice the time.
 */
export function dataFile(name: string, value: unknown): OutputFile {
  const content = deflateRawSync(JSON.stringify(value), { level: 5 });
  return { path: `search-data/${name}`, content };
}
