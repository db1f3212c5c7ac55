import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Corpus, PolicyDocument, Site } from '../src/model/corpus.ts';
import { cardSvg, documentCard, siteCard, type Card } from '../src/preview/card.ts';
import { pngOf } from '../src/preview/png.ts';
import { subsetFont } from '../src/preview/subset.ts';
import { unwrapWoff } from '../src/preview/woff.ts';
import { PREVIEW } from '../src/site/preview.ts';
import { REPOSITORY } from './corpus.ts';

const FAMILY = 'Noto Sans SC';
const FONT = 'noto-sans-sc-chinese-simplified-500-normal';
const PACKAGE = path.join(REPOSITORY, 'node_modules/@fontsource/noto-sans-sc');

/**
 * Draws the pictures that go with links to these documents: gives one after the other, in their order.
 * `work`: a folder for the font, cut down to what they say.
 */
export async function* previewFiles(
  documents: readonly PolicyDocument[],
  site: Site,
  work: string,
): AsyncGenerator<readonly [document: PolicyDocument, picture: Uint8Array]> {
  const cards = documents.map((document) => documentCard(document, site));
  const said = cards.map((card) => cardSvg(card, FAMILY)).join('');
  const font = path.join(work, `${FONT}.ttf`);
  await writeFile(font, subsetFont(await readFile(await fontFile()), said));
  for (const [at, document] of documents.entries()) yield [document, drawn(cards[at]!, font)];
}

/** The picture that goes with links to the site as a whole. */
export async function sitePreview({ site, documents }: Corpus): Promise<Map<string, Uint8Array>> {
  return new Map([[PREVIEW, drawn(siteCard(site, documents.length), await fontFile())]]);
}

function drawn(card: Card, font: string): Uint8Array {
  const fonts = { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: FAMILY };
  const picture = new Resvg(cardSvg(card, FAMILY), { font: fonts }).render();
  return pngOf(picture.pixels, picture);
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
