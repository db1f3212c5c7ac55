import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { plainImports } from './plain-imports.ts';

const MODULES: Readonly<Record<string, string>> = {
  page: "void import('virtual:later').then(({ later }) => later());",
  'virtual:later': "export const later = () => console.log('later');",
};

/** The script that imports another on demand, as built. */
async function built(plugins: Plugin[]): Promise<string> {
  const modules = {
    name: 'modules',
    resolveId: (id: string) => (id in MODULES ? id : null),
    load: (id: string) => MODULES[id] ?? null,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [modules, ...plugins],
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'page' } },
  });
  const { output } = [result].flat()[0] as {
    output: { type: string; isEntry?: boolean; code?: string; fileName: string }[];
  };
  return output.find(({ isEntry }) => isEntry)?.code ?? '';
}

it('leaves imports on demand as they are', async () => {
  expect(await built([])).toContain('modulepreload');
  const plain = await built([plainImports()]);
  expect(plain).toMatch(/^import\(["'`]\.\/[\w-]+\.js["'`]\)\.then\(/);
});
