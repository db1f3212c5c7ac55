/**
 * Renders pages with the program that Astro made, and makes the Word files and pictures of their
 * documents, in a process of its own, which the build starts (see site.ts): several run at once, and
 * each gives all its memory back at the end.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageProgram } from '../src/rendering/entry.ts';
import { fileOf } from '../src/rendering/place.ts';
import { PRELOADING, withPreloads, type Imports } from '../src/site/preloaded-modules.ts';
import { previewPath } from '../src/site/preview.ts';
import { wordPath } from '../src/site/word-path.ts';
import { previewFile } from './preview.ts';
import { wordFile } from './word.ts';

/** A path that the build has put into the environment. */
function placeOf(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const { places, respond, rendered } = (await import(
  pathToFileURL(placeOf('PROGRAM')).href
)) as PageProgram;
const imports: Imports = new Map(
  JSON.parse(readFileSync(placeOf('IMPORTS'), 'utf8')) as [string, string[]][],
);
const out = placeOf('OUT_DIR');
const made: string[] = [];

/** Writes a file of the site; one after the other without waiting, which is fastest for many small ones. */
function put(file: string, data: string | Uint8Array): void {
  const target = path.join(out, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, data);
  made.push(file);
}

for (const place of await places()) {
  // A process that sees a part of the library renders the pages of its documents and no others.
  if (process.env['DATA_DIR'] !== undefined && !place.route.params.includes('slug')) continue;
  const response = await respond(place);
  const file = fileOf(place);
  const html = await response.text();
  const text = PRELOADING.includes(file) ? withPreloads(html, imports) : html;
  put(file, text);
}
const { documents, ...about } = rendered();
for (const document of documents) {
  put(wordPath(document.slug), await wordFile(document, about));
  put(previewPath(document.slug), await previewFile(document, about.site));
}
writeFileSync(placeOf('MADE'), JSON.stringify(made));
