/**
 * Renders pages with the program that Astro made, in a process of its own, which the build starts (see
 * site.ts): several run at once, and each gives all its memory back at the end.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PageProgram } from '../src/rendering/entry.ts';
import { fileOf } from '../src/rendering/place.ts';
import { PRELOADING, withPreloads, type Imports } from '../src/site/preloaded-modules.ts';

/** A path that the build has put into the environment. */
function placeOf(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const { places, respond } = (await import(placeOf('PROGRAM'))) as PageProgram;
const imports: Imports = new Map(
  JSON.parse(readFileSync(placeOf('IMPORTS'), 'utf8')) as [string, string[]][],
);
const out = placeOf('OUT_DIR');
const made: string[] = [];
for (const place of await places()) {
  // A process that sees a part of the library renders the pages of its documents and no others.
  if (process.env['DATA_DIR'] !== undefined && !place.route.params.includes('slug')) continue;
  const response = await respond(place);
  const file = fileOf(place);
  mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
  const html = await response.text();
  const text = PRELOADING.includes(file) ? withPreloads(html, imports) : html;
  // One after the other without waiting: many small files are written fastest so.
  writeFileSync(path.join(out, file), text);
  made.push(file);
}
writeFileSync(placeOf('MADE'), JSON.stringify(made));
