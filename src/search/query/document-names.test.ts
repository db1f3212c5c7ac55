import { describe, expect, it } from 'vitest';
import { abbreviates, bare, namesKind } from './document-names.ts';

const TITLE = bare('某市贯彻“515”创新体系加快建设“五大工程”实施方案（2023-2027年）（征求意见稿）');

describe('a short form of a title', () => {
  it.each([
    ['五大工程实施方案', true],
    ['某市实施方案', true],
    ['515方案', true],
    ['实施方案五大工程', true],
    [TITLE, true],
    ['', true],
    ['六大工程实施方案', false],
    ['某市方', false],
    ['市系', false],
  ])('%s: %s', (short, is) => {
    expect(abbreviates(short, TITLE)).toBe(is);
  });
});

describe('namesKind', () => {
  it.each([
    ['某市工作要点', true],
    ['五大工程实施方案', true],
    [TITLE, true],
    ['某市工作要点研究', false],
    ['五大工程', false],
  ])('%s: %s', (title, is) => {
    expect(namesKind(title)).toBe(is);
  });
});
