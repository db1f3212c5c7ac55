import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Corpus, PolicyDocument, Site } from '../src/model/corpus.ts';
import { cardSvg, documentCard, siteCard } from '../src/preview/card.ts';
import { unwrapWoff } from '../src/preview/woff.ts';
import { PREVIEW } from '../src/site/preview.ts';
import { REPOSITORY } from './corpus.ts';

const FAMILY = 'Noto Sans SC';
const FONT = 'noto-sans-sc-chinese-simplified-500-normal';
const PACKAGE = path.join(REPOSITORY, 'node_modules/@fontsource/noto-sans-sc');

/** The picture that goes with links to a document. */
export async function previewFile(document: PolicyDocument, site: Site): Promise<Uint8Array> {
  return drawn(cardSvg(documentCard(document, site), FAMILY), await fontFile());
}

/** The picture that goes with links to the site as a whole. */
export async function sitePreview({ site, documents }: Corpus): Promise<Map<string, Uint8Array>> {
  const card = cardSvg(siteCard(site, documents.length), FAMILY);
  return new Map([[PREVIEW, drawn(card, await fontFile())]]);
}

function drawn(svg: string, font: string): Uint8Array {
  const fonts = { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: FAMILY };
  return new Resvg(svg, { font: fonts }).render().asPng();
}

/** The font as a plain file, which is all that the program reads. */
async function fontFile(): Promise<string> {
  const file = path.join(REPOSITORY, 'node_modules/.cache', `${FONT}.otf`);
  const known = await readFile(file).catch(() => null);
  if (known !== null) return file;
  await mkdir(path.dirname(file), { recursive: true });
  // Several processes want it; a file in place is always a whole one.
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, unwrapWoff(await readFile(path.join(PACKAGE, `files/${FONT}.woff`))));
  await rename(partial, file);
  return file;
}
