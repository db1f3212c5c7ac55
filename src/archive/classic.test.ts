import { describe, expect, it } from 'vitest';
import { classicScript, folderProgram } from './classic.ts';
import { bytesOf, textOf } from './files.ts';

const scriptOf = async (modules: Record<string, string>) => {
  const files = new Map(Object.entries(modules).map(([path, text]) => [path, bytesOf(text)]));
  return textOf(await classicScript(files, 'a/page.js', { standsAt: 'a/page.js' }));
};

describe('a classic script', () => {
  it('has what the module imports, at once and on demand', async () => {
    const script = await scriptOf({
      'a/page.js': `import { one } from './one.js'; one(); import('../b/two.js').then((m) => m.two());`,
      'a/one.js': `export const one = () => console.log('first');`,
      'b/two.js': `export const two = () => console.log('second');`,
    });
    expect(script).toContain('first');
    expect(script).toContain('second');
    expect(script).not.toMatch(/\bimport\b|\bexport\b/);
  });

  it('asks the folder where it asks for data, and takes nothing along where it does not', async () => {
    const asking = await scriptOf({ 'a/page.js': `fetch('x.json').then(console.log)` });
    expect(asking).toContain('_folder/files/');
    expect(asking).not.toMatch(/\bfetch\(/);
    const quiet = await scriptOf({ 'a/page.js': `console.log(1)` });
    expect(quiet).not.toContain('_folder/files/');
  });

  it('loads nothing ahead, and does not lose a style sheet in silence', async () => {
    const depending = (dependency: string) => ({
      'a/page.js':
        `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["${dependency}"])))=>i.map(i=>d[i]);` +
        `console.log(__vite__mapDeps([0]))`,
    });
    expect(await scriptOf(depending('a/one.js'))).toContain('console.log([])');
    await expect(scriptOf(depending('a/one.css'))).rejects.toThrow('a/one.css');
  });

  it('is not made of a module that is not there', async () => {
    await expect(scriptOf({ 'a/page.js': `import './lost.js'` })).rejects.toThrow('a/lost.js');
  });

  it('is the same wherever it is made', async () => {
    const made = await folderProgram('search.ts', { standsAt: 'a/search.js' });
    expect(textOf(made)).not.toContain(import.meta.dirname);
  });
});
