/**
 * Renders pages with the program that Astro made, and makes their documents' other files (twins, Word
 * files and pictures), in a process of its own, which the build starts (see site.ts): several run at once, and
 * each gives all its memory back at the end.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { twinContext } from '../src/data-files/twins/context.ts';
import { twins } from '../src/data-files/twins/twins.ts';
import type { PageProgram, RenderedDocuments } from '../src/rendering/entry.ts';
import { fileOf } from '../src/rendering/place.ts';
import { PRELOADING, withPreloads, type Imports } from '../src/site/preloaded-modules.ts';
import { previewPath } from '../src/site/preview.ts';
import { wordPath } from '../src/site/word-path.ts';
import { Folders } from './folders.ts';
import { previewFiles } from './preview.ts';
import { publicAddress } from './public-address.ts';
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
const made: string[] = [];

const folders = new Folders(placeOf('OUT_DIR'));

/** Writes a file of the site; one after the other without waiting, which is fastest for many small ones. */
function put(file: string, data: string | Uint8Array): void {
  writeFileSync(folders.placeOf(file), data);
  made.push(file);
}

const T = new Map<string, [number, number, number, number]>();
const t0 = performance.now(); const ps = await places(); console.error('places', (performance.now() - t0).toFixed(0), 'since start', performance.now().toFixed(0));
for (const place of ps) {
  // A process that sees a part of the library renders the pages of its documents and no others.
  if (process.env['DATA_DIR'] !== undefined && !place.route.params.includes('slug')) continue;
  const a = performance.now();
  const response = await respond(place);
  const file = fileOf(place); const b = performance.now();
  // Most pages go from memory to the disk as they are.
  if (PRELOADING.includes(file)) put(file, withPreloads(await response.text(), imports));
  else { const bytes = await response.bytes(); const c = performance.now(); put(file, bytes); const d = performance.now(); const k = place.route.component; const e = T.get(k) ?? [0,0,0,0]; e[0] += 1; e[1] += b-a; e[2] += c-b; e[3] += d-c; T.set(k, e); }
}
for (const [k, v] of T) console.error(k, v.map((x) => x.toFixed(0)).join(' '));
const t1 = performance.now();
const { documents, library } = rendered();
if (documents.length > 0) await writeOtherFiles(documents, library);
console.error('other', (performance.now() - t1).toFixed(0));
writeFileSync(placeOf('MADE'), JSON.stringify(made));

/** The twins, Word files and pictures of these documents. */
async function writeOtherFiles(
  of: RenderedDocuments['documents'],
  from: RenderedDocuments['library'],
): Promise<void> {
  const slugs = new Set(of.map(({ slug }) => slug));
  for (const [file, text] of twins(twinContext(from, publicAddress), slugs)) put(file, text);
  // One after the other: what a picture holds outside the heap is given back while a Word file is made.
  for await (const [document, picture] of previewFiles(of, from.corpus.site, process.cwd())) {
    put(previewPath(document.slug), picture);
    put(wordPath(document.slug), await wordFile(document, from.corpus));
  }
}
