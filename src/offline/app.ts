/** The site as something that can be installed: its description and its pictures. */
import { Resvg } from '@resvg/resvg-js';
import type { Corpus } from '../model/corpus.ts';
import { COPY_FOLDER } from './list.ts';

/** A picture of the application: pixels of a side, and the share of it that systems may cut off. */
interface AppIcon {
  readonly file: string;
  readonly side: number;
  readonly maskable: boolean;
}

/** The largest share of a side that a system's mask leaves whole, by the specification: 80%. */
const SAFE = 0.8;
const ICONS: readonly AppIcon[] = [
  { file: 'icon-192.png', side: 192, maskable: false },
  { file: 'icon-512.png', side: 512, maskable: false },
  { file: 'icon-512-maskable.png', side: 512, maskable: true },
  // Apple's systems cut the corners themselves and take the picture that pages name.
  { file: 'icon-180.png', side: 180, maskable: true },
];
const PAPER = '#faf9f6';

/** `manifest.webmanifest` of the site published under `base`, with a slash at both ends. */
export function appManifest({ name, tagline }: Corpus['site'], base: string): string {
  const manifest = {
    id: base,
    name,
    short_name: name,
    description: tagline || name,
    lang: 'zh-Hans',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICONS.filter(({ side }) => side >= 192).map(({ file, side, maskable }) => ({
      src: `${base}${COPY_FOLDER}${file}`,
      sizes: `${side}x${side}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The site's icon as pictures of fixed size, by file name: some systems take no SVG. */
export function appIcons(svg: string): Map<string, Uint8Array> {
  return new Map(
    ICONS.map(({ file, side, maskable }) => {
      const drawing = maskable ? withMargin(svg) : svg;
      const fitTo = { mode: 'width', value: side } as const;
      return [
        file,
        new Resvg(drawing, { fitTo, font: { loadSystemFonts: false } }).render().asPng(),
      ];
    }),
  );
}

const DRAWING = /^<svg\b[^>]*\bviewBox="0 0 (\d+) \1"[^>]*>([\s\S]*)<\/svg>\s*$/;
const GROUND = /<rect\b[^>]*\bfill="(#[0-9a-f]{6})"[^>]*\/>/;

/** The drawing on a ground that fills the square, small enough that no mask cuts into it. */
function withMargin(svg: string): string {
  const [, side = '', inside = ''] = DRAWING.exec(svg.trim()) ?? [];
  const ground = GROUND.exec(inside)?.[1];
  if (ground === undefined) throw new Error('the icon has no square ground of one colour');
  const margin = (Number(side) * (1 - SAFE)) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<rect width="${side}" height="${side}" fill="${ground}"/>`,
    `<g transform="translate(${margin} ${margin}) scale(${SAFE})">${inside}</g></svg>`,
  ].join('');
}
