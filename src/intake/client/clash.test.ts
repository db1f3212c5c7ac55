import { expect, it } from 'vitest';
import { clashAmong } from './clash.ts';

const file = (name: string, sha256: string, text: string): Parameters<typeof clashAmong>[1] => ({
  file: name,
  sha256,
  reading: { format: 'text', text, places: [], setAside: [], notes: [] },
});
const read = [file('a.txt', '1', '某市方案\n一、总体要求'), file('b.docx', '2', '某市办法')];

it.each([
  ['the same file', file('c.txt', '2', '某市办法'), '已经读过'],
  ['the same text', file('c.html', '3', '某市方案\n\n一、总体要求\n'), '文字与刚才读的 a.txt 相同'],
  ['the same name', file('a.txt', '3', '某市规划'), '同名'],
])('a file is not taken twice: %s', (_case, given, why) => {
  expect(clashAmong(read, given)).toContain(why);
});

it('another file is taken', () => {
  expect(clashAmong(read, file('c.txt', '3', '某市规划'))).toBeNull();
});
