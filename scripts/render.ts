/**
 * Renders pages with the program that Astro made, and makes their documents' other files (twins, Word
 * files and pictures), in a process of its own, which the build starts (see renderer.ts) and tells what
 * to render, one batch after the other: what the engine has learnt of the program serves them all.
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
import { giveBack } from './give-back.ts';
import type { Batch } from './renderer.ts';
import { previewFiles } from './preview.ts';
import { publicAddress } from './public-address.ts';
import { wordFile } from './word.ts';

/** A path that the build has put into the environment. */
function placeOf(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const { begin, places, respond, rendered } = (await import(
  pathToFileURL(placeOf('PROGRAM')).href
)) as PageProgram;
const imports: Imports = new Map(
  JSON.parse(readFileSync(placeOf('IMPORTS'), 'utf8')) as [string, string[]][],
);
const folders = new Folders(placeOf('OUT_DIR'));

/** The files made of the batch at hand. */
let made: string[] = [];

process.on('message', (batch: Batch) => {
  void makeBatch(batch).then((files) => process.send?.(files));
});

/** Makes all files of a batch; gives their paths below the site. */
async function makeBatch(batch: Batch): Promise<string[]> {
  made = [];
  begin(batch);
  // What the batch before was made of lies about still.
  giveBack();
  for (const place of await places()) {
    if (!batch.library && !place.route.params.includes('slug')) continue;
    const page = await respond(place);
    const file = fileOf(place);
    put(file, PRELOADING.includes(file) ? withPreloads(page, imports) : page);
  }
  const { documents, library } = rendered();
  if (documents.length > 0) await writeOtherFiles(documents, library);
  return made;
}

/** Writes a file of the site; one after the other without waiting, which is fastest for many small ones. */
function put(file: string, data: string | Uint8Array): void {
  writeFileSync(folders.placeOf(file), data);
  made.push(file);
}

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
