import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Library } from '../src/assemble/assemble.ts';
import { cardSvg, documentCard, siteCard } from '../src/preview/card.ts';
import { unwrapWoff } from '../src/preview/woff.ts';
import { PREVIEW, previewPath } from '../src/site/preview.ts';
import { REPOSITORY } from './corpus.ts';
import { keeper } from './kept.ts';

const FAMILY = 'Noto Sans SC';
const FONT = 'noto-sans-sc-chinese-simplified-500-normal';
const PACKAGE = path.join(REPOSITORY, 'node_modules/@fontsource/noto-sans-sc');

/** The pictures that go with links to the site and to its documents, by path below the site. */
export async function previewFiles({ corpus }: Library): Promise<Map<string, Uint8Array>> {
  const { site, documents } = corpus;
  const cards = new Map([
    [PREVIEW, siteCard(site, documents.length)],
    ...documents.map(
      (document) => [previewPath(document.slug), documentCard(document, site)] as const,
    ),
  ]);
  const keep = await keeper('previews');
  const font = await fontFile();
  const files = new Map<string, Uint8Array>();
  for (const [file, card] of cards) {
    const svg = cardSvg(card, FAMILY);
    files.set(file, await keep(svg, () => Promise.resolve(drawn(svg, font))));
  }
  return files;
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
  await writeFile(file, unwrapWoff(await readFile(path.join(PACKAGE, `files/${FONT}.woff`))));
  return file;
}
