import { expect, it } from 'vitest';
import { progressBar } from './progress.ts';

it.each([
  [0, 4, 80, 'a.txt', `${'░'.repeat(24)} 0/4 a.txt`],
  [2, 4, 80, '甲.txt', `${'█'.repeat(12)}${'░'.repeat(12)} 2/4 甲.txt`],
  [4, 4, 80, '', `${'█'.repeat(24)} 4/4 `],
  [1, 1, 34, '某市工作要点', `${'█'.repeat(24)} 1/1 某市`],
])('%i of %i in %i columns', (done, total, columns, label, bar) => {
  expect(progressBar(done, total, columns, label)).toBe(bar);
});
