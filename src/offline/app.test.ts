import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appIcons, appManifest } from './app.ts';

const svg = readFileSync(resolve(import.meta.dirname, '../styles/icon.svg'), 'utf8');
const site = { name: '某市政策文库', tagline: '', home: [], contact: null };

/** Width and height as the header of a PNG states them. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('the application', () => {
  it('goes by the name of the corpus and stays within the base', () => {
    const manifest = JSON.parse(appManifest(site, '/a/b/')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      name: '某市政策文库',
      description: '某市政策文库',
      start_url: '/a/b/',
      scope: '/a/b/',
    });
    expect(JSON.stringify(manifest['icons'])).toContain('"/a/b/offline/icon-192.png"');
  });

  it('has icons of the sizes it states, the same every time', () => {
    const icons = appIcons(svg);
    const sizes = [...icons].map(([file, png]) => [file, ...sizeOf(png)]);
    expect(sizes).toEqual([
      ['icon-192.png', 192, 192],
      ['icon-512.png', 512, 512],
      ['icon-512-maskable.png', 512, 512],
      ['icon-180.png', 180, 180],
    ]);
    expect(appIcons(svg)).toEqual(icons);
  });

  it('asks for an icon that a mask may cut', () => {
    expect(() =>
      appIcons('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"></svg>'),
    ).toThrow('square ground');
  });
});
