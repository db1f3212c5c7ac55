import { expect, it } from 'vitest';
import { withoutPreloads } from './plain-imports.ts';

const LIST = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f=["a.js"]))=>i.map(i=>d[i]);\n';

it.each([
  [
    `${LIST}p(async()=>await import("a.js"),__vite__mapDeps([0,1]));`,
    'p(async()=>await import("a.js"));',
  ],
  ['p(()=>import("a.js"));', 'p(()=>import("a.js"));'],
  ['', ''],
])('%j loads nothing ahead', (code, expected) => {
  expect(withoutPreloads(code)).toBe(expected);
});
