import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const path = join(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages = Object.entries(lock.packages).filter(([name]) => name !== '');

/** The lock's entry for what `owner` asks for as `name`, looked up as Node does. */
function locked(owner: string, name: string): LockedPackage | undefined {
  return lock.packages[`${owner}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
}

describe('the lockfile', () => {
  it('names no address a package was fetched from', () => {
    expect(packages.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('has a checksum for every package', () => {
    expect(packages.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  });

  it('holds every optional package of every package, those of other systems too', () => {
    const lost = packages.flatMap(([owner, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => locked(owner, name) === undefined)
        .map((name) => `${owner} → ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['pagefind', '@pagefind/darwin-arm64'],
    ['pagefind', '@pagefind/darwin-x64'],
    ['pagefind', '@pagefind/windows-x64'],
    ['esbuild', '@esbuild/darwin-arm64'],
    ['esbuild', '@esbuild/darwin-x64'],
    ['esbuild', '@esbuild/win32-x64'],
    ['rolldown', '@rolldown/binding-darwin-arm64'],
    ['rolldown', '@rolldown/binding-darwin-x64'],
    ['rolldown', '@rolldown/binding-win32-x64-msvc'],
    ['the compiler of Astro', '@astrojs/compiler-binding-darwin-arm64'],
    ['the compiler of Astro', '@astrojs/compiler-binding-darwin-x64'],
    ['the compiler of Astro', '@astrojs/compiler-binding-win32-x64-msvc'],
    ['lightningcss', 'lightningcss-darwin-arm64'],
    ['lightningcss', 'lightningcss-darwin-x64'],
    ['lightningcss', 'lightningcss-win32-x64-msvc'],
  ])('has %s for another system: %s', (_owner, name) => {
    expect(lock.packages[`node_modules/${name}`]?.version).toBeDefined();
  });

  it('pins every direct dependency to one version', () => {
    const ranges = Object.values(lock.packages['']?.devDependencies ?? {});
    expect(ranges.filter((range) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });
});
