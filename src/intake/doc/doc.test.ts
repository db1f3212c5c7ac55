import { describe, expect, it } from 'vitest';
import { docResult } from './lines.ts';
import { readDoc } from './read.ts';

const NOTHING = { body: '', boxes: '', notes: '', headers: '', footers: '', comments: '' };
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('an old Word file', () => {
  it('is its paragraphs, rows of tables parted by bars', () => {
    const body = '某市方案\n一、总体\t要求\n\n序号\t任务\t\t1\t实验室\t\t\n结尾';
    const { reading } = docResult({ ...NOTHING, body });
    expect(reading.text.trimEnd().split('\n')).toEqual([
      '某市方案',
      '一、总体 要求',
      '序号 | 任务',
      '1 | 实验室',
      '结尾',
    ]);
    expect(reading.places).toEqual(['第1段', '第2段', '第4段', '第4段', '第5段']);
  });

  it('has boxes and notes behind, heads and comments set aside', () => {
    const { reading } = docResult({
      ...NOTHING,
      body: '正文',
      boxes: '框内',
      notes: '注',
      headers: '内部\n内部',
      comments: '核对',
    });
    expect(reading.text).toBe('正文\n框内\n注\n');
    expect(reading.setAside.map(({ what, text }) => [what, text])).toEqual([
      ['页眉', '内部'],
      ['批注', '核对'],
    ]);
  });

  it('warns that its automatic numbers are lost', () => {
    expect(docResult(NOTHING).warnings.map(({ rule }) => rule)).toEqual(['numbers-not-restored']);
  });

  it('has signs that its extractor does not know shown as such, never as words', () => {
    const { reading, warnings } = docResult({ ...NOTHING, body: '甲\u001e乙undefined丙' });
    expect(reading.text).toBe('甲-乙□丙\n');
    expect(warnings.map(({ rule }) => rule)).toContain('symbol-unknown');
  });

  it('that is damaged says so', async () => {
    await expect(readDoc(Uint8Array.from(OLE))).rejects.toThrow('已损坏');
  });

  it('that is locked says so', async () => {
    const locked = new Uint8Array(1024);
    locked.set(OLE);
    locked.set([0xec, 0xa5], 512);
    locked.set([0x00, 0x01], 512 + 0x0a);
    await expect(readDoc(locked)).rejects.toThrow('密码');
  });
});
